import type { ReceivedEvent } from '@nyata/contracts';
import type { ApprovalEvent } from '../cooperation-facts/fold-approvals';
import { pick, type StoryParams } from './story-params';

type Lines = { [N in ApprovalEvent]: (payload: ReceivedEvent<N>['payload']) => StoryParams };

/** What the story tells of the way to the signatures: stages, offers, approvals. */
export const PROCEDURE_LINES: Lines = {
  'stage-skipped': (p) => pick(p, 'agreementId', 'stageId', 'on', 'daysInStage', 'reason'),
  'stage-returned': (p) =>
    pick(p, 'agreementId', 'stageId', 'returnedTo', 'on', 'daysInStage', 'reason'),
  'stage-entered': (p) => pick(p, 'agreementId', 'stageId', 'on'),
  'offer-sent': (p) => ({
    ...pick(p, 'agreementId', 'direction', 'letterNo', 'on', 'replyDueOn', 'proposal'),
    to: p.to.map(({ name }) => name).join(', '),
  }),
  'offer-accepted': answer,
  'offer-declined': answer,
  'council-approval-requested': council,
  'council-approval-granted': council,
  'council-approval-refused': council,
  'council-approval-deemed': council,
  'council-approval-waived': council,
  'central-approval-requested': central,
  'central-approval-granted': central,
  'central-approval-refused': central,
};

function answer(p: ReceivedEvent<'offer-accepted' | 'offer-declined'>['payload']): StoryParams {
  return { ...pick(p, 'agreementId', 'on', 'letterNo', 'reason'), by: p.by.name };
}

function council(p: ReceivedEvent<'council-approval-requested'>['payload']): StoryParams {
  return pick(p, 'agreementId', 'amendmentId', 'on', 'no', 'documentId', 'reason');
}

function central(p: ReceivedEvent<'central-approval-requested'>['payload']): StoryParams {
  return pick(p, 'agreementId', 'authority', 'on', 'no', 'documentId', 'reason');
}
