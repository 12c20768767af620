import { inScope } from '../portfolio/counted';
import { nextSemester, semesterOf } from './asked';
import { wordsOf, type Asking, type Content } from './asking';

interface Row {
  agency: string;
  [figure: string]: string | number;
}

const FIGURES = [
  ...['signed', 'done', 'inFlight', 'overdue', 'next', 'pushedOut', 'silent', 'ceremonial'],
] as const;

/**
 * A half-year by agency: what was signed and done in it, what is in flight or overdue (of its last day, or today
 * while it runs), what comes next, what was pushed out, who was silent.
 */
export function recapOf(asking: Asking): Content {
  const { asked, caller, values, today } = asking;
  const { columns, titles, semester } = wordsOf(asking);
  const period = semesterOf(asked.period!);
  const next = nextSemester(period);
  const [from, to] = [values.add(period.from), values.add(period.to)];
  const end = values.add(period.to < today ? period.to : today);
  const [nextFrom, nextTo] = [values.add(next.from), values.add(next.to)];
  const count = (condition: string) => `(count(*) filter (where ${condition}))::int`;
  const open = `m->>'status' in ('OPEN', 'CLAIMED', 'DISPUTED')`;
  const due = `(m->>'dueOn')::date`;
  const confirmed = `(m->'confirmation'->>'on')::date`;
  return {
    title: titles.RECAP(semester(period.half, period.year)),
    columns: [
      { heading: columns.agency, kind: 'text', width: 40 },
      ...FIGURES.map((figure) => ({
        heading: columns[figure as 'signed'],
        kind: 'number' as const,
        width: 16,
      })),
    ],
    statement: `with seen as (
        select a.*, f.facts from assessment a join cooperation_facts f using (cooperation_id)
        where ${inScope(asked.filter, caller, values)}
      ), work as (
        select agency_id,
          ${count(`${confirmed} between ${from} and ${to}`)} as done,
          ${count(`${open} and ${due} >= ${end}::date and ${due} <= ${to}`)} as "inFlight",
          ${count(`${open} and ${due} < ${end}::date`)} as overdue,
          ${count(`${open} and ${due} between ${nextFrom} and ${nextTo}`)} as next,
          ${count(`(m->>'originalDueOn')::date between ${from} and ${to} and ${due} > ${to}`)}
            as "pushedOut"
        from seen, jsonb_array_elements(facts->'milestones') m group by agency_id
      ), whole as (
        select agency_id, max(agency->>'name') as name,
          ${count(`signed_on between ${from} and ${to}`)} as signed,
          ${count('dormant')} as silent,
          ${count(`ratio = 'COUNTED' and verdict = 'CEREMONIAL'`)} as ceremonial
        from seen group by agency_id
      )
      select coalesce(o.name, whole.name) as agency, signed, coalesce(done, 0) as done,
        coalesce("inFlight", 0) as "inFlight", coalesce(overdue, 0) as overdue,
        coalesce(next, 0) as next, coalesce("pushedOut", 0) as "pushedOut", silent, ceremonial
      from whole left join work using (agency_id)
      left join organisation o on o.organisation_id = agency_id order by 1`,
    toCells: (each) => {
      const row = each as Row;
      return [row.agency, ...FIGURES.map((figure) => row[figure]!)];
    },
  };
}
