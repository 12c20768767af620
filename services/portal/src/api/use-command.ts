import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { AttemptKeys } from './idempotency';
import { ApiError, UnreachableError } from './problem';

/** A command on the API: one idempotency key per attempt, what is on screen refetched afterwards. */
export function useCommand<Input, Output>(
  run: (input: Input, key: string) => Promise<Output>,
  onDone?: (output: Output, input: Input) => void,
) {
  const keys = useRef(new AttemptKeys());
  const queries = useQueryClient();
  return useMutation<Output, Error, Input>({
    // Offline is not a reason to wait silently: the screen says "not sent yet".
    networkMode: 'always',
    mutationFn: (input) => run(input, keys.current.keyFor(input)),
    onError: async (error) => {
      if (error instanceof UnreachableError) return;
      keys.current.answered();
      // Somebody was faster: what is on screen is out of date, and the next attempt needs the new version.
      if (error instanceof ApiError && [409, 412].includes(error.problem.status))
        await queries.invalidateQueries();
    },
    onSuccess: async (output, input) => {
      keys.current.answered();
      onDone?.(output, input);
      await queries.invalidateQueries();
    },
  });
}
