import type { ReceivedEvent } from '@nyata/contracts';
import type { FeedEventName } from '../feed/audience';
import { LIFE_LINES } from './life-lines';
import { MEASURE_LINES } from './measure-lines';
import { PROCEDURE_LINES } from './procedure-lines';
import { pick, type StoryParams } from './story-params';

type Line<N extends FeedEventName> = (payload: ReceivedEvent<N>['payload']) => StoryParams;

/** What the story tells of each event, or that it passes over it; words are the portal's. */
export const STORY: { [N in FeedEventName]: Line<N> | 'untold' } = {
  'agreement-drafted': (p) => pick(p, 'agreementId', 'role', 'documentKind', 'title'),
  'agreement-registered': (p) =>
    pick(p, 'agreementId', 'role', 'documentKind', 'title', 'signedOn', 'status', 'origin'),
  'procedure-started': (p) => pick(p, 'agreementId', 'procedure'),
  'stage-completed': (p) => pick(p, 'agreementId', 'stageId', 'on', 'daysInStage'),
  ...PROCEDURE_LINES,
  'signature-recorded': (p) => pick(p, 'agreementId', 'signatoryOffice', 'signedOn', 'method'),
  'agreement-signed': (p) => pick(p, 'agreementId', 'role', 'documentKind', 'signedOn'),
  'agreement-withdrawn': (p) => pick(p, 'agreementId', 'reason'),
  'agreement-expiry-approached': (p) => pick(p, 'agreementId', 'endsOn', 'daysLeft'),
  'agreement-expired': (p) => pick(p, 'agreementId', 'endsOn'),
  'agreement-terminated': (p) => pick(p, 'agreementId', 'reasonCode', 'on'),
  ...LIFE_LINES,
  'responsible-officer-assigned': (p) => pick(p, 'agreementId', 'memberId', 'previousMemberId'),
  'document-filed': (p) => pick(p, 'agreementId', 'documentId', 'kind', 'no', 'date', 'revision'),
  'document-replaced': (p) =>
    pick(p, 'agreementId', 'documentId', 'kind', 'no', 'date', 'revision', 'reason'),

  'action-plan-opened': (p) => pick(p, 'planId'),
  'action-plan-acknowledged': (p) => pick(p, 'planId', 'legalPartyId', 'on'),
  'action-plan-adopted': (p) => pick(p, 'planId', 'on', 'completeActions'),
  'action-plan-closed': (p) => pick(p, 'planId', 'reasonCode'),
  'action-planned': action,
  'action-revised': action,
  'action-started': (p) => pick(p, 'actionId', 'on'),
  'action-completed': (p) => pick(p, 'actionId', 'on'),
  'action-reopened': (p) => pick(p, 'actionId', 'on'),
  'action-dropped': (p) => pick(p, 'actionId', 'on', 'reason'),
  'action-carried-over': (p) => pick(p, 'actionId', 'on', 'reason', 'successorCooperationId'),
  'action-rescheduled': (p) =>
    pick(p, 'actionId', 'previousDueOn', 'dueOn', 'changes', 'reasonCode'),

  'milestone-planned': (p) => pick(p, 'milestoneId', 'actionId', 'title', 'dueOn'),
  'milestone-rescheduled': (p) =>
    pick(p, 'milestoneId', 'actionId', 'title', 'dueOn', 'originalDueOn', 'changes', 'reasonCode'),
  'milestone-waived': (p) => pick(p, 'milestoneId', 'actionId', 'reason'),
  'milestone-claimed': (p) => ({
    ...pick(p, 'milestoneId', 'actionId', 'claimId', 'no', 'happenedOn', 'quantity', 'backdated'),
    evidence: p.evidence.length,
  }),
  'claim-withdrawn': (p) => pick(p, 'milestoneId', 'actionId', 'claimId', 'reason'),
  'milestone-partly-confirmed': answer,
  'milestone-confirmed': answer,
  'milestone-paper-confirmed': answer,
  'confirmation-retracted': (p) => ({
    ...pick(p, 'milestoneId', 'actionId', 'claimId', 'reason'),
    by: p.by.name,
  }),
  'clarification-requested': asked,
  'clarification-given': asked,
  'claim-reminder-due': silence,
  'claim-escalation-due': silence,
  'milestone-disputed': (p) => ({
    ...pick(p, 'milestoneId', 'actionId', 'claimId', 'reasonCode', 'observedQuantity', 'note'),
    by: p.by.name,
  }),
  'evidence-attached': (p) => ({
    ...pick(p, 'evidenceId', 'sha256', 'mime', 'sizeBytes'),
    milestoneId: p.links[0]?.milestoneId,
  }),
  'evidence-verified': (p) => ({ ...pick(p, 'evidenceId', 'on'), by: p.by.name }),
  'change-requested': change,
  'change-approved': change,
  'change-declined': change,
  ...MEASURE_LINES,
  'change-withdrawn': change,
  'obstacle-raised': obstacle,
  'obstacle-escalated': obstacle,
  'obstacle-resolved': obstacle,

  'agreement-assessed': (p) => pick(p, 'asOf', 'verdict', 'previousVerdict', 'rung', 'cause'),
  'ceremony-risk-raised': (p) => pick(p, 'asOf', 'rung'),
  'ceremony-risk-cleared': (p) => pick(p, 'asOf', 'rung'),
  'dormancy-detected': (p) => pick(p, 'since'),
  'dormancy-ended': (p) => pick(p, 'since'),
};

/** The events that the story tells. */
export const TOLD = (Object.keys(STORY) as FeedEventName[]).filter(
  (name) => STORY[name] !== 'untold',
);

export const storyParams = (name: FeedEventName, payload: object): StoryParams => {
  const line = STORY[name];
  return line === 'untold' ? {} : (line as (payload: object) => StoryParams)(payload);
};

function action(p: ReceivedEvent<'action-planned' | 'action-revised'>['payload']): StoryParams {
  return {
    ...pick(p, 'actionId', 'type', 'title', 'dueOn', 'complete'),
    owner: p.owner.name,
    counterpart: p.counterpart?.name,
  };
}

function answer(
  p: ReceivedEvent<
    'milestone-confirmed' | 'milestone-partly-confirmed' | 'milestone-paper-confirmed'
  >['payload'],
): StoryParams {
  return {
    ...pick(p, 'milestoneId', 'actionId', 'claimId', 'happenedOn', 'quantity', 'channel', 'onTime'),
    by: p.by.name,
  };
}

function change(
  p: ReceivedEvent<
    'change-requested' | 'change-approved' | 'change-declined' | 'change-withdrawn'
  >['payload'],
): StoryParams {
  return {
    ...pick(p, 'changeRequestId', 'kind', 'reasonCode', 'reason'),
    ...p.about,
    dueOn: p.proposal.dueOn,
    by: p.by.name,
  };
}

function asked(
  p: ReceivedEvent<'clarification-requested' | 'clarification-given'>['payload'],
): StoryParams {
  return { ...pick(p, 'milestoneId', 'actionId', 'claimId', 'note'), by: p.by.name };
}

function silence(
  p: ReceivedEvent<'claim-reminder-due' | 'claim-escalation-due'>['payload'],
): StoryParams {
  return {
    ...pick(p, 'milestoneId', 'actionId', 'claimId', 'waitedDays', 'answerDueOn'),
    by: p.waitingFor.map(({ name }) => name).join(', '),
  };
}

function obstacle(
  p: ReceivedEvent<'obstacle-raised' | 'obstacle-escalated' | 'obstacle-resolved'>['payload'],
): StoryParams {
  return {
    ...pick(p, 'obstacleId', 'code', 'impactDays', 'dueOn', 'resolution'),
    ...p.about,
    by: p.by.name,
    owner: p.owner.name,
    to: p.to?.name,
  };
}
