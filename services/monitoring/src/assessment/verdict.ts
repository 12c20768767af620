import type { RuleId, RuleLevel, Rung, Verdict } from '@nyata/contracts';
import { activeDays } from './clock-stops';
import { frameworkReviewOn, inGrace, type Context } from './context';
import { cooperationStatus } from './status';
import { confirmedMilestones } from './work';
import type { Finding } from './rules';

/** A finding with the level it has on the day. */
export interface Judged {
  finding: Finding;
  level: RuleLevel;
}

interface Case extends Context {
  rung: Rung;
  age: number;
  judged: Judged[];
}

const FRAMEWORK_RULES: RuleId[] = ['R9', 'R11', 'R12', 'R15'];

/** The verdicts in their order: the first whose condition holds is the cooperation's. */
const VERDICT_CASES: [Verdict, (c: Case) => boolean][] = [
  ['PREPARING', ({ signed }) => signed.length === 0],
  ['ENDED_OK', ({ rung }) => rung === 6],
  ['ENDED_SHORT', ({ facts, asOf }) => cooperationStatus(facts, asOf) === 'ENDED'],
  ['STARTING', inGrace],
  ['FRAMEWORK', (c) => frameworkReviewOn(c) !== undefined && !isBroken(c, FRAMEWORK_RULES)],
  ['CEREMONIAL', (c) => frameworkReviewOn(c) === undefined && isCeremonial(c)],
  ['AT_RISK', isAtRisk],
  ['ON_TRACK', ({ rung }) => rung >= 4],
  ['STARTING', () => true],
];

/** Decides the verdict of a cooperation on a day from its rung and the levels of its rules. */
export function verdictOn(context: Context, rung: Rung, judged: Judged[]): Verdict {
  const age = context.clockStart ? activeDays(context.clockStart, context.asOf, context.stops) : 0;
  const judgedCase: Case = { ...context, rung, age, judged };
  const matched = VERDICT_CASES.find(([, holds]) => holds(judgedCase));
  return matched![0];
}

function isCeremonial(c: Case): boolean {
  const red = (ruleId: RuleId) => levelOf(c, ruleId) === 'RED';
  const neverConfirmed = confirmedMilestones(c.facts).length === 0;
  return (
    (c.age >= c.thresholds.verdict.ceremonialDays &&
      (c.rung <= 1 || (neverConfirmed && red('R3')))) ||
    (red('R4') && red('R6')) ||
    (red('R11') && c.rung <= 3)
  );
}

function isAtRisk(c: Case): boolean {
  if (frameworkReviewOn(c) !== undefined) return isBroken(c, FRAMEWORK_RULES);
  const unwalked = c.age >= c.thresholds.verdict.riskDays && c.rung <= 1;
  return unwalked || isBroken(c);
}

/** A red of substance, or too many ambers; all paper rules together weigh as one amber. */
function isBroken({ judged, thresholds }: Case, only?: RuleId[]): boolean {
  const counted = judged.filter(({ finding }) => !only || only.includes(finding.ruleId));
  const substance = counted.filter(({ finding }) => finding.class === 'SUBSTANCE');
  const paper = counted.some(
    ({ finding, level }) => finding.class === 'PAPER' && level !== 'GREEN',
  );
  const ambers = substance.filter(({ level }) => level === 'AMBER').length + (paper ? 1 : 0);
  return substance.some(({ level }) => level === 'RED') || ambers >= thresholds.verdict.ambers;
}

const levelOf = ({ judged }: Case, ruleId: RuleId): RuleLevel =>
  judged.find(({ finding }) => finding.ruleId === ruleId)?.level ?? 'GREEN';
