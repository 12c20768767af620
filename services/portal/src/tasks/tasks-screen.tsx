import { Button, Title } from '@mantine/core';
import { Link } from 'react-router';
import { Due } from '../actions/due';
import type { Task } from '../api/actions';
import page from '../app/page.module.css';
import { useMay } from '../app/session';
import { useTitle } from '../app/title';
import { Failure } from '../failure/failure';
import { Waiting } from '../failure/waiting';
import { useFormat, useWords } from '../language/language';
import { today } from '../language/dates';
import { FlashEdge } from '../live/flash-edge';
import { grouped } from './groups';
import { OtherDuties } from './other-duties';
import classes from './tasks.module.css';
import { tasksWords } from './tasks-words';
import { useDuties } from './use-duties';

/** What the reader's organisation must report or answer, the most urgent first. */
export function TasksScreen() {
  const words = useWords(tasksWords);
  const format = useFormat();
  useTitle(words.title);
  const { tasks, questions, rounds, count } = useDuties();
  if (tasks.isPending) return <Waiting />;
  if (tasks.isError) return <Failure error={tasks.error} onRetry={() => void tasks.refetch()} />;
  const { items } = tasks.data;
  return (
    <div className={classes.column}>
      <Title order={1} size="h2">
        {count > 0 ? words.yours(format.decimal(count)) : words.title}
      </Title>
      <Neighbours />
      <OtherDuties questions={questions} rounds={rounds} />
      {count === 0 ? (
        <section className={page.panel}>
          <h2>{words.emptyTitle}</h2>
          <p>{words.empty}</p>
          <Button component={Link} to="/agreements">
            {words.toAgreements}
          </Button>
        </section>
      ) : (
        grouped(items, today()).map(([group, tasksOf]) => (
          <section key={group} aria-label={words.group[group]}>
            <h2 className={classes.group}>
              {words.group[group]} · {format.decimal(tasksOf.length)}
            </h2>
            <ul className={classes.list}>
              {tasksOf.map((task) => (
                <li key={task.milestoneId}>
                  <TaskCard task={task} />
                </li>
              ))}
            </ul>
          </section>
        ))
      )}
    </div>
  );
}

/** The lists beside this one: claims to answer in one go, obstacles, changes that were asked for. */
function Neighbours() {
  const words = useWords(tasksWords);
  const may = useMay();
  return (
    <nav className={classes.neighbours} aria-label={words.neighbours}>
      {may('milestones.answer') && <Link to="/confirmations">{words.confirmations}</Link>}
      {may('actions.read') && <Link to="/obstacles">{words.obstacles}</Link>}
      {may('actions.read') && <Link to="/changes">{words.changes}</Link>}
      {may('actions.read') && <Link to="/questions">{words.questions}</Link>}
      {may('actions.read') && <Link to="/evaluations">{words.evaluationsAll}</Link>}
    </nav>
  );
}

function TaskCard({ task }: { task: Task }) {
  const words = useWords(tasksWords);
  const format = useFormat();
  const answer = task.kind === 'ANSWER';
  const what = { CLAIM: words.claim, ANSWER: words.answer, CLARIFY: words.clarify }[
    task.kind ?? 'CLAIM'
  ];
  const date = format.longDate(task.awaitedOn);
  return (
    <Link to={`/tasks/${task.milestoneId}`} className={classes.card}>
      <FlashEdge cooperationId={task.cooperationId} />
      <strong>{what(task.title)}</strong>
      <span>{task.cooperationTitle}</span>
      {task.status === 'DISPUTED' && <span className={classes.disputed}>{words.disputed}</span>}
      <span className={classes.when}>
        {answer ? words.answerBy(date) : words.dueBy(date)} <Due on={task.awaitedOn} />
      </span>
    </Link>
  );
}
