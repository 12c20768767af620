import {
  refusal,
  type ChangeKind,
  type ChangeReason,
  type ChangeStatus,
  type OrgRef,
  type PayloadOf,
} from '@nyata/contracts';
import type { Origin } from '@nyata/kernel';
import type { Decision } from '../decision';

/** What a change is asked for: an action, a milestone of it. */
export interface About {
  actionId: string;
  milestoneId?: string;
}

/** What is to be, where the kind alone does not say it. */
export interface Proposal {
  dueOn?: string;
  successorCooperationId?: string;
  fiscalYear?: number;
  indicatorId?: string;
  target?: { value: number; by: string };
}

/** Asks the other side for a change. OPEN -> APPROVED (its effect follows in the same transaction) | DECLINED | WITHDRAWN. */
export interface ChangeRequest {
  changeRequestId: string;
  cooperationId: string;
  kind: ChangeKind;
  about: About;
  proposal: Proposal;
  reasonCode: ChangeReason;
  note: string;
  requestedBy: OrgRef;
  requestedByMemberId: string;
  requestedAt: string;
  status: ChangeStatus;
  decision?: { by: OrgRef; memberId: string; at: string; reason?: string };
  version: number;
}

export interface Decider {
  org: OrgRef;
  memberId: string;
  legalPartyId: string;
  isBureauHead: boolean;
  isPlanner: boolean;
}

/** The request as it was asked; what its kind demands is looked at before. */
export function requestChange(
  command: {
    changeRequestId: string;
    cooperationId: string;
    kind: ChangeKind;
    about: About;
    proposal: Proposal;
    reasonCode: ChangeReason;
    note: string;
    requester: { org: OrgRef; memberId: string };
  },
  by: Origin,
): Decision<ChangeRequest> {
  const { requester, ...asked } = command;
  const state: ChangeRequest = {
    ...asked,
    requestedBy: requester.org,
    requestedByMemberId: requester.memberId,
    requestedAt: by.now.toISOString(),
    status: 'OPEN',
    version: 0,
  };
  return { state, events: [{ name: 'change-requested', payload: factsOf(state, requester.org) }] };
}

/** Only another legal party or the bureau head agrees; whoever asked never does. */
export function approveChange(
  request: ChangeRequest,
  decider: Decider,
  by: Origin,
): Decision<ChangeRequest> {
  const state = decided(request, decider, 'APPROVED', by);
  return { state, events: [{ name: 'change-approved', payload: factsOf(state, decider.org) }] };
}

export function declineChange(
  request: ChangeRequest,
  decider: Decider,
  reason: string,
  by: Origin,
): Decision<ChangeRequest> {
  const state = decided(request, decider, 'DECLINED', by, reason);
  return {
    state,
    events: [{ name: 'change-declined', payload: { ...factsOf(state, decider.org), reason } }],
  };
}

/** Taken back by the organisation that asked, while nobody has decided. */
export function withdrawChange(
  request: ChangeRequest,
  withdrawer: { org: OrgRef; memberId: string },
  by: Origin,
): Decision<ChangeRequest> {
  const { requestedBy } = request;
  const { org, memberId } = withdrawer;
  if (org.organisationId !== requestedBy.organisationId)
    throw refusal('NOT_REQUESTER', { requester: requestedBy.name });
  if (request.status !== 'OPEN') throw refusal('CHANGE_REQUEST_DECIDED');
  const decision = { by: org, memberId, at: by.now.toISOString() };
  const state: ChangeRequest = { ...request, status: 'WITHDRAWN', decision };
  return { state, events: [{ name: 'change-withdrawn', payload: factsOf(state, org) }] };
}

function decided(
  request: ChangeRequest,
  decider: Decider,
  status: ChangeStatus,
  by: Origin,
  reason?: string,
): ChangeRequest {
  requireDecider(request, decider);
  if (request.status !== 'OPEN') throw refusal('CHANGE_REQUEST_DECIDED');
  const { org, memberId } = decider;
  const decision = { by: org, memberId, at: by.now.toISOString(), ...(reason && { reason }) };
  return { ...request, status, decision };
}

/** Money is the planner's or the bureau head's to decide, everything else the other side's or the head's. */
function requireDecider(request: ChangeRequest, decider: Decider): void {
  const { isBureauHead, isPlanner, legalPartyId, memberId } = decider;
  if (memberId === request.requestedByMemberId) throw refusal('OWN_REQUEST');
  const aboutMoney = request.kind === 'NO_COST';
  if (!isBureauHead && aboutMoney !== isPlanner)
    throw refusal('NOT_DECIDER_OF_KIND', { kind: request.kind });
  const sameParty = legalPartyId === request.requestedBy.legalPartyId;
  if (sameParty && !isBureauHead && !aboutMoney) throw refusal('OWN_REQUEST');
}

function factsOf(request: ChangeRequest, by: OrgRef): PayloadOf<'change-requested'> {
  const { cooperationId, changeRequestId, kind, about, proposal, reasonCode } = request;
  return { cooperationId, changeRequestId, kind, about, proposal, reasonCode, by };
}
