import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { getMilestone, myTasks } from '../api/actions';
import { useMe } from '../app/session';
import { useTitle } from '../app/title';
import { Failure } from '../failure/failure';
import { Waiting } from '../failure/waiting';
import { useWords } from '../language/language';
import { dutyOf } from './duty';
import { Sent, type SentAnswer } from './sent';
import classes from './tasks.module.css';
import { Step } from './step';
import { taskWords } from './tasks-words';

/** One task on one screen: see the evidence, answer; or report what was reached. */
export function TaskScreen() {
  const { milestoneId = '' } = useParams();
  const words = useWords(taskWords);
  const me = useMe();
  const [sent, setSent] = useState<SentAnswer | null>(null);
  const milestone = useQuery({
    queryKey: ['milestone', milestoneId],
    queryFn: ({ signal }) => getMilestone(milestoneId, signal),
  });
  const tasks = useQuery({ queryKey: ['tasks'], queryFn: ({ signal }) => myTasks(signal) });
  const [search] = useSearchParams();
  const where = tasks.data?.items.find((task) => task.milestoneId === milestoneId);
  const [title, setTitle] = useState('');
  if (where && title === '') setTitle(where.cooperationTitle);
  useTitle(milestone.data?.title);
  if (milestone.isPending) return <Waiting />;
  if (milestone.isError)
    return <Failure error={milestone.error} onRetry={() => void milestone.refetch()} />;
  const duty = dutyOf(milestone.data, me.organisation.organisationId);
  return (
    <div className={classes.column}>
      <Link to="/tasks" className={classes.back}>
        ‹ {words.back}
      </Link>
      {sent ? (
        <Sent answer={sent} milestone={milestone.data} />
      ) : (
        <>
          <Title order={1} size="h2">
            {milestone.data.title}
          </Title>
          <p className={classes.where}>
            <Link to={`/agreements/${milestone.data.cooperationId}/plan`}>
              {title || words.plan}
            </Link>
          </p>
          <Step milestone={milestone.data} duty={duty} step={search.get('step')} onSent={setSent} />
        </>
      )}
    </div>
  );
}
