import { Button, CopyButton, Group, Text } from '@mantine/core';
import { ApiError } from '../api/problem';
import { useWords } from '../language/language';
import { failureWords } from './failure-words';

/** The correlation id, small and copyable: the log line of this very request carries it. */
export function SupportCode({ error }: { error: unknown }) {
  const words = useWords(failureWords);
  const id = error instanceof ApiError ? error.problem.correlationId : undefined;
  if (!id) return null;
  return (
    <Group gap="xs">
      <Text size="xs" c="dimmed">
        {words.code}: {id}
      </Text>
      <CopyButton value={id}>
        {({ copied, copy }) => (
          <Button size="compact-xs" variant="default" onClick={copy} aria-label={words.copy}>
            {copied ? words.copied : words.copy}
          </Button>
        )}
      </CopyButton>
    </Group>
  );
}
