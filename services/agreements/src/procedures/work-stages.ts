import { keysOf, type Agreement, type Decision } from '../agreements/agreement';
import { isSettled, openStageIds, stageOf, type ProcedureRun } from './procedure-run';
import type { ProcedurePolicy } from './policy';
import { closeStage } from './stages';

/** What actions tell of the work of a cooperation: the last stages of its documents wait for it. */
export interface BegunWork {
  /** Lead and a counterpart adopted a plan with at least one complete action. */
  planAdoptedOn?: string;
  firstReportOn?: string;
}

type Rules = ProcedurePolicy['rules'];

/**
 * After the signature the work decides: execution is entered once there is a plan to carry out, reporting is
 * done with the first report. Whatever came first, the plan or the signature; what was decided stays.
 */
export function followWork(decision: Decision, rules: Rules, work: BegunWork): Decision {
  return reported(executing(decision, rules, work), rules, work);
}

function executing(decision: Decision, rules: Rules, { planAdoptedOn }: BegunWork): Decision {
  const { state, events } = decision;
  const waiting = waitingFor('EXECUTION', state, rules);
  if (!waiting || planAdoptedOn === undefined) return decision;
  const on = later(planAdoptedOn, state.signedOn!);
  const procedure: ProcedureRun = {
    ...waiting.run,
    stages: waiting.run.stages.map((stage) =>
      stage.stageId === 'EXECUTION' ? { ...stage, status: 'OPEN', enteredOn: on } : stage,
    ),
  };
  const entered = { ...keysOf(state), stageId: 'EXECUTION' as const, on };
  return {
    state: { ...state, procedure },
    events: [
      ...events,
      { name: 'stage-entered', payload: { ...entered, openStageIds: openStageIds(procedure) } },
    ],
  };
}

function reported(decision: Decision, rules: Rules, { firstReportOn }: BegunWork): Decision {
  const { state } = decision;
  const waiting = waitingFor('REPORTING', state, rules);
  if (!waiting || firstReportOn === undefined) return decision;
  return closeStage(decision, waiting.rule, rules, later(firstReportOn, state.signedOn!));
}

function waitingFor(stageId: 'EXECUTION' | 'REPORTING', state: Agreement, rules: Rules) {
  const { procedure: run, signedOn } = state;
  const rule = rules.find((stage) => stage.stageId === stageId && stage.closedBy === 'WORK');
  if (!run || !rule || signedOn === undefined) return undefined;
  const waits = stageOf(run, stageId)?.status === 'PENDING';
  return waits && rule.after.every((before) => isSettled(run, before)) ? { run, rule } : undefined;
}

const later = (one: string, other: string): string => (one > other ? one : other);
