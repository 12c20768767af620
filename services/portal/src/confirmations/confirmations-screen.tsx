import { Button, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Task } from '../api/actions';
import { claimsToAnswer } from '../api/answers';
import page from '../app/page.module.css';
import { useTitle } from '../app/title';
import { Failure } from '../failure/failure';
import { Waiting } from '../failure/waiting';
import { useFormat, useWords } from '../language/language';
import tasks from '../tasks/tasks.module.css';
import { ClaimToConfirm } from './claim-to-confirm';
import { confirmationsWords } from './confirmations-words';
import { useConfirmEach } from './use-confirm-each';

/** Many claims, one look at each, one answer to each: only what was opened can be marked as true. */
export function ConfirmationsScreen() {
  const words = useWords(confirmationsWords);
  useTitle(words.title);
  const claims = useQuery({
    queryKey: ['tasks', 'answer'],
    queryFn: ({ signal }) => claimsToAnswer(signal),
  });
  if (claims.isPending) return <Waiting />;
  if (claims.isError) return <Failure error={claims.error} onRetry={() => void claims.refetch()} />;
  return (
    <div className={tasks.column}>
      <Link to="/tasks" className={tasks.back}>
        ‹ {words.back}
      </Link>
      <Title order={1} size="h2">
        {words.title}
      </Title>
      {claims.data.items.length === 0 ? (
        <p className={page.help}>{words.empty}</p>
      ) : (
        <Claims claims={claims.data.items} />
      )}
    </div>
  );
}

function Claims({ claims }: { claims: readonly Task[] }) {
  const words = useWords(confirmationsWords);
  const format = useFormat();
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const { states, sending, send } = useConfirmEach();
  const chosen = claims.filter(({ milestoneId }) => marked.has(milestoneId));
  const mark = (milestoneId: string, on: boolean) =>
    setMarked((before) => {
      const next = new Set(before);
      if (on) next.add(milestoneId);
      else next.delete(milestoneId);
      return next;
    });
  return (
    <>
      <p className={page.help}>{words.help}</p>
      <ul className={tasks.list}>
        {claims.map((claim) => (
          <li key={claim.milestoneId}>
            <ClaimToConfirm
              claim={claim}
              marked={marked.has(claim.milestoneId)}
              state={states.get(claim.milestoneId)}
              onMark={(on) => mark(claim.milestoneId, on)}
            />
          </li>
        ))}
      </ul>
      <Button
        size="lg"
        loading={sending}
        disabled={chosen.length === 0}
        onClick={() => void send(chosen)}
      >
        {chosen.length === 0 ? words.none : words.confirm(format.decimal(chosen.length))}
      </Button>
    </>
  );
}
