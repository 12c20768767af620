/** Every role; one member may have several. */
export const ROLES = [
  'bureau-officer',
  'bureau-head',
  'agency-liaison',
  'partner-liaison',
  'planner',
  'inspector',
  'central-representative',
  'ministry',
  'admin',
  'public',
] as const;
export type Role = (typeof ROLES)[number];

/** Who calls, from the verified service token only. */
export interface Caller {
  memberId: string;
  organisationId: string;
  legalPartyId: string;
  roles: Role[];
  /** Region codes the caller may look into ("33", "33.05"). */
  regions: string[];
}
