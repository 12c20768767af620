import type { ReceivedEvent } from '@nyata/contracts';
import type { FeedEventName } from '../feed/audience';

export type StoryParams = Record<string, unknown>;

type Line<N extends FeedEventName> = (payload: ReceivedEvent<N>['payload']) => StoryParams;

/** What the story tells of each event, or that it passes over it; words are the portal's. */
export const STORY: { [N in FeedEventName]: Line<N> | 'untold' } = {
  'agreement-drafted': (p) => pick(p, 'agreementId', 'role', 'documentKind', 'title'),
  'agreement-registered': (p) =>
    pick(p, 'agreementId', 'role', 'documentKind', 'title', 'signedOn', 'status', 'origin'),
  'procedure-started': (p) => pick(p, 'agreementId', 'procedure'),
  'stage-completed': (p) => pick(p, 'agreementId', 'stageId', 'on', 'daysInStage'),
  'signature-recorded': (p) => pick(p, 'agreementId', 'signatoryOffice', 'signedOn', 'method'),
  'agreement-signed': (p) => pick(p, 'agreementId', 'role', 'documentKind', 'signedOn'),
  'agreement-withdrawn': (p) => pick(p, 'agreementId', 'reason'),
  'agreement-expiry-approached': (p) => pick(p, 'agreementId', 'endsOn', 'daysLeft'),
  'agreement-expired': (p) => pick(p, 'agreementId', 'endsOn'),
  'agreement-terminated': (p) => pick(p, 'agreementId', 'reasonCode', 'on'),
  'responsible-officer-assigned': (p) => pick(p, 'agreementId', 'memberId', 'previousMemberId'),
  'document-filed': (p) => pick(p, 'agreementId', 'documentId', 'kind', 'no', 'date', 'revision'),

  'action-plan-opened': (p) => pick(p, 'planId'),
  'action-plan-acknowledged': (p) => pick(p, 'planId', 'legalPartyId', 'on'),
  'action-plan-adopted': (p) => pick(p, 'planId', 'on', 'completeActions'),
  'action-plan-closed': (p) => pick(p, 'planId', 'reasonCode'),
  'action-planned': action,
  'action-revised': action,
  'action-started': (p) => pick(p, 'actionId', 'on'),
  'action-completed': (p) => pick(p, 'actionId', 'on'),
  'action-rescheduled': (p) =>
    pick(p, 'actionId', 'previousDueOn', 'dueOn', 'changes', 'reasonCode'),

  'milestone-planned': (p) => pick(p, 'milestoneId', 'actionId', 'title', 'dueOn'),
  'milestone-rescheduled': (p) =>
    pick(p, 'milestoneId', 'actionId', 'title', 'dueOn', 'originalDueOn', 'changes', 'reasonCode'),
  'milestone-claimed': (p) => ({
    ...pick(p, 'milestoneId', 'actionId', 'claimId', 'no', 'happenedOn', 'quantity', 'backdated'),
    evidence: p.evidence.length,
  }),
  'claim-withdrawn': (p) => pick(p, 'milestoneId', 'actionId', 'claimId', 'reason'),
  'milestone-partly-confirmed': answer,
  'milestone-confirmed': answer,
  'milestone-disputed': (p) => ({
    ...pick(p, 'milestoneId', 'actionId', 'claimId', 'reasonCode', 'observedQuantity', 'note'),
    by: p.by.name,
  }),
  'evidence-attached': (p) => ({
    ...pick(p, 'evidenceId', 'sha256', 'mime', 'sizeBytes'),
    milestoneId: p.links[0]?.milestoneId,
  }),
  'change-requested': change,
  'change-approved': change,
  'change-declined': change,

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
  p: ReceivedEvent<'milestone-confirmed' | 'milestone-partly-confirmed'>['payload'],
): StoryParams {
  return {
    ...pick(p, 'milestoneId', 'actionId', 'claimId', 'happenedOn', 'quantity', 'channel', 'onTime'),
    by: p.by.name,
  };
}

function change(
  p: ReceivedEvent<'change-requested' | 'change-approved' | 'change-declined'>['payload'],
): StoryParams {
  return {
    ...pick(p, 'changeRequestId', 'kind', 'reasonCode', 'reason'),
    ...p.about,
    dueOn: p.proposal.dueOn,
    by: p.by.name,
  };
}

function pick<P extends object>(payload: P, ...fields: (keyof P)[]): StoryParams {
  return Object.fromEntries(
    fields.filter((field) => payload[field] !== undefined).map((field) => [field, payload[field]]),
  );
}
