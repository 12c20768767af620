import { refusal, type StageId } from '@nyata/contracts';
import type { Origin } from '@nyata/kernel';
import type { ProcedureStage } from '@nyata/reference';
import { after, keysOf, type Agreement, type Decision } from '../agreements/agreement';
import { papersOf } from '../documents/filed-document';
import { assertOpen, assertReason, assertStageActor, leaving, type Acting } from './acting';
import { assertPapers, papersFor } from './papers';
import type { ProcedurePolicy } from './policy';
import {
  closesByItself,
  daysInStage,
  openStageIds,
  settle,
  stageOf,
  type ProcedureRun,
} from './procedure-run';

/** An actor says that a stage is done: its papers are filed. */
export function completeStage(
  agreement: Agreement,
  { stageId, on }: { stageId: StageId; on?: string },
  policy: ProcedurePolicy,
  who: Acting,
  by: Origin,
): Decision {
  after(agreement, 'completeStage');
  const { rule, run, day } = leaving(agreement, stageId, on, policy, by);
  if (closesByItself(rule)) throw refusal('STAGE_CLOSES_BY_ITSELF', { stageId });
  assertOpen(run, stageId);
  assertStageActor(rule, policy, who);
  assertPapers(agreement, rule);
  return closeStage({ state: agreement, events: [] }, rule, policy.rules, day);
}

/** A stage is passed over, where the policy lets it be, with the reason. */
export function skipStage(
  agreement: Agreement,
  { stageId, reason, on }: { stageId: StageId; reason?: string; on?: string },
  policy: ProcedurePolicy,
  who: Acting,
  by: Origin,
): Decision {
  after(agreement, 'skipStage');
  const { rule, run, day } = leaving(agreement, stageId, on, policy, by);
  // The council's stage is waived by the head, not skipped; signatures and the centre never are.
  const byHand = ['HAND', 'OFFER'].includes(rule.closedBy ?? 'HAND');
  if (!byHand || rule.skippable === 'NO')
    throw refusal('STAGE_NOT_SKIPPABLE', { stageId, legalBasis: rule.legalBasis });
  assertOpen(run, stageId);
  assertStageActor(rule, policy, who);
  const why = assertReason(reason);
  const procedure = settle(run, policy.rules, stageId, 'SKIPPED', day, why);
  const left = leftStage(agreement, procedure, rule, day);
  return {
    state: { ...agreement, procedure },
    events: [{ name: 'stage-skipped', payload: { ...left, reason: why } }],
  };
}

/** A stage is done, by hand or because the fact that closes it has come. */
export function closeStage(
  { state, events }: Decision,
  rule: ProcedureStage,
  rules: readonly ProcedureStage[],
  on: string,
): Decision {
  const procedure = settle(state.procedure!, rules, rule.stageId, 'DONE', on);
  return {
    state: { ...state, procedure },
    events: [
      ...events,
      { name: 'stage-completed', payload: leftStage(state, procedure, rule, on) },
    ],
  };
}

/** What the events say of a stage that is left; `before` is the agreement in which it was still open. */
export const leftStage = (
  before: Agreement,
  procedure: ProcedureRun,
  rule: ProcedureStage,
  on: string,
) => ({
  ...keysOf(before),
  stageId: rule.stageId,
  on,
  daysInStage: daysInStage(stageOf(before.procedure, rule.stageId)!, on),
  openStageIds: openStageIds(procedure),
  documentIds: papersOf(papersFor(rule, before), before.documents),
});
