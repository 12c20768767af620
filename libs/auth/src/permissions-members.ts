import type { PermissionRow } from './permission-row';

const memberKeepers = {
  'bureau-officer': 'p',
  'bureau-head': 'p',
  'agency-liaison': 'o',
  'partner-liaison': 'o',
  admin: 'n',
} as const;

/** Who acts for an organisation, and the clock of the demonstration. */
export const membersPermissions = {
  'members.read': { scopes: memberKeepers },
  /** Invite and part from members; an officer those of the partners in its own register. */
  'members.manage': { seenBy: 'members.read', scopes: memberKeepers },

  'demo.clock': { scopes: { admin: 'n' } },
} satisfies Record<string, PermissionRow>;
