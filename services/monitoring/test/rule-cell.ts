import type { CooperationType, RuleLevel } from '@nyata/contracts';
import { addDays } from '@nyata/kernel';
import { SIGNED } from './cheat';
import { documents, planAdopted, planned, type Change, type Step } from './timeline';

export type Level = RuleLevel | 'NOT_APPLICABLE';

/** In the words of the domain: how many days after the signature, what has happened by then. */
export interface Cell {
  situation: string;
  after: number;
  level: Level;
  steps?: Step[];
  type?: CooperationType;
}

export const on = (day: number, ...changes: Change[]): Step => ({
  on: addDays(SIGNED, day),
  changes,
});
export const three = on(
  10,
  planned('tiga', '2030-01-05', ['2029-01-01', '2029-01-01', '2029-01-01']),
  planAdopted,
);
export const due = (...days: number[]): Step =>
  on(
    10,
    planned(
      'janji',
      '2030-01-05',
      days.map((day) => addDays(SIGNED, day)),
    ),
    planAdopted,
  );
export const ended = on(20, documents({ status: 'TERMINATED', terminatedOn: addDays(SIGNED, 20) }));
export const nothingSigned: Step[] = [];

export function left(day: number): Step {
  return on(day, documents({ officer: { lostOn: addDays(SIGNED, day) } }));
}
