import type { Role } from './caller';

/**
 * Scope letters: o own organisation, p own legal party (or its register), a cooperations it is a party
 * or lead of, r own region and below, n national, c as a named confirmer, u public records only.
 */
export type ScopeLetter = 'o' | 'p' | 'a' | 'r' | 'n' | 'c' | 'u';

/** Who may do one thing, and in which records; a role that is not listed may not. */
export interface PermissionRow {
  /** The permission that makes the record visible: without it the answer is 404, not 403. */
  readonly seenBy?: string;
  /** Letters of each role; several letters widen each other. */
  readonly scopes: Readonly<Partial<Record<Role, string>>>;
}

const everyone = {
  'bureau-officer': 'n',
  'bureau-head': 'n',
  'agency-liaison': 'n',
  'partner-liaison': 'n',
  planner: 'n',
  inspector: 'n',
  'central-representative': 'n',
  ministry: 'n',
  admin: 'n',
} as const;

const readers = {
  'bureau-officer': 'a',
  'bureau-head': 'a',
  'agency-liaison': 'a',
  'partner-liaison': 'a',
  planner: 'p',
  inspector: 'p',
  'central-representative': 'r',
  ministry: 'n',
} as const;

// A named confirmer may be no party at all (a village group that received the goods), and must see what it confirms.
const deliveryReaders = {
  ...readers,
  'bureau-officer': 'ac',
  'bureau-head': 'ac',
  'agency-liaison': 'ac',
  'partner-liaison': 'ac',
} as const;

const judged = {
  'bureau-officer': 'p',
  'bureau-head': 'p',
  'agency-liaison': 'o',
  'partner-liaison': 'a',
  planner: 'p',
  inspector: 'p',
  'central-representative': 'r',
  ministry: 'n',
} as const;

const doers = {
  'bureau-officer': 'a',
  'bureau-head': 'a',
  'agency-liaison': 'o',
  'partner-liaison': 'o',
} as const;

const memberKeepers = {
  'bureau-officer': 'p',
  'bureau-head': 'p',
  'agency-liaison': 'o',
  'partner-liaison': 'o',
  admin: 'n',
} as const;

const table = {
  /** Regions, affairs, procedures: for everyone who is signed in. */
  'reference.read': { scopes: { ...everyone, public: 'n' } },

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
  /** Signatures, suspend, terminate, amend, responsible officer. */
  'agreements.sign': {
    seenBy: 'agreements.read',
    scopes: { 'bureau-officer': 'a', 'bureau-head': 'a' },
  },
  /** Framework-only, waive, end, void. */
  'agreements.end': { seenBy: 'agreements.read', scopes: { 'bureau-head': 'a' } },

  /** Plans, actions, milestones, change requests. */
  'actions.read': { scopes: deliveryReaders },
  'actions.write': { seenBy: 'actions.read', scopes: doers },
  /** A party takes the plan for its own; each side for itself. */
  'plans.adopt': {
    seenBy: 'actions.read',
    scopes: {
      'bureau-officer': 'a',
      'bureau-head': 'a',
      'agency-liaison': 'o',
      'partner-liaison': 'a',
    },
  },
  /** Claim that a milestone was reached, withdraw the claim, attach evidence. */
  'milestones.claim': {
    seenBy: 'actions.read',
    scopes: { 'bureau-officer': 'o', 'agency-liaison': 'o', 'partner-liaison': 'o' },
  },
  /** Confirm or dispute a claim. */
  'milestones.answer': {
    seenBy: 'actions.read',
    scopes: {
      'bureau-officer': 'c',
      'bureau-head': 'c',
      'agency-liaison': 'c',
      'partner-liaison': 'c',
    },
  },
  /** Take a confirmation back: whoever gave it, or the inspectorate. */
  'milestones.retract': {
    seenBy: 'actions.read',
    scopes: {
      'bureau-officer': 'c',
      'bureau-head': 'c',
      'agency-liaison': 'c',
      'partner-liaison': 'c',
      inspector: 'p',
    },
  },
  /** Record a minute that a confirmer without an account has signed. */
  'milestones.record-paper': {
    seenBy: 'actions.read',
    scopes: { 'bureau-officer': 'a', 'bureau-head': 'a' },
  },
  /** Say that evidence is true; that it comes from another party is the domain's rule. */
  'evidence.verify': {
    seenBy: 'actions.read',
    scopes: {
      'bureau-officer': 'ac',
      'bureau-head': 'ac',
      'agency-liaison': 'oc',
      'partner-liaison': 'ac',
      inspector: 'p',
    },
  },
  /** Say what stands in the way: whoever takes part. */
  'obstacles.raise': {
    seenBy: 'actions.read',
    scopes: {
      'bureau-officer': 'a',
      'bureau-head': 'a',
      'agency-liaison': 'oc',
      'partner-liaison': 'ac',
    },
  },
  /** Escalate and resolve: who owns the obstacle, and the bureau. */
  'obstacles.settle': { seenBy: 'actions.read', scopes: doers },
  'changes.request': { seenBy: 'actions.read', scopes: doers },
  /** Approve or decline a change; that it comes from the other side is the domain's rule. */
  'changes.decide': {
    seenBy: 'actions.read',
    scopes: { 'bureau-head': 'a', 'partner-liaison': 'a', planner: 'p' },
  },
  'evidence.read': { seenBy: 'actions.read', scopes: deliveryReaders },

  /** Money and plan links of actions: who does them, and who plans the budgets. */
  'funding.write': { seenBy: 'actions.read', scopes: { ...doers, planner: 'p' } },
  /** Decide how a deviation between plan and budget is resolved. */
  'deviations.resolve': {
    seenBy: 'actions.read',
    scopes: { 'bureau-head': 'a', planner: 'p' },
  },
  /** Accept or return a measured value; that it comes from another party is the domain's rule. */
  'measurements.accept': { seenBy: 'actions.read', scopes: doers },
  'reports.submit': {
    seenBy: 'actions.read',
    scopes: { 'agency-liaison': 'o', 'partner-liaison': 'o' },
  },
  /** Accept or return a report. */
  'reports.accept': {
    seenBy: 'actions.read',
    scopes: { 'bureau-officer': 'a', 'bureau-head': 'a' },
  },
  'reports.waive': { seenBy: 'actions.read', scopes: { 'bureau-head': 'a' } },
  /** Ask another side how something stands. */
  'updates.request': { seenBy: 'actions.read', scopes: doers },
  'updates.answer': {
    seenBy: 'actions.read',
    scopes: {
      'bureau-officer': 'o',
      'bureau-head': 'o',
      'agency-liaison': 'o',
      'partner-liaison': 'o',
    },
  },
  /** Open and conclude an evaluation round. */
  'evaluations.open': {
    seenBy: 'actions.read',
    scopes: { 'bureau-officer': 'a', 'bureau-head': 'a' },
  },
  'evaluations.answer': { seenBy: 'actions.read', scopes: doers },

  'portfolio.read': { scopes: { ...judged, public: 'u' } },
  'assessments.read': { scopes: judged },
  /** The audit history. */
  'history.read': {
    seenBy: 'assessments.read',
    scopes: { 'bureau-officer': 'a', 'bureau-head': 'a', inspector: 'p' },
  },
  'feed.read': { scopes: readers },

  'members.read': { scopes: memberKeepers },
  /** Invite and part from members; an officer those of the partners in its own register. */
  'members.manage': { seenBy: 'members.read', scopes: memberKeepers },

  'demo.clock': { scopes: { admin: 'n' } },
} satisfies Record<string, PermissionRow>;

/** Name of a permission in the table. */
export type Permission = keyof typeof table;

/** The one permissions table: role x permission -> scope letters (model.md §8, the permissions of this release). */
export const PERMISSIONS: Readonly<Record<Permission, PermissionRow>> = table;

export const PERMISSION_NAMES = Object.keys(table) as Permission[];
