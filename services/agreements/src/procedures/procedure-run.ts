import type { ProcedureCode, StageId, StageStatus } from '@nyata/contracts';
import { daysBetween } from '@nyata/kernel';
import type { ProcedureStage } from '@nyata/reference';

/** Where one stage of one agreement stands. */
export interface StageRun {
  stageId: StageId;
  status: StageStatus;
  enteredOn?: string;
  leftOn?: string;
}

/** The procedure of one agreement; the version of the policy is pinned when it starts. */
export interface ProcedureRun {
  procedure: ProcedureCode;
  policyVersion: string;
  startedOn: string;
  stages: StageRun[];
}

/** Stages that only the decision of someone outside closes; both come with a later issue. */
const APPROVALS: readonly StageId[] = ['COUNCIL_APPROVAL', 'CENTRAL_APPROVAL'];

/** Signing closes with the last signature, an approval with the approval, the rest by what is really done. */
export const closesByItself = ({ stageId, signing, enteredBySystem }: ProcedureStage): boolean =>
  signing === true || enteredBySystem === true || APPROVALS.includes(stageId);

export const signingStage = (rules: readonly ProcedureStage[]): ProcedureStage | undefined =>
  rules.find(({ signing }) => signing);

export const openStageIds = (run: ProcedureRun): StageId[] =>
  run.stages.filter(({ status }) => status === 'OPEN').map(({ stageId }) => stageId);

export const stageOf = (run: ProcedureRun | undefined, stageId: StageId): StageRun | undefined =>
  run?.stages.find((stage) => stage.stageId === stageId);

export const isSettled = (run: ProcedureRun | undefined, stageId: StageId): boolean =>
  ['DONE', 'SKIPPED'].includes(stageOf(run, stageId)?.status ?? '');

/** A new run: what waits for nothing is open, the stages that this agreement does not need are skipped. */
export function startRun(
  policy: { procedure: ProcedureCode; policyVersion: string; rules: readonly ProcedureStage[] },
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
  rules: readonly ProcedureStage[],
  stageId: StageId,
  status: 'DONE' | 'SKIPPED',
  on: string,
): ProcedureRun {
  const stages = run.stages.map(
    (stage): StageRun => (stage.stageId === stageId ? { ...stage, status, leftOn: on } : stage),
  );
  return opened({ ...run, stages }, rules, on);
}

function opened(run: ProcedureRun, rules: readonly ProcedureStage[], on: string): ProcedureRun {
  const mayOpen = (stageId: StageId) => {
    const rule = rules.find((stage) => stage.stageId === stageId);
    return rule && !rule.enteredBySystem && rule.after.every((before) => isSettled(run, before));
  };
  return {
    ...run,
    stages: run.stages.map((stage) =>
      stage.status === 'PENDING' && mayOpen(stage.stageId)
        ? { ...stage, status: 'OPEN', enteredOn: on }
        : stage,
    ),
  };
}

/** A stage that was recorded later than it happened counts as no day, never as less. */
export const daysInStage = (stage: StageRun, on: string): number =>
  Math.max(0, daysBetween(stage.enteredOn ?? on, on));
