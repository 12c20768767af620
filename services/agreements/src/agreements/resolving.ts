import { scopesOf, type Caller } from '@nyata/auth';
import { refusal, type OrganisationKind, type OrgRef } from '@nyata/contracts';
import { newId } from '@nyata/kernel';
import { affairByCode } from '@nyata/reference';
import type { TypedParty } from '../cooperation-type/cooperation-type';
import type { Particulars, Surroundings } from './drafting';

/** What must be known of an organisation that an agreement names. */
export interface KnownOrganisation {
  organisationId: string;
  legalPartyId: string;
  kind: OrganisationKind;
  name: string;
  regionCode?: string | null;
  /** Whom it is read as since it was merged. */
  mergedIntoId?: string | null;
}

type Organisations = ReadonlyMap<string, KnownOrganisation>;

type Resolved =
  | 'agreementId'
  | 'scope'
  | 'mappingEntryIds'
  | 'acknowledgedOverlap'
  | 'leadOrg'
  | 'initiatorOrg'
  | 'parties';

/** An agreement as it is written down: organisations by their ids. */
export interface WrittenAgreement
  extends Omit<Particulars, Resolved>,
    Partial<Pick<Particulars, 'scope' | 'mappingEntryIds' | 'acknowledgedOverlap'>> {
  leadOrganisationId: string;
  initiatorOrganisationId: string;
  parties: {
    organisationId: string;
    side: number;
    executingOrganisationIds: string[];
    signatoryOffice: string;
  }[];
}

/** Ids of every organisation that is named. */
export const organisationsIn = (input: WrittenAgreement): string[] => [
  input.leadOrganisationId,
  input.initiatorOrganisationId,
  ...input.parties.flatMap((party) => [party.organisationId, ...party.executingOrganisationIds]),
];

/** The particulars with every organisation that they name, which must be known. */
export function resolve(input: WrittenAgreement, organisations: Organisations): Particulars {
  const orgRef = (id: string): OrgRef => {
    const { organisationId, legalPartyId, kind, name } = organisations.get(id)!;
    return { organisationId, legalPartyId, kind, name };
  };
  return {
    ...input,
    agreementId: newId(),
    scope: input.scope ?? [],
    mappingEntryIds: input.mappingEntryIds ?? [],
    acknowledgedOverlap: input.acknowledgedOverlap ?? false,
    leadOrg: orgRef(input.leadOrganisationId),
    initiatorOrg: orgRef(input.initiatorOrganisationId),
    parties: input.parties.map(({ organisationId, executingOrganisationIds, ...party }) => ({
      ...party,
      partyId: newId(),
      org: orgRef(organisationId),
      executing: executingOrganisationIds.map(orgRef),
      regionCode: regionOf(organisationId, organisations),
    })),
  };
}

/** Only the lead's own offices begin an agreement; an agency only what it initiates itself. */
export function assertMayBegin({ leadOrg, initiatorOrg }: Particulars, caller: Caller): void {
  if (leadOrg.legalPartyId !== caller.legalPartyId)
    throw refusal('LEAD_NOT_OWN', {}, [{ pointer: '/leadOrganisationId', code: 'LEAD_NOT_OWN' }]);
  const anyInitiator = scopesOf(caller, 'agreements.draft').has('a');
  if (!anyInitiator && initiatorOrg.organisationId !== caller.organisationId)
    throw refusal('INITIATOR_NOT_OWN', {}, [
      { pointer: '/initiatorOrganisationId', code: 'INITIATOR_NOT_OWN' },
    ]);
}

export function assertAffairs(affairCodes: readonly string[]): void {
  affairCodes.forEach((code, index) => {
    if (!affairByCode(code))
      throw refusal('AFFAIR_UNKNOWN', { code }, [
        { pointer: `/affairCodes/${index}`, code: 'AFFAIR_UNKNOWN', params: { code } },
      ]);
  });
}

/** The region of an organisation is that of its government. */
function regionOf(id: string, organisations: Organisations): string | undefined {
  const own = organisations.get(id)!;
  return organisations.get(own.legalPartyId)?.regionCode ?? own.regionCode ?? undefined;
}

/** The parties as the law sees them: by the top of their parent chains. */
export function typedParties(
  { leadOrg, parties }: Particulars,
  organisations: Organisations,
): Pick<Surroundings, 'lead' | 'others'> {
  const typed = ({ organisationId, legalPartyId }: OrgRef): TypedParty => {
    const { kind, regionCode } =
      organisations.get(legalPartyId) ?? organisations.get(organisationId)!;
    return { kind, regionCode: regionCode ?? undefined };
  };
  return {
    lead: typed(leadOrg),
    others: parties
      .filter(({ org }) => org.legalPartyId !== leadOrg.legalPartyId)
      .map(({ org }) => typed(org)),
  };
}
