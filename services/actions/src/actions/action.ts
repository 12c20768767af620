import {
  refusal,
  type ActionStatus,
  type ActionType,
  type OrgRef,
  type PayloadOf,
} from '@nyata/contracts';
import type { Cooperation } from '../cooperation-reference/cooperation';
import type { Decision } from '../decision';
import { missingParts } from './completeness';

/** What the planner decides of an action. */
export interface ActionParticulars {
  type: ActionType;
  title: string;
  output: { description: string; unit?: string; quantity?: number };
  owner: OrgRef;
  ownerMemberId?: string;
  counterpart: OrgRef;
  counterpartMemberId?: string;
  location?: { regionCode?: string; place?: string };
  startsOn?: string;
  dueOn: string;
  implementingAgreementId?: string;
  obligationIds: string[];
  /** The template that it was made from. */
  templateCode?: string;
}

/** A follow-up action. PLANNED -> IN_PROGRESS (start or first claim) -> COMPLETED (by the system). */
export interface FollowUpAction extends ActionParticulars {
  actionId: string;
  planId: string;
  cooperationId: string;
  originalDueOn: string;
  dueChanges: number;
  complete: boolean;
  status: ActionStatus;
  version: number;
}

/** Whether the plan was adopted already, and why it changes then. */
export interface PlanChange {
  adopted: boolean;
  reason?: string;
}

export function planAction(
  command: {
    actionId: string;
    planId: string;
    cooperation: Cooperation;
    reason?: string;
  } & ActionParticulars,
): Decision<FollowUpAction> {
  const { cooperation, reason, ...particulars } = command;
  requireParticulars(particulars, cooperation);
  const state: FollowUpAction = {
    ...particulars,
    cooperationId: cooperation.cooperationId,
    originalDueOn: command.dueOn,
    dueChanges: 0,
    complete: false,
    status: 'PLANNED',
    version: 0,
  };
  return {
    state,
    events: [{ name: 'action-planned', payload: { ...factsOf(state), ...(reason && { reason }) } }],
  };
}

/** The due date is not revised here: the other side has to approve it (change request). */
export function reviseAction(
  action: FollowUpAction,
  changes: Partial<ActionParticulars>,
  context: { cooperation: Cooperation; milestones: number; change: PlanChange },
): Decision<FollowUpAction> {
  requireOpenAction(action);
  if (changes.dueOn && changes.dueOn !== action.dueOn) throw refusal('APPROVAL_REQUIRED');
  const revised = { ...action, ...changes };
  requireParticulars(revised, context.cooperation);
  requireReason(context.change);
  const { reason } = context.change;
  return revision(revised, context.milestones, reason ? { reason } : {});
}

/** A milestone more may make the action complete; null when it changes nothing. */
export function reviewCompleteness(
  action: FollowUpAction,
  milestones: number,
): Decision<FollowUpAction> | null {
  const decision = revision(action, milestones);
  return decision.state.complete === action.complete ? null : decision;
}

export function requireOpenAction(action: Pick<FollowUpAction, 'status'>): void {
  if (action.status !== 'PLANNED' && action.status !== 'IN_PROGRESS')
    throw refusal('ACTION_CLOSED');
}

/** What both sides have adopted changes with a reason only. */
function requireReason({ adopted, reason }: PlanChange): void {
  if (adopted && !reason)
    throw refusal('PLAN_CHANGE_REASON_REQUIRED', {}, [
      { pointer: '/reason', code: 'PLAN_CHANGE_REASON_REQUIRED' },
    ]);
}

function requireParticulars(particulars: ActionParticulars, cooperation: Cooperation): void {
  const { startsOn, dueOn, implementingAgreementId } = particulars;
  if (startsOn && startsOn > dueOn)
    throw refusal('ENDS_BEFORE_START', {}, [{ pointer: '/dueOn', code: 'ENDS_BEFORE_START' }]);
  const known = cooperation.documents.some(
    ({ agreementId }) => agreementId === implementingAgreementId,
  );
  if (implementingAgreementId && !known) throw refusal('NOT_KNOWN_YET');
}

function revision(
  action: FollowUpAction,
  milestones: number,
  reason: { reason?: string } = {},
): Decision<FollowUpAction> {
  const state = { ...action, complete: missingParts(action, milestones).length === 0 };
  return { state, events: [{ name: 'action-revised', payload: { ...factsOf(state), ...reason } }] };
}

function factsOf(action: FollowUpAction): PayloadOf<'action-planned'> {
  const {
    originalDueOn: _,
    dueChanges: _changes,
    status: _status,
    version: _version,
    ...facts
  } = action;
  return facts;
}
