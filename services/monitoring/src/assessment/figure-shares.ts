import { availableOf } from '@nyata/contracts';
import { daysBetween } from '@nyata/kernel';
import type { Context } from './context';
import { figuresOf, type IndicatorFacts } from './figures';
import { keptActions } from './work';

/** What is there of the money that was planned for the years begun so far; no more than all of it. */
export function shareOfMoney({ facts, asOf }: Context): number | undefined {
  const kept = new Set(keptActions(facts).map(({ actionId }) => actionId));
  const begun = figuresOf(facts).fundings.filter(
    ({ actionId, fiscalYear }) => kept.has(actionId) && fiscalYear <= Number(asOf.slice(0, 4)),
  );
  const planned = sum(begun.map((row) => row.planned));
  return planned === 0 ? undefined : Math.min(1, sum(begun.map(availableOf)) / planned);
}

/** The reports that came in by their due day, of those owed so far. */
export function shareOfReports({ facts, asOf }: Context): number | undefined {
  const owed = figuresOf(facts).reports.filter(
    ({ status, dueOn }) => status !== 'WAIVED' && dueOn < asOf,
  );
  const inTime = owed.filter(({ submittedOn, dueOn }) => submittedOn && submittedOn <= dueOn);
  return owed.length === 0 ? undefined : inTime.length / owed.length;
}

/**
 * How far the indicators are, against how much of their time was over when the semester began; ahead of time
 * counts as all. Values are measured per semester, so nothing of it changes from day to day.
 */
export function shareOfIndicators({ facts, asOf }: Context): number | undefined {
  const shares = figuresOf(facts).indicators.flatMap((one) => {
    const elapsed = elapsedShare(one, semesterStart(asOf));
    return elapsed > 0 ? [Math.min(1, (one.achieved?.pct ?? 0) / 100 / elapsed)] : [];
  });
  return shares.length === 0 ? undefined : sum(shares) / shares.length;
}

const elapsedShare = ({ baseline, target }: IndicatorFacts, day: string): number =>
  Math.min(1, daysBetween(baseline.on, day) / daysBetween(baseline.on, target.by));

const semesterStart = (day: string): string =>
  `${day.slice(0, 4)}-${day.slice(5) < '07-01' ? '01' : '07'}-01`;

const sum = (numbers: number[]): number => numbers.reduce((total, one) => total + one, 0);
