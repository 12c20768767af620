import type {
  AgreementStatus,
  Cause,
  ClearingAction,
  RuleLevel,
  Rung,
  Verdict,
} from '@nyata/contracts';
import { inScope } from '../portfolio/counted';
import { wordsOf, type Asking, type Content } from './asking';
import { dateIn } from './file-words';
import { CODE_WORDS } from './words';

interface Row {
  fact: string;
  value: string;
  day: string | null;
  level: RuleLevel | null;
  clears: ClearingAction[] | null;
  done: number | null;
  all: number | null;
}

/** One page for a meeting: where a cooperation stands, why, since when, and what clears it. */
export function briefOf(asking: Asking): Content {
  const { asked, caller, values } = asking;
  const { columns, titles, facts } = wordsOf(asking);
  const words = CODE_WORDS[asked.language];
  const date = (day: string | null) => (day ? dateIn(asked.language, day) : '');
  const one = `a.cooperation_id = ${values.add(asked.cooperationId)} and ${inScope({}, caller, values)}`;
  const plain = (n: number, fact: string, value: string, day = 'null::date') =>
    `select ${n} as n, '${fact}' as fact, ${value} as value, ${day} as day, null as level,
       null::jsonb as clears, null::int as done, null::int as all from assessment a where ${one}`;
  const says: Record<string, (row: Row) => [string, string]> = {
    title: (row) => [columns.title, row.value],
    parties: (row) => [facts.parties, row.value],
    status: (row) => [
      columns.status,
      `${words.status[row.value as AgreementStatus]}${row.day ? `, ${columns.signedOn.toLowerCase()} ${date(row.day)}` : ''}`,
    ],
    ends: (row) => [columns.endsOn, date(row.day)],
    verdict: (row) => [columns.verdict, words.verdict[row.value as Verdict]],
    rung: (row) => [columns.rung, `${row.value}: ${words.rung[Number(row.value) as Rung]}`],
    cause: (row) => [facts.cause, row.value ? words.cause[row.value as Cause] : '-'],
    milestones: (row) => [facts.milestones, facts.milestonesOf(row.done!, row.all!)],
    step: (row) => [
      columns.step,
      `${words.step[row.value.split('|')[0] as ClearingAction]} (${row.value.split('|')[1]})${row.day ? `, ${columns.byDate.toLowerCase()} ${date(row.day)}` : ''}`,
    ],
  };
  return {
    title: titles.BRIEF(''),
    columns: [
      { heading: columns.fact, kind: 'text', width: 34 },
      { heading: columns.value, kind: 'text', width: 110 },
    ],
    statement: `select * from (
      ${[
        plain(1, 'title', 'a.title'),
        plain(
          2,
          'parties',
          `(select string_agg(p->>'name', ' × ') from jsonb_array_elements(a.parties) p)`,
        ),
        plain(3, 'status', 'a.status', 'a.signed_on'),
        plain(4, 'ends', `''`, 'a.ends_on'),
        plain(5, 'verdict', 'a.verdict'),
        plain(6, 'rung', 'a.rung::text'),
        plain(7, 'cause', `coalesce(a.cause, '')`),
        `select 8, 'milestones', '', null, null, null, a.confirmed_milestones, a.milestones
         from assessment a where ${one}`,
        plain(
          9,
          'step',
          `(a.next_step->>'action') || '|' || coalesce(a.next_step->>'organisationName', '')`,
          `(a.next_step->>'by')::date`,
        ),
        `select 10, 'rule', r->>'ruleId', (r->>'since')::date, r->>'level',
           jsonb_path_query_array(r->'clearedBy', '$[*].action'), null, null
         from assessment a, jsonb_array_elements(a.rules) r
         where ${one} and r->>'level' <> 'GREEN'`,
      ].join(' union all ')}
    ) brief order by n, value`,
    toCells: (each) => {
      const row = each as unknown as Row;
      if (row.fact !== 'rule') return says[row.fact]!(row);
      const clears = [...new Set(row.clears)].map((action) => words.step[action]).join('; ');
      const level = row.level === 'RED' ? facts.red : facts.amber;
      return [
        words.rule(row.value as never),
        `${level} ${date(row.day)}. ${facts.clears}: ${clears}`,
      ];
    },
  };
}
