import type {
  AgreementStatus,
  CooperationType,
  OrgRef,
  RuleId,
  RuleLevel,
  Rung,
  Verdict,
} from '@nyata/contracts';
import type { NextStep } from '../assessment/next-step';
import { inScope } from '../portfolio/counted';
import { wordsOf, type Asking, type Content } from './asking';
import { CODE_WORDS } from './words';

interface Row {
  title: string;
  lead_org: OrgRef;
  agency: OrgRef;
  parties: OrgRef[];
  cooperation_type: CooperationType;
  signed_on: string | null;
  ends_on: string | null;
  status: AgreementStatus;
  verdict: Verdict;
  rung: Rung;
  age_days: number;
  index_value: number | null;
  levels: Partial<Record<RuleId, RuleLevel>>;
  next_step: NextStep;
}

/** Every cooperation of a filtered list, the worst first, with its next step. */
export function portfolioOf(asking: Asking): Content {
  const { asked, caller, values } = asking;
  const { columns, titles } = wordsOf(asking);
  const words = CODE_WORDS[asked.language];
  const rules = (row: Row, level: RuleLevel) =>
    Object.entries(row.levels)
      .filter(([, each]) => each === level)
      .map(([ruleId]) => ruleId)
      .join(' ');
  return {
    title: titles.PORTFOLIO,
    columns: [
      { heading: columns.title, kind: 'text', width: 44 },
      { heading: columns.agency, kind: 'text', width: 24 },
      { heading: columns.partners, kind: 'text', width: 40 },
      { heading: columns.type, kind: 'text', width: 14 },
      { heading: columns.signedOn, kind: 'date', width: 13 },
      { heading: columns.endsOn, kind: 'date', width: 13 },
      { heading: columns.status, kind: 'text', width: 14 },
      { heading: columns.verdict, kind: 'text', width: 14 },
      { heading: columns.rung, kind: 'number', width: 8 },
      { heading: columns.ageDays, kind: 'number', width: 10 },
      { heading: columns.index, kind: 'number', width: 8 },
      { heading: columns.red, kind: 'text', width: 14 },
      { heading: columns.amber, kind: 'text', width: 14 },
      { heading: columns.step, kind: 'text', width: 34 },
      { heading: columns.by, kind: 'text', width: 24 },
      { heading: columns.byDate, kind: 'date', width: 13 },
    ],
    statement: `select a.title, a.lead_org, a.agency, a.parties, a.cooperation_type, a.signed_on,
      a.ends_on, a.status, a.verdict, a.rung, a.age_days, a.index_value, a.levels, a.next_step
      from assessment a where ${inScope(asked.filter, caller, values)}
      order by a.severity, a.cooperation_id`,
    toCells: (each) => {
      const row = each as unknown as Row;
      const { next_step: step } = row;
      return [
        row.title,
        row.agency.name,
        row.parties.map(({ name }) => name).join(' × '),
        words.type[row.cooperation_type],
        row.signed_on,
        row.ends_on,
        words.status[row.status],
        words.verdict[row.verdict],
        row.signed_on ? row.rung : null,
        row.signed_on ? row.age_days : null,
        row.index_value,
        rules(row, 'RED'),
        rules(row, 'AMBER'),
        words.step[step.action],
        step.organisationName ?? null,
        step.by ?? null,
      ];
    },
  };
}
