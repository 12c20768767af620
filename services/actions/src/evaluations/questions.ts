/**
 * What only people can tell of a cooperation. The other questions of such forms (in time or not, indicators,
 * reporting) are answered by the records: see the prefilled part of a round.
 */
export const QUESTIONS = [
  'GOAL_FIT',
  'PARTNER_CONTRIBUTION',
  'COORDINATION',
  'IMPACT',
  'INNOVATION',
  'RELEVANCE',
  'OBSTACLES',
  'SUGGESTIONS',
] as const;
export type Question = (typeof QUESTIONS)[number];
