import type { PermissionRow } from './permission-row';
import { everyone } from './role-scopes';

/** Organisations and the map of needs and offers. */
export const partnersPermissions = {
  'organisations.read': { scopes: { ...everyone, public: 'u' } },
  /** Register and revise. */
  'organisations.register': {
    seenBy: 'organisations.read',
    scopes: { 'bureau-officer': 'p', 'bureau-head': 'p', admin: 'n' },
  },
  'organisations.verify': {
    seenBy: 'organisations.read',
    scopes: { 'bureau-officer': 'p', 'bureau-head': 'p', admin: 'n' },
  },

  /** What became of an organisation, and what it delivered: for those who choose partners, and for itself. */
  'organisations.record': {
    seenBy: 'organisations.read',
    scopes: { ...everyone, 'partner-liaison': 'p' },
  },

  'mapping.read': {
    scopes: {
      'bureau-officer': 'r',
      'bureau-head': 'r',
      'agency-liaison': 'p',
      'partner-liaison': 'o',
      planner: 'r',
      inspector: 'r',
      'central-representative': 'r',
      ministry: 'n',
    },
  },
  /** Identify, verify, drop, reopen. */
  'mapping.write': {
    seenBy: 'mapping.read',
    scopes: {
      'bureau-officer': 'p',
      'bureau-head': 'p',
      'agency-liaison': 'o',
      'partner-liaison': 'o',
    },
  },
  'mapping.prioritise': { seenBy: 'mapping.read', scopes: { 'bureau-head': 'p', planner: 'p' } },
} satisfies Record<string, PermissionRow>;
