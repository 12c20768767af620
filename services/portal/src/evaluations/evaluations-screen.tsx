import { SegmentedControl, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { listRounds } from '../api/evaluations';
import page from '../app/page.module.css';
import { useTitle } from '../app/title';
import { Failure } from '../failure/failure';
import { Waiting } from '../failure/waiting';
import { useWords } from '../language/language';
import tasks from '../tasks/tasks.module.css';
import { taskWords } from '../tasks/tasks-words';
import { evaluationWords } from './evaluation-words';
import { RoundCard } from './round-card';

/** The rounds that are open, across cooperations, the oldest first. */
export function EvaluationsScreen() {
  const words = useWords(evaluationWords);
  const back = useWords(taskWords);
  useTitle(words.title);
  const [search, setSearch] = useSearchParams();
  const mine = search.get('show') === 'mine';
  const rounds = useQuery({
    queryKey: ['evaluations', 'open', mine],
    queryFn: ({ signal }) => listRounds(mine ? { task: 'mine' } : { status: 'OPEN' }, signal),
  });
  return (
    <div className={tasks.column}>
      <Link to="/tasks" className={tasks.back}>
        ‹ {back.back}
      </Link>
      <Title order={1} size="h2">
        {words.title}
      </Title>
      <p className={page.help}>{words.listHelp}</p>
      <SegmentedControl
        aria-label={words.show}
        value={mine ? 'mine' : 'all'}
        onChange={(show) => setSearch(show === 'mine' ? { show } : {})}
        data={[
          { value: 'all', label: words.all },
          { value: 'mine', label: words.mine },
        ]}
      />
      {rounds.isPending && <Waiting />}
      {rounds.isError && <Failure error={rounds.error} onRetry={() => void rounds.refetch()} />}
      {rounds.data?.items.length === 0 && <p>{words.listNone}</p>}
      <ul className={tasks.list}>
        {rounds.data?.items.map((round) => (
          <li key={round.roundId}>
            <RoundCard round={round} />
          </li>
        ))}
      </ul>
    </div>
  );
}
