import type { PermissionRow } from './permission-row';
import { judged, readers } from './role-scopes';

/** What is judged, told and counted. */
export const monitoringPermissions = {
  'portfolio.read': { scopes: { ...judged, public: 'u' } },
  'assessments.read': { scopes: judged },
  /** The audit history. */
  'history.read': {
    seenBy: 'assessments.read',
    scopes: { 'bureau-officer': 'a', 'bureau-head': 'a', inspector: 'p' },
  },
  'feed.read': { scopes: readers },
} satisfies Record<string, PermissionRow>;
