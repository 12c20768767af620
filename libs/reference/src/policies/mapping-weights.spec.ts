import { matchWeightsAt, priorityWeightsAt } from './mapping-weights';

const total = (weights: object) =>
  Object.values(weights)
    .filter((weight) => typeof weight === 'number')
    .reduce((sum, weight) => sum + weight, 0);

test.each([
  ['priority', priorityWeightsAt('2026-11-21')],
  ['match', matchWeightsAt('2026-11-21')],
])('the %s weights come to 100', (_what, weights) => {
  expect(total(weights)).toBe(100);
});
