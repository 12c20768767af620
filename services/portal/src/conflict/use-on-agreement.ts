import { useState } from 'react';
import type { Agreement } from '../api/agreements';
import { useCommand } from '../api/use-command';

/** A command on an agreement that remembers which version its sender saw, for the case that others were faster. */
export function useOnAgreement<Input, Output>(
  agreement: Agreement,
  run: (agreement: Agreement, input: Input, key: string) => Promise<Output>,
  onDone?: (output: Output) => void,
) {
  const [seen, setSeen] = useState(agreement.version);
  const command = useCommand((input: Input, key: string) => {
    setSeen(agreement.version);
    return run(agreement, input, key);
  }, onDone);
  return { ...command, seen };
}
