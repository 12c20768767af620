import { Link } from 'react-router';
import type { Round } from '../api/evaluations';
import { useFormat, useWords } from '../language/language';
import { usePeriod } from '../reports/use-period';
import tasks from '../tasks/tasks.module.css';
import { evaluationWords } from './evaluation-words';

/** One round on a list: what kind, of when, and how far it is. */
export function RoundCard({ round }: { round: Round }) {
  const words = useWords(evaluationWords);
  const format = useFormat();
  const named = usePeriod();
  const { roundId, kind, period, openedOn, forms, conclusion, cooperationTitle } = round;
  const title = [words.kind[kind], period && named(period)].filter(Boolean).join(' · ');
  const state = conclusion
    ? `${words.concludedOn(format.longDate(conclusion.on))}: ${words.recommendation[conclusion.recommendation]}`
    : `${words.openedOn(format.longDate(openedOn))} · ${words.formsIn(format.decimal(forms.length))}`;
  return (
    <Link to={`/evaluations/${roundId}`} className={tasks.card}>
      <strong>{title}</strong>
      {cooperationTitle && <span>{cooperationTitle}</span>}
      <span className={tasks.when}>{state}</span>
    </Link>
  );
}
