/** What only people can tell of a cooperation; everything else of the form is computed from the records. */
export const QUESTIONS = [
  'BENEFIT_FELT',
  'COORDINATION',
  'CAPACITY_GAINED',
  'OBSTACLES_MET',
  'SUGGESTIONS',
] as const;
export type Question = (typeof QUESTIONS)[number];
