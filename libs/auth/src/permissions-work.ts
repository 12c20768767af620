import type { PermissionRow } from './permission-row';
import { deliveryReaders, doers } from './role-scopes';

/** Plans, actions, milestones, claims, evidence, obstacles and changes of due dates. */
export const workPermissions = {
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
} satisfies Record<string, PermissionRow>;
