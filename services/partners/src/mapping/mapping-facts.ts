import type { SubjectFacts } from '@nyata/auth';
import type { MappingEntry } from './mapping-entry';

/** What the permissions table asks of a mapping entry. */
export const mappingFacts = ({
  ownerOrganisationId,
  ownerLegalPartyId,
  regionCode,
}: Pick<
  MappingEntry,
  'ownerOrganisationId' | 'ownerLegalPartyId' | 'regionCode'
>): SubjectFacts => ({
  organisationId: ownerOrganisationId,
  legalPartyId: ownerLegalPartyId,
  regionCodes: [regionCode],
});
