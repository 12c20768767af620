import {
  refusal,
  type NewEvent,
  type OrganisationKind,
  type OrganisationStatus,
  type OrgRef,
} from '@nyata/contracts';
import { businessDate, type Origin } from '@nyata/kernel';
import { GOVERNMENT_KINDS } from './organisation-kinds';
import { legalPartyAbove, type Ancestor } from './parent-chain';

/** A party to cooperation, or a unit of one. */
export interface Organisation {
  organisationId: string;
  name: string;
  shortName?: string;
  kind: OrganisationKind;
  parentOrganisationId?: string;
  /** Top of the parent chain. */
  legalPartyId: string;
  regionCode?: string;
  country: string;
  /** NIB, NPWP or deed. */
  registrationNo?: string;
  officialEmail?: string;
  officialPhone?: string;
  address?: string;
  website?: string;
  affairCodes: string[];
  /** Whom to tell when it is silent. */
  escalationOrganisationId?: string;
  liaisonsRequired: number;
  /** What it was called before, oldest first. */
  formerNames: string[];
  mergedIntoId?: string;
  duplicateNote?: string;
  /** The legal party whose register it is in: a bureau keeps its own partners. */
  registrarLegalPartyId: string;
  status: OrganisationStatus;
  version: number;
}

/** What each decision needs and leads to; absent = the state stays. */
export const ORGANISATION_TRANSITIONS: Record<
  'verify' | 'revise' | 'deactivate' | 'merge',
  Transition
> = {
  verify: { from: ['REGISTERED'], to: 'VERIFIED' },
  revise: { from: ['REGISTERED', 'VERIFIED'] },
  deactivate: { from: ['VERIFIED'], to: 'INACTIVE' },
  merge: { from: ['REGISTERED', 'VERIFIED', 'INACTIVE'], to: 'MERGED' },
};

interface Transition {
  from: readonly OrganisationStatus[];
  to?: OrganisationStatus;
}

type OrganisationEvent = NewEvent<
  | 'organisation-registered'
  | 'organisation-particulars-revised'
  | 'organisation-verified'
  | 'organisation-deactivated'
  | 'organisation-merged'
>;

export interface OrganisationDecision {
  state: Organisation;
  events: OrganisationEvent[];
}

export type Revision = Partial<
  Pick<
    Organisation,
    | 'name'
    | 'shortName'
    | 'parentOrganisationId'
    | 'registrationNo'
    | 'officialEmail'
    | 'officialPhone'
    | 'address'
    | 'website'
    | 'affairCodes'
    | 'escalationOrganisationId'
    | 'liaisonsRequired'
  >
> & { confirm?: boolean };

export function verify(
  organisation: Organisation,
  { note }: { note?: string },
  by: Origin,
): OrganisationDecision {
  const { organisationId, kind, registrationNo } = organisation;
  const status = after(organisation, 'verify');
  if (!GOVERNMENT_KINDS.includes(kind) && !registrationNo) throw refusal('IDENTITY_MISSING');
  return {
    state: { ...organisation, status },
    events: [
      {
        name: 'organisation-verified',
        payload: { organisationId, on: businessDate(by.now), ...(note && { reason: note }) },
      },
    ],
  };
}

/**
 * @param known the chain above the new parent, and how many organisations below would change their legal
 * party with this one; both only matter when the parent changes
 */
export function revise(
  organisation: Organisation,
  { confirm, ...changes }: Revision,
  known: { ancestors: readonly Ancestor[]; descendants: number },
): OrganisationDecision {
  after(organisation, 'revise');
  const moves =
    changes.parentOrganisationId !== undefined &&
    changes.parentOrganisationId !== organisation.parentOrganisationId;
  const legalPartyId = moves
    ? legalPartyAbove(organisation.organisationId, known.ancestors)
    : organisation.legalPartyId;
  if (legalPartyId !== organisation.legalPartyId && !confirm)
    throw refusal('CONFIRM_REQUIRED', { count: known.descendants });
  const { name, formerNames } = organisation;
  const renamed = changes.name !== undefined && changes.name !== name;
  return revised({
    ...organisation,
    ...changes,
    legalPartyId,
    formerNames: renamed ? [...formerNames.filter((former) => former !== name), name] : formerNames,
  });
}

/** An organisation goes along when one above it gets another legal party. */
export const followParent = (organisation: Organisation, legalPartyId: string) =>
  revised({ ...organisation, legalPartyId });

export const revised = (state: Organisation): OrganisationDecision => ({
  state,
  events: [{ name: 'organisation-particulars-revised', payload: particularsOf(state) }],
});

/** The status after a decision; refuses where the state has no place for it. */
export function after(
  { status }: Organisation,
  decision: keyof typeof ORGANISATION_TRANSITIONS,
): OrganisationStatus {
  const transition = ORGANISATION_TRANSITIONS[decision];
  if (!transition.from.includes(status)) throw refusal('ORGANISATION_STATE', { status });
  return transition.to ?? status;
}

export const orgRefOf = ({ organisationId, legalPartyId, kind, name }: Organisation): OrgRef => ({
  organisationId,
  legalPartyId,
  kind,
  name,
});

/** What events tell of it. */
export const particularsOf = (state: Organisation) => ({
  organisationId: state.organisationId,
  org: orgRefOf(state),
  shortName: state.shortName,
  parentOrganisationId: state.parentOrganisationId,
  regionCode: state.regionCode,
  country: state.country,
  affairCodes: state.affairCodes,
  escalationOrganisationId: state.escalationOrganisationId,
});
