import type { UseMutationResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import { UnreachableError } from './problem';

const EVERY = 5_000;

/** Sends again by itself what got no answer, with the same key; says whether it is still waiting. */
export function useResend<Output, Input>(
  command: UseMutationResult<Output, Error, Input>,
): boolean {
  const { error, variables, mutate, isPending } = command;
  const unsent = error instanceof UnreachableError;
  useEffect(() => {
    if (!unsent || isPending || variables === undefined) return undefined;
    const again = () => mutate(variables);
    const timer = setTimeout(again, EVERY);
    window.addEventListener('online', again);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', again);
    };
  }, [unsent, isPending, variables, mutate]);
  return unsent || (isPending && command.failureCount > 0);
}
