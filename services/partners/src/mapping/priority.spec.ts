import { priorityWeightsAt } from '@nyata/reference';
import { priorityOf } from './priority';

const weights = priorityWeightsAt('2026-11-21');

test('everything at its highest is 100, nothing is 0', () => {
  const all = { BENEFIT: 4, URGENCY: 4, READINESS: 4 };
  expect(priorityOf(all, true, weights).score).toBe(100);
  expect(priorityOf({ BENEFIT: 0, URGENCY: 0, READINESS: 0 }, false, weights).score).toBe(0);
});

test('the parts tell where the points come from, and come to the score', () => {
  const { score, parts } = priorityOf({ BENEFIT: 3, URGENCY: 1, READINESS: 2 }, true, weights);
  expect(parts).toContainEqual({ criterion: 'PLAN_LINK', level: 4, points: 30 });
  expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(score);
});
