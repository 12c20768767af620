import type { PayloadOf, PriorityCriterion } from '@nyata/contracts';
import type { PriorityWeights } from '@nyata/reference';

/** How strongly a criterion speaks for an entry: 0 not at all .. 4 fully. */
export const HIGHEST_LEVEL = 4;

/** What a person judges; that an entry is linked to a plan is seen from the entry itself. */
export type JudgedCriteria = Record<Exclude<PriorityCriterion, 'PLAN_LINK'>, number>;

/** The parts of a score, each with its level and the points it gives. */
export type PriorityParts = NonNullable<PayloadOf<'mapping-entry-prioritised'>['priorityCriteria']>;

/** The score 0 to 100 and what it is made of: weight x level / 4, each part rounded. */
export function priorityOf(
  judged: JudgedCriteria,
  linkedToPlan: boolean,
  weights: Pick<PriorityWeights, PriorityCriterion>,
): { score: number; parts: PriorityParts } {
  const levels = { PLAN_LINK: linkedToPlan ? HIGHEST_LEVEL : 0, ...judged };
  const parts = (Object.keys(levels) as PriorityCriterion[]).map((criterion) => ({
    criterion,
    level: levels[criterion],
    points: Math.round((weights[criterion] * levels[criterion]) / HIGHEST_LEVEL),
  }));
  return { score: parts.reduce((sum, { points }) => sum + points, 0), parts };
}
