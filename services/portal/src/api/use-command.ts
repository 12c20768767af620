import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { AttemptKeys } from './idempotency';
import { UnreachableError } from './problem';

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
    onError: (error) => {
      if (!(error instanceof UnreachableError)) keys.current.answered();
    },
    onSuccess: async (output, input) => {
      keys.current.answered();
      onDone?.(output, input);
      await queries.invalidateQueries();
    },
  });
}
