import { MEMBER_ROLES, type MemberRole } from '@nyata/contracts';

/** Every role; one member may have several. */
export const ROLES = MEMBER_ROLES;
export type Role = MemberRole;

/** Who calls, from the verified service token only. */
export interface Caller {
  memberId: string;
  organisationId: string;
  legalPartyId: string;
  roles: Role[];
  /** Region codes the caller may look into ("33", "33.05"). */
  regions: string[];
}
