import { refusal, type OrganisationKind } from '@nyata/contracts';
import { particularsOf, type Organisation, type OrganisationDecision } from './organisation';
import { GOVERNMENT_KINDS, REGION_KINDS } from './organisation-kinds';
import { legalPartyAbove, type Ancestor } from './parent-chain';

export type Registration = Pick<
  Organisation,
  | 'organisationId'
  | 'name'
  | 'shortName'
  | 'kind'
  | 'parentOrganisationId'
  | 'regionCode'
  | 'registrationNo'
  | 'officialEmail'
  | 'officialPhone'
  | 'address'
  | 'website'
  | 'escalationOrganisationId'
  | 'duplicateNote'
> & {
  country?: string;
  affairCodes?: string[];
  liaisonsRequired?: number;
  registrarLegalPartyId?: string;
};

/** One person of a partner may leave without leaving the bureau alone with nobody. */
const usualLiaisons = (kind: OrganisationKind) => (GOVERNMENT_KINDS.includes(kind) ? 1 : 2);

/** @param twin the organisation that has the same name, kind and region, if there is one */
export function register(
  input: Registration,
  known: { ancestors: readonly Ancestor[]; twin?: string },
): OrganisationDecision {
  const { organisationId, kind } = input;
  if (known.twin && !input.duplicateNote)
    throw refusal('DUPLICATE_ORGANISATION', { organisationId: known.twin });
  if (REGION_KINDS.includes(kind) && !input.regionCode)
    throw refusal('REGION_REQUIRED', {}, [{ pointer: '/regionCode', code: 'REGION_REQUIRED' }]);
  const legalPartyId = legalPartyAbove(organisationId, known.ancestors);
  const state: Organisation = {
    ...input,
    country: input.country ?? 'ID',
    affairCodes: input.affairCodes ?? [],
    legalPartyId,
    registrarLegalPartyId: input.registrarLegalPartyId ?? legalPartyId,
    liaisonsRequired: input.liaisonsRequired ?? usualLiaisons(kind),
    formerNames: [],
    status: 'REGISTERED',
    version: 0,
  };
  return { state, events: [{ name: 'organisation-registered', payload: particularsOf(state) }] };
}
