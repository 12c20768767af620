import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { Due } from '../actions/due';
import type { Task } from '../api/actions';
import { useFormat, useWords } from '../language/language';
import { ClaimView } from '../tasks/claim-view';
import tasks from '../tasks/tasks.module.css';
import { confirmationsWords } from './confirmations-words';
import type { SendState } from './use-confirm-each';

interface Props {
  claim: Task;
  marked: boolean;
  state: SendState | undefined;
  onMark: (on: boolean) => void;
}

/** One claim: it can be marked as true once it was opened. */
export function ClaimToConfirm({ claim, marked, state, onMark }: Props) {
  const words = useWords(confirmationsWords);
  const format = useFormat();
  const [seen, setSeen] = useState(false);
  return (
    <article className={tasks.card}>
      <strong>{claim.title}</strong>
      <span>{claim.cooperationTitle}</span>
      <span className={tasks.when}>
        {words.until(format.longDate(claim.awaitedOn))} <Due on={claim.awaitedOn} />
      </span>
      {seen ? (
        <>
          <ClaimView milestone={claim} />
          <Checkbox
            size="md"
            label={words.mark(claim.title)}
            checked={marked}
            disabled={state === 'DONE'}
            onChange={(event) => onMark(event.currentTarget.checked)}
          />
          <Link to={`/tasks/${claim.milestoneId}`} className={tasks.back}>
            {words.single}
          </Link>
        </>
      ) : (
        <Button variant="default" size="md" onClick={() => setSeen(true)}>
          {words.look(claim.title)}
        </Button>
      )}
      <p role="status" className={state && state !== 'DONE' ? tasks.fault : tasks.where}>
        {state === 'DONE' ? words.done : state ? words.failed(state.failed) : ''}
      </p>
    </article>
  );
}
