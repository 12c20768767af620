import { rounded, spreadOf, type Spread } from './figures';

/** What one leg of a pair measured, by names that both sides share. */
export type Leg = Record<string, number>;

export interface Pairs {
  ours: Leg[];
  baseline: Leg[];
}

/** Measures A, B, A, B ...: what disturbs the machine disturbs both. */
export async function inPairs(
  pairs: number,
  sides: { ours: () => Promise<Leg>; baseline: () => Promise<Leg> },
): Promise<Pairs> {
  const legs: Pairs = { ours: [], baseline: [] };
  for (let pair = 1; pair <= pairs; pair++) {
    for (const side of ['ours', 'baseline'] as const) {
      const leg = await sides[side]();
      legs[side].push(leg);
      console.log(`  pair ${pair} ${side.padEnd(8)} ${describe(leg)}`);
    }
  }
  return legs;
}

/** Ours divided by the baseline's, pair by pair. */
export const ratioOf = ({ ours, baseline }: Pairs, figure: string): Spread =>
  spreadOf(ours.map((leg, pair) => leg[figure]! / baseline[pair]![figure]!));

export const describe = (leg: Leg): string =>
  Object.entries(leg)
    .map(([name, value]) => `${name} ${rounded(value)}`)
    .join(', ');
