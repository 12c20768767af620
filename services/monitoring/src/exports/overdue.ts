import { inScope } from '../portfolio/counted';
import { RUNS } from '../portfolio/cell-rows';
import { wordsOf, type Asking, type Content } from './asking';

interface Row {
  organisation: string;
  kind: 'MILESTONE' | 'CLAIM';
  title: string;
  due_on: string;
  late: number;
}

/** To whom a letter goes, and about what: everything that an agency lets lie, the oldest first. */
export function overdueOf(asking: Asking): Content {
  const { asked, caller, values, today } = asking;
  const { columns, titles, kinds } = wordsOf(asking);
  const now = values.add(today);
  return {
    title: titles.OVERDUE,
    columns: [
      { heading: columns.agency, kind: 'text', width: 34 },
      { heading: columns.kind, kind: 'text', width: 28 },
      { heading: columns.title, kind: 'text', width: 50 },
      { heading: columns.dueOn, kind: 'date', width: 14 },
      { heading: columns.late, kind: 'number', width: 14 },
    ],
    statement: `select coalesce(o.name, '') as organisation, d.kind, a.title, d.due_on,
        ${now}::date - d.due_on as late
      from due_date d join assessment a using (cooperation_id)
      left join organisation o on o.organisation_id = d.organisation_id
      where d.due_on < ${now} and ${RUNS} and ${inScope(asked.filter, caller, values)}
      order by o.name nulls last, d.organisation_id, d.due_on, d.subject_id`,
    toCells: (each) => {
      const row = each as unknown as Row;
      return [row.organisation, kinds[row.kind], row.title, row.due_on, row.late];
    },
  };
}
