import type { AgreementListItem } from '../api/agreements';
import type { Assessment } from '../api/monitoring';
import { NextStepLine } from '../judgement/next-step';
import { Ladder, VerdictBadge } from '../judgement/verdict';
import { useFormat, useWords } from '../language/language';
import { agreementWords } from './agreement-words';
import classes from './agreements.module.css';
import { agreementsWords } from './agreements-words';

/** What a row may tell beside its title, in this order. */
export const COLUMNS = [
  'ladder',
  'next',
  'term',
  'signedOn',
  'type',
  'parties',
  'numbers',
  'affairs',
] as const;
export type Column = (typeof COLUMNS)[number];
export const USUAL_COLUMNS: readonly Column[] = ['ladder', 'next', 'term'];

interface Props {
  column: Column;
  agreement: AgreementListItem;
  assessment: Assessment | undefined;
}

export function AgreementCell({ column, agreement, assessment }: Props) {
  const types = useWords(agreementWords).type;
  const format = useFormat();
  switch (column) {
    case 'ladder':
      return (
        assessment && (
          <div className={classes.pair}>
            <VerdictBadge verdict={assessment.verdict} />
            <Ladder rung={assessment.rung} gaps={assessment.gaps} verdict={assessment.verdict} />
          </div>
        )
      );
    case 'next':
      return assessment && <NextStepLine step={assessment.nextStep} />;
    case 'term':
      return <Term agreement={agreement} />;
    case 'signedOn':
      return agreement.signedOn ? format.shortDate(agreement.signedOn) : '–';
    case 'type':
      return types[agreement.cooperationType];
    case 'parties':
      return agreement.parties.map(({ partyId, org }) => <div key={partyId}>{org.name}</div>);
    case 'numbers':
      return agreement.numbers.map(({ no }) => <div key={no}>{no}</div>);
    case 'affairs':
      return agreement.affairCodes.join(', ');
  }
}

function Term({ agreement }: { agreement: AgreementListItem }) {
  const words = useWords(agreementsWords);
  const format = useFormat();
  const { term } = agreement;
  if (!term) return null;
  const from = format.shortDate(term.startsOn);
  return <>{term.endsOn ? words.until(from, format.shortDate(term.endsOn)) : words.open(from)}</>;
}
