import { SegmentedControl, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { listChanges } from '../api/changes';
import page from '../app/page.module.css';
import { useMay } from '../app/session';
import { useTitle } from '../app/title';
import { Failure } from '../failure/failure';
import { Waiting } from '../failure/waiting';
import { useWords } from '../language/language';
import tasks from '../tasks/tasks.module.css';
import { ChangeCard } from './change-card';
import { changesWords } from './changes-words';

/** What the other side asks for; whoever may decide starts with what waits for it. */
export function ChangesScreen() {
  const words = useWords(changesWords);
  const may = useMay();
  useTitle(words.title);
  const [search, setSearch] = useSearchParams();
  const decides = may('changes.decide');
  const mine = decides && search.get('show') !== 'all';
  const changes = useQuery({
    queryKey: ['changes', mine],
    queryFn: ({ signal }) => listChanges(mine ? { task: 'mine' } : {}, signal),
  });
  return (
    <div className={tasks.column}>
      <Link to="/tasks" className={tasks.back}>
        ‹ {words.back}
      </Link>
      <Title order={1} size="h2">
        {words.title}
      </Title>
      {decides && (
        <SegmentedControl
          aria-label={words.show}
          value={mine ? 'mine' : 'all'}
          onChange={(show) => setSearch(show === 'all' ? { show } : {})}
          data={[
            { value: 'mine', label: words.mine },
            { value: 'all', label: words.all },
          ]}
        />
      )}
      {changes.isPending && <Waiting />}
      {changes.isError && <Failure error={changes.error} onRetry={() => void changes.refetch()} />}
      {changes.data?.items.length === 0 && <p className={page.help}>{words.empty}</p>}
      <ul className={tasks.list}>
        {changes.data?.items.map((change) => (
          <li key={change.changeRequestId}>
            <ChangeCard change={change} decidable={mine} />
          </li>
        ))}
      </ul>
    </div>
  );
}
