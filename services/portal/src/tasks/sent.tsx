import { Alert, Button, Stack, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import type { Milestone } from '../api/actions';
import type { Verdict } from '../api/monitoring';
import { formWords } from '../forms/form-words';
import { VerdictBadge } from '../judgement/verdict';
import { clockTime } from '../language/dates';
import { useFormat, useWords } from '../language/language';
import { talkWords } from './talk-words';
import { taskWords } from './tasks-words';
import { useAssessment } from './use-verdict';

export interface SentAnswer {
  kind:
    | 'CONFIRMED'
    | 'DISPUTED'
    | 'CLAIMED'
    | 'ASKED'
    | 'CLARIFIED'
    | 'RAISED'
    | 'RETRACTED'
    | 'PAPER';
  /** The verdict before it was sent. */
  before: Verdict | undefined;
}

const PATIENCE = 20_000;

/** What was sent, and what it changed: the judgement follows within moments. */
export function Sent({ answer, milestone }: { answer: SentAnswer; milestone: Milestone }) {
  const words = useWords(taskWords);
  const talk = useWords(talkWords);
  const format = useFormat();
  const [at] = useState(() => new Date());
  const claim = milestone.claims.at(-1);
  const confirmers = milestone.confirmers.map(({ name }) => name).join(', ');
  const text = {
    CONFIRMED: words.confirmed,
    DISPUTED: words.disputedDone,
    ASKED: talk.asked,
    CLARIFIED: talk.clarified,
    RAISED: talk.raised,
    RETRACTED: talk.retracted,
    PAPER: talk.paperDone,
    CLAIMED: claim ? words.claimed(confirmers, format.longDate(claim.answerDueOn)) : '',
  }[answer.kind];
  return (
    <Stack role="status">
      <Title order={1} size="h2">
        {words.sent(clockTime(at))}
      </Title>
      <Text size="lg">{text}</Text>
      <VerdictChange cooperationId={milestone.cooperationId} before={answer.before} />
      <Button size="lg" component={Link} to="/tasks">
        {words.back}
      </Button>
      <Button
        size="lg"
        variant="default"
        component={Link}
        to={`/agreements/${milestone.cooperationId}/plan`}
      >
        {words.plan}
      </Button>
    </Stack>
  );
}

function VerdictChange({
  cooperationId,
  before,
}: {
  cooperationId: string;
  before: Verdict | undefined;
}) {
  const words = useWords(taskWords);
  const [waiting, setWaiting] = useState(true);
  const now = useAssessment(cooperationId, waiting).data?.verdict;
  const changed = now !== undefined && before !== undefined && now !== before;
  useEffect(() => {
    const timer = setTimeout(() => setWaiting(false), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  if (!now || !before) return null;
  if (changed)
    return (
      <Text size="lg">
        {words.nowIs} <VerdictBadge verdict={now} />, {words.wasIs}{' '}
        <VerdictBadge verdict={before} />
      </Text>
    );
  return (
    <Text>
      {waiting ? (
        words.judging
      ) : (
        <>
          {words.same} <VerdictBadge verdict={now} />
        </>
      )}
    </Text>
  );
}

/** The line is gone, the draft is safe, and it is sent again without being asked. */
export function NotSent() {
  const words = useWords(formWords);
  return (
    <Alert
      role="alert"
      variant="outline"
      color="orange"
      title={words.notSent}
      styles={{ title: { color: 'var(--nyata-warn)' } }}
    >
      {words.notSentHelp}
    </Alert>
  );
}
