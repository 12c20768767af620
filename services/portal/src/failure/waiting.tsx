import { Skeleton, Stack } from '@mantine/core';
import { useWords } from '../language/language';
import { failureWords } from './failure-words';

/** Stands where content will stand, so that nothing jumps when it arrives. */
export function Waiting({ lines = 6 }: { lines?: number }) {
  const words = useWords(failureWords);
  return (
    <Stack gap="sm" py="md" role="status" aria-label={words.waiting}>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height={line === 0 ? 32 : 20} width={line === 0 ? '40%' : '100%'} />
      ))}
    </Stack>
  );
}
