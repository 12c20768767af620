import type { SubjectFacts } from '@nyata/auth';
import type { Organisation } from './organisation';

/** What the permissions table asks of an organisation; the register itself is public. */
export const organisationFacts = ({
  organisationId,
  legalPartyId,
  registrarLegalPartyId,
  regionCode,
}: Organisation): SubjectFacts => ({
  organisationId,
  legalPartyId,
  registrarLegalPartyId,
  ...(regionCode && { regionCodes: [regionCode] }),
  public: true,
});
