import type { CooperationType } from '@nyata/contracts';
import { addDays } from '@nyata/kernel';
import { completeActions, confirmedMilestones, isOpen } from '../work';
import { hasMou, hasPks, hasWorkPlan } from '../rungs';
import { ageing, satisfied, type Clearing, type Rule } from './rule';

const NEEDS_PKS: CooperationType[] = ['KSDD_MANDATORY', 'KSDD_VOLUNTARY', 'KSDPK'];
const FOREIGN: CooperationType[] = ['KSDPL', 'KSDLL'];

/** NO_FOLLOWUP_DOC: an umbrella without a PKS, an adopted plan or a filed work plan; a draft clears nothing. */
export const R1: Rule = (context) => {
  const { facts, inForce, clockStart, thresholds } = context;
  if (!clockStart || inForce.length === 0) return undefined;
  if (!NEEDS_PKS.includes(facts.cooperationType)) return undefined;
  const found = hasPks(facts) || facts.plan?.adoptedOn !== undefined || hasWorkPlan(facts);
  return {
    ruleId: 'R1',
    class: 'SUBSTANCE',
    ...(found ? satisfied(clockStart) : ageing(context, clockStart, thresholds.R1)),
    clearedBy: [
      { action: 'ADOPT_PLAN', by: 'BOTH_SIDES' },
      { action: 'SIGN_PKS', by: 'BOTH_SIDES' },
      lead(context, 'FILE_WORK_PLAN'),
    ],
  };
};

/** NO_WORKPLAN: a SYNERGY note without the work plan that the law annexes to it; red from the first day. */
export const R2: Rule = (context) => {
  const { facts, inForce, clockStart, thresholds } = context;
  if (!clockStart || inForce.length === 0 || facts.cooperationType !== 'SYNERGY') return undefined;
  const { redDays } = thresholds.R2;
  return {
    ruleId: 'R2',
    class: 'SUBSTANCE',
    ...(hasWorkPlan(facts)
      ? satisfied(clockStart)
      : ageing(context, clockStart, { amberDays: redDays, redDays })),
    clearedBy: [lead(context, 'FILE_WORK_PLAN')],
  };
};

/** A letter of intent abroad without a plan, an adopted one or a memorandum of understanding. */
export const R2b: Rule = (context) => {
  const { facts, inForce, clockStart, thresholds } = context;
  if (!clockStart || inForce.length === 0) return undefined;
  if (!FOREIGN.includes(facts.cooperationType)) return undefined;
  const found = hasWorkPlan(facts) || hasMou(facts) || facts.plan?.adoptedOn !== undefined;
  return {
    ruleId: 'R2b',
    class: 'SUBSTANCE',
    ...(found ? satisfied(clockStart) : ageing(context, clockStart, thresholds.R2b)),
    clearedBy: [lead(context, 'FILE_WORK_PLAN'), { action: 'ADOPT_PLAN', by: 'BOTH_SIDES' }],
  };
};

/** NO_ACTION_PLAN: no complete action, or none that is still ahead: the promise is a next action and a date. */
export const R3: Rule = (context) => {
  const { facts, inForce, clockStart, thresholds } = context;
  if (!clockStart || inForce.length === 0) return undefined;
  const complete = completeActions(facts);
  const keptUntil = complete
    .map((action) => {
      const late = addDays(action.dueOn!, thresholds.R3.overdueDays + 1);
      return !isOpen(action) && action.closedOn! < late ? action.closedOn! : late;
    })
    .sort()
    .at(-1);
  const since = keptUntil !== undefined && keptUntil > clockStart ? keptUntil : clockStart;
  const next = complete.length === 0 ? 'PLAN_COMPLETE_ACTION' : 'SCHEDULE_NEXT_ACTION';
  const lack = ageing(context, since, thresholds.R3);
  return {
    ruleId: 'R3',
    class: 'SUBSTANCE',
    ...lack,
    params: { ...lack.params, completeActions: complete.length },
    clearedBy: [{ action: next, by: 'OWNER', organisationId: facts.initiatorOrg.organisationId }],
  };
};

/** NO_CONFIRMED_MILESTONE: the time since the counterpart last confirmed work, or since the signature. */
export const R4: Rule = (context) => {
  const { facts, inForce, clockStart, thresholds } = context;
  if (!clockStart || inForce.length === 0) return undefined;
  const last = confirmedMilestones(facts)
    .map((milestone) => milestone.confirmation!)
    .sort((a, b) => a.on.localeCompare(b.on))
    .at(-1);
  const since = last && last.on > clockStart ? last.on : clockStart;
  const lack = ageing(context, since, thresholds.R4);
  return {
    ruleId: 'R4',
    class: 'SUBSTANCE',
    ...lack,
    params: { ...lack.params, everConfirmed: last ? 1 : 0 },
    clearedBy: [{ action: 'CONFIRM_MILESTONE', by: 'COUNTERPART' }],
    eventId: last?.eventId ?? context.signed[0]?.signedEventId,
  };
};

const lead = ({ facts }: Parameters<Rule>[0], action: Clearing['action']): Clearing => ({
  action,
  by: 'LEAD',
  organisationId: facts.leadOrg.organisationId,
});
