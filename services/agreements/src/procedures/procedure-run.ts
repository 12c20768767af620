import type { ProcedureCode, StageId, StageStatus } from '@nyata/contracts';
import { addDays, daysBetween } from '@nyata/kernel';
import type { ProcedureStage, StageClosing } from '@nyata/reference';

/** Where one stage of one agreement stands. */
export interface StageRun {
  stageId: StageId;
  status: StageStatus;
  enteredOn?: string;
  leftOn?: string;
  /** The last day within its limit, set when it opens. */
  dueOn?: string;
  /** Why it was skipped or returned. A stage skipped without one is not needed by this agreement. */
  reason?: string;
}

/** The procedure of one agreement; the version of the policy is pinned when it starts. */
export interface ProcedureRun {
  procedure: ProcedureCode;
  policyVersion: string;
  startedOn: string;
  stages: StageRun[];
}

type Rules = readonly ProcedureStage[];

/** Signing closes with the last signature, an approval with the approval, the rest by what is really done. */
export const closesByItself = ({ closedBy = 'HAND' }: ProcedureStage): boolean =>
  closedBy !== 'HAND';

/** The stage that this kind of fact closes, if the procedure has one. */
export const stageClosedBy = (rules: Rules, closing: StageClosing): ProcedureStage | undefined =>
  rules.find(({ closedBy = 'HAND' }) => closedBy === closing);

export const signingStage = (rules: Rules): ProcedureStage | undefined =>
  stageClosedBy(rules, 'SIGNATURES');

export const openStageIds = (run: ProcedureRun): StageId[] =>
  run.stages.filter(({ status }) => status === 'OPEN').map(({ stageId }) => stageId);

export const stageOf = (run: ProcedureRun | undefined, stageId: StageId): StageRun | undefined =>
  run?.stages.find((stage) => stage.stageId === stageId);

export const isOpen = (run: ProcedureRun | undefined, stageId: StageId): boolean =>
  stageOf(run, stageId)?.status === 'OPEN';

export const isSettled = (run: ProcedureRun | undefined, stageId: StageId): boolean =>
  ['DONE', 'SKIPPED'].includes(stageOf(run, stageId)?.status ?? '');

/** A new run: what waits for nothing is open, the stages that this agreement does not need are skipped. */
export function startRun(
  policy: { procedure: ProcedureCode; policyVersion: string; rules: Rules },
  on: string,
  notNeeded: readonly StageId[],
): ProcedureRun {
  const { procedure, policyVersion, rules } = policy;
  const stages = rules.map(({ stageId }): StageRun => ({ stageId, status: 'PENDING' }));
  const run = { procedure, policyVersion, startedOn: on, stages };
  return notNeeded.reduce(
    (next, stageId) =>
      stageOf(next, stageId) ? settle(next, rules, stageId, 'SKIPPED', on) : next,
    opened(run, rules, on),
  );
}

/** Closes a stage and opens those that waited for it alone. */
export function settle(
  run: ProcedureRun,
  rules: Rules,
  stageId: StageId,
  status: 'DONE' | 'SKIPPED',
  on: string,
  reason?: string,
): ProcedureRun {
  const stages = run.stages.map(
    (stage): StageRun =>
      stage.stageId === stageId
        ? { ...stage, status, leftOn: on, ...(reason !== undefined && { reason }) }
        : stage,
  );
  return opened({ ...run, stages }, rules, on);
}

/** Sends a stage back to an earlier one: that is open again, and what rests on it waits anew. */
export function sendBack(
  run: ProcedureRun,
  rules: Rules,
  { from, to, reason }: { from: StageId; to: StageId; reason: string },
  on: string,
): ProcedureRun {
  const resting = restingOn(rules, to);
  const stages = run.stages.map((stage): StageRun => {
    const { stageId, status, enteredOn } = stage;
    if (stageId === to) return openedOn(stageId, rules, on);
    if (stageId === from) return { stageId, status: 'RETURNED', enteredOn, leftOn: on, reason };
    const notNeeded = status === 'SKIPPED' && stage.reason === undefined;
    return resting.has(stageId) && !notNeeded ? { stageId, status: 'PENDING' } : stage;
  });
  return { ...run, stages };
}

/** Every stage that waits for the given one, directly or through others. */
export function restingOn(rules: Rules, stageId: StageId): ReadonlySet<StageId> {
  const resting = new Set<StageId>();
  const visit = (before: StageId) => {
    for (const rule of rules)
      if (rule.after.includes(before) && !resting.has(rule.stageId)) {
        resting.add(rule.stageId);
        visit(rule.stageId);
      }
  };
  visit(stageId);
  return resting;
}

function opened(run: ProcedureRun, rules: Rules, on: string): ProcedureRun {
  const mayOpen = (stageId: StageId) => {
    const rule = rules.find((stage) => stage.stageId === stageId);
    return rule && rule.closedBy !== 'WORK' && rule.after.every((before) => isSettled(run, before));
  };
  return {
    ...run,
    stages: run.stages.map((stage) =>
      ['PENDING', 'RETURNED'].includes(stage.status) && mayOpen(stage.stageId)
        ? openedOn(stage.stageId, rules, on)
        : stage,
    ),
  };
}

function openedOn(stageId: StageId, rules: Rules, on: string): StageRun {
  const slaDays = rules.find((rule) => rule.stageId === stageId)?.slaDays;
  const dueOn = slaDays === undefined ? undefined : addDays(on, slaDays);
  return { stageId, status: 'OPEN', enteredOn: on, ...(dueOn && { dueOn }) };
}

/** A stage that was recorded later than it happened counts as no day, never as less. */
export const daysInStage = (stage: StageRun, on: string): number =>
  Math.max(0, daysBetween(stage.enteredOn ?? on, on));

/** The day on which the first of the open stages runs out of its limit. */
export const firstDueOn = (run: ProcedureRun | undefined): string | undefined =>
  run?.stages
    .filter(({ status, dueOn }) => status === 'OPEN' && dueOn !== undefined)
    .map(({ dueOn }) => dueOn!)
    .sort()[0];
