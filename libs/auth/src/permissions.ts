import type { PermissionRow } from './permission-row';
import { agreementsPermissions } from './permissions-agreements';
import { membersPermissions } from './permissions-members';
import { monitoringPermissions } from './permissions-monitoring';
import { partnersPermissions } from './permissions-partners';
import { reportsPermissions } from './permissions-reports';
import { workPermissions } from './permissions-work';
import { everyone } from './role-scopes';

export type { PermissionRow, ScopeLetter } from './permission-row';

const table = {
  /** Regions, affairs, procedures: for everyone who is signed in. */
  'reference.read': { scopes: { ...everyone, public: 'n' } },
  ...partnersPermissions,
  ...agreementsPermissions,
  ...workPermissions,
  ...reportsPermissions,
  ...monitoringPermissions,
  ...membersPermissions,
} satisfies Record<string, PermissionRow>;

/** Name of a permission in the table. */
export type Permission = keyof typeof table;

/** The one permissions table: role x permission -> scope letters (model.md §8, the permissions of this release). */
export const PERMISSIONS: Readonly<Record<Permission, PermissionRow>> = table;

export const PERMISSION_NAMES = Object.keys(table) as Permission[];
