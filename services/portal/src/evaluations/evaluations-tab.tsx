import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { listRounds, type Round } from '../api/evaluations';
import page from '../app/page.module.css';
import { useMay } from '../app/session';
import { Failure } from '../failure/failure';
import { Waiting } from '../failure/waiting';
import { useWords } from '../language/language';
import tasks from '../tasks/tasks.module.css';
import { evaluationWords } from './evaluation-words';
import { OpenRound } from './open-round';
import { RoundCard } from './round-card';

/** The rounds of one cooperation, the newest first; the bureau opens another. */
export function EvaluationsTab({ cooperationId }: { cooperationId: string }) {
  const words = useWords(evaluationWords);
  const may = useMay();
  const [opening, setOpening] = useState(false);
  const rounds = useQuery({
    queryKey: ['evaluations', cooperationId],
    queryFn: ({ signal }) => listRounds({ cooperationId }, signal),
  });
  if (rounds.isPending) return <Waiting lines={3} />;
  if (rounds.isError) return <Failure error={rounds.error} onRetry={() => void rounds.refetch()} />;
  const { items } = rounds.data;
  return (
    <section className={page.stack} aria-label={words.title}>
      {may('evaluations.open') &&
        (opening ? (
          <OpenRound cooperationId={cooperationId} onDone={() => setOpening(false)} />
        ) : (
          <div>
            <Button variant="default" onClick={() => setOpening(true)}>
              {words.openNew}
            </Button>
          </div>
        ))}
      {items.length === 0 ? <p className={page.help}>{words.none}</p> : <Rounds rounds={items} />}
    </section>
  );
}

function Rounds({ rounds }: { rounds: readonly Round[] }) {
  return (
    <ul className={tasks.list}>
      {[...rounds].reverse().map((round) => (
        <li key={round.roundId}>
          <RoundCard round={{ ...round, cooperationTitle: undefined }} />
        </li>
      ))}
    </ul>
  );
}
