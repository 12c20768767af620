import type { OrgRef } from '@nyata/contracts';
import { appoint } from './member';

/** The organisation of those who run the installation; no cooperation ever has it as a party. */
export const INSTALLATION: OrgRef = {
  organisationId: '00000000-0000-7000-8000-000000000001',
  legalPartyId: '00000000-0000-7000-8000-000000000001',
  kind: 'JOINT_SECRETARIAT',
  name: 'Pengelola Nyata',
};

/** The first administrator, who invites everybody else. */
export const appointFirstAdmin = (memberId: string, email: string) => ({
  organisation: INSTALLATION,
  ...appoint(
    {
      memberId,
      organisationId: INSTALLATION.organisationId,
      roles: ['admin'],
      displayName: 'Administrator',
      email,
      locale: 'id',
    },
    INSTALLATION,
    { legalPartyId: INSTALLATION.legalPartyId, roles: ['admin'] },
  ),
});
