import { SegmentedControl, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { listObstacles } from '../api/obstacles';
import page from '../app/page.module.css';
import { useTitle } from '../app/title';
import { Failure } from '../failure/failure';
import { Waiting } from '../failure/waiting';
import { useWords } from '../language/language';
import tasks from '../tasks/tasks.module.css';
import { ObstacleCard } from './obstacle-card';
import { obstaclesWords } from './obstacles-words';

/** What stands in the way, across cooperations; what must be settled soonest first. */
export function ObstaclesScreen() {
  const words = useWords(obstaclesWords);
  useTitle(words.title);
  const [search, setSearch] = useSearchParams();
  const mine = search.get('show') === 'mine';
  const obstacles = useQuery({
    queryKey: ['obstacles', mine],
    queryFn: ({ signal }) => listObstacles(mine ? { task: 'mine' } : {}, signal),
  });
  return (
    <div className={tasks.column}>
      <Link to="/tasks" className={tasks.back}>
        ‹ {words.back}
      </Link>
      <Title order={1} size="h2">
        {words.title}
      </Title>
      <SegmentedControl
        aria-label={words.show}
        value={mine ? 'mine' : 'all'}
        onChange={(show) => setSearch(show === 'mine' ? { show } : {})}
        data={[
          { value: 'all', label: words.all },
          { value: 'mine', label: words.mine },
        ]}
      />
      {obstacles.isPending && <Waiting />}
      {obstacles.isError && (
        <Failure error={obstacles.error} onRetry={() => void obstacles.refetch()} />
      )}
      {obstacles.data?.items.length === 0 && <p className={page.help}>{words.empty}</p>}
      <ul className={tasks.list}>
        {obstacles.data?.items.map((obstacle) => (
          <li key={obstacle.obstacleId}>
            <ObstacleCard obstacle={obstacle} />
          </li>
        ))}
      </ul>
    </div>
  );
}
