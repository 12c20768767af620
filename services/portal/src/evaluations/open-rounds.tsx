import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { listRounds } from '../api/evaluations';
import page from '../app/page.module.css';
import { Refusal } from '../failure/failure';
import { Waiting } from '../failure/waiting';
import home from '../home/home.module.css';
import { useFormat, useWords } from '../language/language';
import { usePeriod } from '../reports/use-period';
import { evaluationWords } from './evaluation-words';

/** The rounds that the bureau still has to bring to an end, on its own page. */
export function OpenRounds() {
  const words = useWords(evaluationWords);
  const format = useFormat();
  const named = usePeriod();
  const rounds = useQuery({
    queryKey: ['evaluations', 'open', false],
    queryFn: ({ signal }) => listRounds({ status: 'OPEN' }, signal),
  });
  const items = rounds.data?.items ?? [];
  return (
    <section className={page.panel} aria-label={words.openRounds}>
      <div className={page.panelHead}>
        <h2>{words.openRounds}</h2>
        {rounds.data && (
          <strong className={items.length > 0 ? home.waiting : home.none}>{items.length}</strong>
        )}
      </div>
      <p className={page.help}>{items.length > 0 ? words.listHelp : words.listNone}</p>
      <Refusal error={rounds.error} />
      {rounds.isPending && <Waiting lines={3} />}
      <ul className={home.items}>
        {items.map(({ roundId, cooperationTitle, kind, period, openedOn, forms }) => (
          <li key={roundId}>
            <Link to={`/evaluations/${roundId}`}>{cooperationTitle}</Link>
            <span className={home.about}>
              {words.kind[kind]}
              {period && ` · ${named(period)}`} · {words.openedOn(format.longDate(openedOn))} ·{' '}
              {words.formsIn(format.decimal(forms.length))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
