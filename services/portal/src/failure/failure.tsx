import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from 'react-router';
import { ApiError, UnreachableError } from '../api/problem';
import { useWords } from '../language/language';
import { failureWords } from './failure-words';
import { SupportCode } from './support-code';

const known = (error: unknown) => {
  if (error instanceof UnreachableError) return 'unreachable';
  if (!(error instanceof ApiError)) return 'failed';
  if (error.problem.status === 404) return 'notFound';
  if (error.problem.status === 403) return 'forbidden';
  return 'failed';
};

/** A whole screen that could not be shown: what happened, what it means, what to do. */
export function Failure({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const words = useWords(failureWords);
  const kind = known(error);
  return (
    <Stack gap="sm" maw={640} py="xl" role="alert">
      <Title order={1} size="h2">
        {words[kind]}
      </Title>
      <Text>{words[`${kind}Help`]}</Text>
      {error instanceof ApiError && kind !== 'notFound' && error.problem.detail && (
        <Text c="dimmed">{error.problem.detail}</Text>
      )}
      <Group>
        {onRetry && kind !== 'notFound' && <Button onClick={onRetry}>{words.retry}</Button>}
        <Button variant="default" component={Link} to="/">
          {words.home}
        </Button>
      </Group>
      <SupportCode error={error} />
    </Stack>
  );
}

/** A command that was refused, beside the form that sent it. */
export function Refusal({ error }: { error: unknown }) {
  const words = useWords(failureWords);
  if (!error) return null;
  const conflict = error instanceof ApiError && error.problem.status === 412;
  const title = conflict ? words.conflict : refusalTitle(error, words);
  return (
    <Alert
      color="red"
      variant="outline"
      role="alert"
      icon={<IconAlertTriangle aria-hidden />}
      title={title}
      styles={{ title: { color: 'var(--nyata-danger)' } }}
    >
      <Stack gap={4}>
        <Text>{conflict ? words.conflictHelp : refusalText(error, words)}</Text>
        <SupportCode error={error} />
      </Stack>
    </Alert>
  );
}

type FailureWords = (typeof failureWords)['id'];

const refusalTitle = (error: unknown, words: FailureWords) =>
  error instanceof UnreachableError ? words.unreachable : words.refused;

function refusalText(error: unknown, words: FailureWords): string {
  if (error instanceof UnreachableError) return words.unreachableHelp;
  if (error instanceof ApiError) return error.problem.detail ?? error.problem.title;
  return words.failedHelp;
}
