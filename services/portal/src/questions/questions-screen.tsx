import { SegmentedControl, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { listUpdateRequests, type UpdateRequest } from '../api/update-requests';
import page from '../app/page.module.css';
import { useMay } from '../app/session';
import { useTitle } from '../app/title';
import { Failure } from '../failure/failure';
import { Waiting } from '../failure/waiting';
import { useFormat, useWords } from '../language/language';
import tasks from '../tasks/tasks.module.css';
import { taskWords } from '../tasks/tasks-words';
import { QuestionCard } from './question-card';
import { questionsWords } from './questions-words';

/** Questions between the sides, and what came of them; whoever answers starts with what waits for it. */
export function QuestionsScreen() {
  const words = useWords(questionsWords);
  const back = useWords(taskWords).back;
  const may = useMay();
  useTitle(words.title);
  const [search, setSearch] = useSearchParams();
  const answers = may('updates.answer');
  const mine = answers && search.get('show') !== 'all';
  const requests = useQuery({
    queryKey: ['update-requests', mine],
    queryFn: ({ signal }) => listUpdateRequests(mine ? { task: 'mine' } : {}, signal),
  });
  return (
    <div className={tasks.column}>
      <Link to="/tasks" className={tasks.back}>
        ‹ {back}
      </Link>
      <Title order={1} size="h2">
        {words.title}
      </Title>
      <p className={page.help}>{words.help}</p>
      {answers && (
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
      {requests.isPending && <Waiting />}
      {requests.isError && (
        <Failure error={requests.error} onRetry={() => void requests.refetch()} />
      )}
      {requests.data?.items.length === 0 && <p>{mine ? words.emptyMine : words.empty}</p>}
      {requests.data && !mine && <Tracking requests={requests.data.items} />}
      <ul className={tasks.list}>
        {[...(requests.data?.items ?? [])].reverse().map((request) => (
          <li key={request.requestId}>
            <QuestionCard request={request} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** How many were answered, and how many should have been by now. */
function Tracking({ requests }: { requests: readonly UpdateRequest[] }) {
  const words = useWords(questionsWords);
  const format = useFormat();
  if (requests.length === 0) return null;
  const count = (status: UpdateRequest['status']) =>
    format.decimal(requests.filter((request) => request.status === status).length);
  return (
    <p>
      {words.responses(count('ANSWERED'), format.decimal(requests.length), count('UNANSWERED'))}
    </p>
  );
}
