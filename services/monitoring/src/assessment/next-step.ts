import type { ClearingAction, OrgRef, RuleId, Verdict } from '@nyata/contracts';
import { addDays } from '@nyata/kernel';
import type { Context } from './context';
import { completeActions, isOpen, liveMilestones } from './work';
import { earliest, levelOn, type Finding, type Params } from './rules';

/** What is to be done next, by whom and by which day: the system's promise for every signed agreement. */
export interface NextStep {
  action: ClearingAction;
  params: Params;
  organisationId?: string;
  organisationName?: string;
  by?: string;
}

interface Situation extends Context {
  verdict: Verdict;
  findings: Finding[];
}

/** The steps in their natural order; the first that is open is the next one. */
const STEPS: ((s: Situation) => NextStep | undefined)[] = [
  signing,
  nothingLeft,
  ending,
  workPlan,
  firstAction,
  adoption,
  owner,
  answer,
  claim,
  nextAction,
];

export function nextStep(context: Context, verdict: Verdict, findings: Finding[]): NextStep {
  const situation = { ...context, verdict, findings };
  for (const step of STEPS) {
    const found = step(situation);
    if (found) return found;
  }
  return { action: 'NOTHING', params: {} };
}

function signing({ signed, facts }: Situation): NextStep | undefined {
  if (signed.length > 0) return undefined;
  const open = facts.documents.filter(({ status }) => ['DRAFT', 'IN_PROCEDURE'].includes(status));
  const by = earliest(open.map(({ startsOn }) => startsOn));
  return open.length > 0 ? step('SIGN_AGREEMENT', facts.leadOrg, by) : undefined;
}

function nothingLeft({ verdict }: Situation): NextStep | undefined {
  const over = verdict === 'ENDED_OK' || verdict === 'ENDED_SHORT';
  return over ? { action: 'NOTHING', params: {} } : undefined;
}

function ending(s: Situation): NextStep | undefined {
  const found = finding(s, 'R11');
  return found && step('DECIDE_ENDING', s.facts.leadOrg, lastGoodDay(found, s.asOf));
}

function workPlan(s: Situation): NextStep | undefined {
  const found = finding(s, 'R2');
  return found?.redOn ? step('FILE_WORK_PLAN', s.facts.leadOrg, found.redOn) : undefined;
}

function firstAction(s: Situation): NextStep | undefined {
  const found = finding(s, 'R3');
  if (!found || completeActions(s.facts).length > 0) return undefined;
  return step('PLAN_COMPLETE_ACTION', s.facts.initiatorOrg, lastGoodDay(found, s.asOf));
}

function adoption(s: Situation): NextStep | undefined {
  const { facts, asOf } = s;
  if (!facts.plan || facts.plan.adoptedOn !== undefined || s.inForce.length === 0) return undefined;
  const missing = [facts.leadOrg, ...facts.parties.map(({ org }) => org)].find(
    ({ legalPartyId }) => !facts.plan!.acknowledgedBy.includes(legalPartyId),
  );
  const formal = finding(s, 'R1') ?? finding(s, 'R2b');
  const firstDue = earliest(
    completeActions(facts)
      .filter(isOpen)
      .map(({ dueOn }) => dueOn),
  );
  return step('ADOPT_PLAN', missing, (formal && lastGoodDay(formal, asOf)) ?? firstDue);
}

function owner(s: Situation): NextStep | undefined {
  const found = finding(s, 'R15');
  if (!found || levelOn(found, s.asOf) === 'GREEN') return undefined;
  const [clearing] = found.clearedBy;
  return step(clearing!.action, known(s, clearing!.organisationId), lastGoodDay(found, s.asOf));
}

function answer({ facts }: Situation): NextStep | undefined {
  const [waiting] = liveMilestones(facts)
    .filter((milestone) => milestone.status === 'CLAIMED' && milestone.claim)
    .sort((a, b) => a.claim!.answerDueOn.localeCompare(b.claim!.answerDueOn));
  if (!waiting) return undefined;
  const { milestoneId, title, claim: open } = waiting;
  return step('ANSWER_CLAIM', waiting.confirmers[0], open!.answerDueOn, { milestoneId, title });
}

function claim({ facts }: Situation): NextStep | undefined {
  const [open] = liveMilestones(facts)
    .filter(({ status }) => ['OPEN', 'DISPUTED'].includes(status))
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn));
  if (!open) return undefined;
  const { milestoneId, title } = open;
  return step('CLAIM_MILESTONE', open.owner, open.dueOn, { milestoneId, title });
}

function nextAction(s: Situation): NextStep | undefined {
  const found = finding(s, 'R3');
  return found && step('SCHEDULE_NEXT_ACTION', s.facts.initiatorOrg, lastGoodDay(found, s.asOf));
}

const step = (
  action: ClearingAction,
  org: OrgRef | undefined,
  by: string | undefined,
  params: Params = {},
): NextStep => ({
  action,
  params,
  ...(org && { organisationId: org.organisationId, organisationName: org.name }),
  ...(by && { by }),
});

const finding = ({ findings }: Situation, ruleId: RuleId): Finding | undefined =>
  findings.find((found) => found.ruleId === ruleId);

/** The last day before the rule gets worse; where it is red already, the day by which it was to be done. */
function lastGoodDay(found: Finding, asOf: string): string | undefined {
  const turn = levelOn(found, asOf) === 'GREEN' ? (found.amberOn ?? found.redOn) : found.redOn;
  return turn && addDays(turn, -1);
}

const known = ({ facts }: Situation, organisationId?: string): OrgRef | undefined =>
  [facts.leadOrg, facts.initiatorOrg, ...facts.actions.map((action) => action.owner)].find(
    (org) => org.organisationId === organisationId,
  );
