import type { PermissionRow } from './permission-row';
import { doers } from './role-scopes';

/** Money, measured values, periodic reports, questions and evaluations. */
export const reportsPermissions = {
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
} satisfies Record<string, PermissionRow>;
