import type { PermissionRow } from './permission-row';
import { readers } from './role-scopes';

/** Agreements from their draft to their end. */
export const agreementsPermissions = {
  /** Drafts: the lead's party only, whatever the letter. */
  'agreements.read': { scopes: { ...readers, public: 'u' } },
  /** Draft, register, import, stages, documents; an agency in the drafts that it initiates. */
  'agreements.draft': {
    seenBy: 'agreements.read',
    scopes: { 'bureau-officer': 'a', 'bureau-head': 'a', 'agency-liaison': 'o' },
  },
  /** An offer's answer: by the party it was made to, or from its letter by the lead's bureau. */
  'agreements.answer': {
    seenBy: 'agreements.read',
    scopes: { 'bureau-officer': 'a', 'bureau-head': 'a', 'partner-liaison': 'a' },
  },
  /** Say something about a draft: whoever takes part in it. */
  'agreements.comment': {
    seenBy: 'agreements.read',
    scopes: {
      'bureau-officer': 'a',
      'bureau-head': 'a',
      'agency-liaison': 'a',
      'partner-liaison': 'a',
    },
  },
  /** Signatures, suspend, terminate, amend, responsible officer. */
  'agreements.sign': {
    seenBy: 'agreements.read',
    scopes: { 'bureau-officer': 'a', 'bureau-head': 'a' },
  },
  /** Framework-only, waive, end, void. */
  'agreements.end': { seenBy: 'agreements.read', scopes: { 'bureau-head': 'a' } },
} satisfies Record<string, PermissionRow>;
