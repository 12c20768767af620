import { FUNDING_SOURCE_RULES, type FundingSource, type IndicatorDirection } from './codes';

/** What is known of the money of an action from one source in one fiscal year, in whole rupiah. */
export interface Money {
  source: FundingSource;
  planned: number;
  ceiling?: number;
  appropriation?: number;
  committed?: number;
}

/**
 * What can be spent: of a public budget no more than its ceiling and its appropriation, and nothing while
 * both are unknown; of other sources what was committed.
 */
export function availableOf({ source, ceiling, appropriation, committed }: Money): number {
  if (!FUNDING_SOURCE_RULES[source].publicBudget) return committed ?? 0;
  const known = [ceiling, appropriation].filter((amount) => amount !== undefined);
  return known.length === 0 ? 0 : Math.min(...known);
}

/**
 * How far the money falls short of the plan, in per cent of the plan with two decimals.
 * @returns undefined where nothing was planned: there is nothing to deviate from
 */
export function deviationPct(rows: readonly Money[]): number | undefined {
  const planned = sum(rows.map((row) => row.planned));
  if (planned === 0) return undefined;
  const available = sum(rows.map(availableOf));
  return hundredths((Math.max(0, planned - available) / planned) * 100);
}

/**
 * How much of the way from the baseline to the target was gone, in per cent with two decimals: floor 0,
 * not capped. To maintain is to stay at the target: every per cent away from it counts against it.
 */
export function achievementPct(
  {
    direction,
    baseline,
    target,
  }: { direction: IndicatorDirection; baseline: number; target: number },
  actual: number,
): number {
  if (direction !== 'MAINTAIN')
    return hundredths(Math.max(0, ((actual - baseline) / (target - baseline)) * 100));
  if (target === 0) return actual === 0 ? 100 : 0;
  return hundredths(Math.max(0, 100 - (Math.abs(actual - target) / Math.abs(target)) * 100));
}

/** The bands of achievement in the yearly performance reports of governments (LKjIP), best first. */
export const ACHIEVEMENT_BANDS = ['VERY_GOOD', 'GOOD', 'FAIR', 'POOR', 'VERY_POOR'] as const;
export type AchievementBand = (typeof ACHIEVEMENT_BANDS)[number];

const BAND_FLOORS = [91, 76, 66, 51, 0];

/** The band of a percentage; fractions count down: 90.9 is not yet 91. */
export const bandOf = (pct: number): AchievementBand =>
  ACHIEVEMENT_BANDS[BAND_FLOORS.findIndex((floor) => pct >= floor)] ?? 'VERY_POOR';

const sum = (amounts: number[]): number => amounts.reduce((total, amount) => total + amount, 0);

const hundredths = (pct: number): number => Math.round(pct * 100) / 100;
