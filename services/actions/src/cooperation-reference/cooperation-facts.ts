import type { SubjectFacts } from '@nyata/auth';
import { isDraft, legalPartyIdsOf, partiesOf, type Cooperation } from './cooperation';

/** What the guard must know of any record of a cooperation. */
export const factsOf = (cooperation: Cooperation, regionCodes: string[] = []): SubjectFacts => ({
  leadLegalPartyId: cooperation.leadOrg.legalPartyId,
  partyLegalPartyIds: legalPartyIdsOf(cooperation),
  executingOrganisationIds: partiesOf(cooperation).flatMap(
    ({ executingOrganisationIds }) => executingOrganisationIds,
  ),
  regionCodes,
  draft: isDraft(cooperation),
});
