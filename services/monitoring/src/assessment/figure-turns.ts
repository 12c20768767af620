import { addDays } from '@nyata/kernel';
import type { Context } from './context';
import { figuresOf } from './figures';

/** Days on which figures alone turn: a fiscal year or a semester begins, a report falls due or lapses. */
export function figureTurns({ facts, asOf }: Context): string[] {
  const { fundings, indicators, reports } = figuresOf(facts);
  return [
    ...fundings.flatMap(({ fiscalYear }) => [`${fiscalYear}-01-01`, `${fiscalYear + 1}-01-01`]),
    ...reports.flatMap(({ dueOn, lapsesOn }) => [addDays(dueOn, 1), addDays(lapsesOn, 1)]),
    ...(indicators.some(({ target }) => target.by >= asOf) ? semesterStarts(asOf) : []),
  ];
}

/** The first days of this and the next two semesters. */
function semesterStarts(day: string): string[] {
  const year = Number(day.slice(0, 4));
  return [`${year}-07-01`, `${year + 1}-01-01`, `${year + 1}-07-01`];
}
