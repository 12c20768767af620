import type { OrganisationKind } from '@nyata/contracts';

/** An organisation of the demonstration; real ones, except where the name says "simulasi". */
export interface OrganisationData {
  shortName: string;
  name: string;
  kind: OrganisationKind;
  /** Short name of the organisation above it. */
  parent?: string;
  regionCode?: string;
  country?: string;
  affairCodes?: string[];
  /** Partners only: governments are known by law. The numbers are simulated. */
  registrationNo?: string;
  /** The account that registers and verifies it. */
  by: string;
}
