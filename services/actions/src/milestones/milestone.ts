import {
  refusal,
  type ChangeReason,
  type EvidenceRule,
  type MilestoneStatus,
  type OrgRef,
  type PayloadOf,
  type Quorum,
} from '@nyata/contracts';
import { requireOpenAction, type FollowUpAction } from '../actions/action';
import type { Decision } from '../decision';
import type { Claim } from './claim';

export interface MilestoneParticulars {
  title: string;
  dueOn: string;
  /** Share of the action. */
  weight: number;
  owner: OrgRef;
  confirmers: OrgRef[];
  quorum: Quorum;
  evidenceRule: EvidenceRule;
  quantity?: number;
  unit?: string;
  /** Other actions of the plan that it serves too. */
  contributesTo: { actionId: string }[];
}

/**
 * A step of an action that one side claims and another legal party confirms.
 * OPEN -> CLAIMED -> CONFIRMED | DISPUTED -> CLAIMED ...; a claim withdrawn -> OPEN. Silence never confirms.
 */
export interface Milestone extends MilestoneParticulars {
  milestoneId: string;
  actionId: string;
  planId: string;
  cooperationId: string;
  originalDueOn: string;
  dueChanges: number;
  status: MilestoneStatus;
  currentClaimId?: string;
  /** Every claim ever made, oldest first. */
  claims: Claim[];
  version: number;
}

export function planMilestone(
  command: { milestoneId: string; action: FollowUpAction } & MilestoneParticulars,
): Decision<Milestone> {
  const { action, ...particulars } = command;
  requireOpenAction(action);
  const { owner, confirmers } = particulars;
  if (confirmers.some(({ legalPartyId }) => legalPartyId === owner.legalPartyId))
    throw refusal('CONFIRMER_SAME_PARTY', {}, [
      { pointer: '/confirmerOrganisationIds', code: 'CONFIRMER_SAME_PARTY' },
    ]);
  const state: Milestone = {
    ...particulars,
    actionId: action.actionId,
    planId: action.planId,
    cooperationId: action.cooperationId,
    originalDueOn: particulars.dueOn,
    dueChanges: 0,
    status: 'OPEN',
    claims: [],
    version: 0,
  };
  return { state, events: [{ name: 'milestone-planned', payload: factsOf(state) }] };
}

/** The effect of an approved change request; the date first promised stays for ever. */
export function rescheduleMilestone(
  milestone: Milestone,
  change: { dueOn: string; reasonCode: ChangeReason; changeRequestId: string },
): Decision<Milestone> {
  requireOpenMilestone(milestone);
  const { dueOn, ...reason } = change;
  const state = { ...milestone, dueOn, dueChanges: milestone.dueChanges + 1 };
  return {
    state,
    events: [{ name: 'milestone-rescheduled', payload: { ...factsOf(state), ...reason } }],
  };
}

export function requireOpenMilestone(milestone: Pick<Milestone, 'status'>): void {
  if (milestone.status !== 'OPEN' && milestone.status !== 'DISPUTED')
    throw refusal('MILESTONE_NOT_OPEN');
}

function factsOf(milestone: Milestone): PayloadOf<'milestone-planned'> {
  const { cooperationId, milestoneId, actionId, title, dueOn, originalDueOn, weight } = milestone;
  const { owner, confirmers, quorum, evidenceRule, quantity, unit, dueChanges } = milestone;
  const { contributesTo } = milestone;
  return {
    cooperationId,
    milestoneId,
    actionId,
    title,
    dueOn,
    originalDueOn,
    weight,
    owner,
    confirmers,
    quorum,
    evidenceRule,
    ...(quantity !== undefined && { quantity }),
    ...(unit && { unit }),
    contributesTo,
    changes: dueChanges,
  };
}
