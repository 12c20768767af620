import type { CooperationFacts, Wait } from '../assessment/facts';
import { stagesLeft } from './changed-document';
import type { Folds } from './fold-facts';

type Waits = 'councilWaits' | 'centralWaits';

/**
 * The waits for the council and the centre, which stop the clock of a signed cooperation up to their caps.
 * A wait begins once: whoever asks again while the first letter is unanswered gains no day by it.
 */
export const approvalFolds = {
  'stage-skipped': stagesLeft,
  'stage-returned': stagesLeft,
  'stage-entered': stagesLeft,
  'offer-sent': 'acted',
  'offer-accepted': 'acted',
  // What became of the document is told by agreement-withdrawn, which follows.
  'offer-declined': 'acted',

  'council-approval-requested': (facts, { payload }) => begin(facts, 'councilWaits', payload.on),
  'council-approval-granted': (facts, { payload }) => finish(facts, 'councilWaits', payload.on),
  'council-approval-refused': (facts, { payload }) => finish(facts, 'councilWaits', payload.on),
  'council-approval-deemed': (facts, { payload }) => finish(facts, 'councilWaits', payload.on),
  'council-approval-waived': (facts, { payload }) => finish(facts, 'councilWaits', payload.on),

  'central-approval-requested': (facts, { payload }) => begin(facts, 'centralWaits', payload.on),
  'central-approval-granted': (facts, { payload }) => finish(facts, 'centralWaits', payload.on),
  'central-approval-refused': (facts, { payload }) => finish(facts, 'centralWaits', payload.on),
} satisfies Partial<Folds>;

/** The events of an agreement's way to its signatures, beside the stages that are done. */
export type ApprovalEvent = keyof typeof approvalFolds;

const isOpen = ({ to }: Wait) => to === undefined;

const begin = (
  facts: CooperationFacts | undefined,
  waits: Waits,
  from: string,
): CooperationFacts | undefined =>
  facts && (facts[waits].some(isOpen) ? facts : { ...facts, [waits]: [...facts[waits], { from }] });

const finish = (
  facts: CooperationFacts | undefined,
  waits: Waits,
  to: string,
): CooperationFacts | undefined =>
  facts && {
    ...facts,
    [waits]: facts[waits].map((wait) => (isOpen(wait) ? { ...wait, to } : wait)),
  };
