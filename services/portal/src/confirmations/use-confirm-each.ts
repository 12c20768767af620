import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { confirmClaim, type Task } from '../api/actions';
import { AttemptKeys } from '../api/idempotency';
import { UnreachableError } from '../api/problem';

/** What became of one claim's answer; the text of a refusal, or of a line that is down. */
export type SendState = 'DONE' | { failed: string };

/**
 * Sends one command per claim, one after the other: a refusal of one does not stop the others, and after a broken
 * line the same claims are sent again under the same keys.
 */
export function useConfirmEach() {
  const keys = useRef(new Map<string, AttemptKeys>());
  const queries = useQueryClient();
  const [states, setStates] = useState<ReadonlyMap<string, SendState>>(new Map());
  const [sending, setSending] = useState(false);
  const note = (milestoneId: string, state: SendState) =>
    setStates((before) => new Map(before).set(milestoneId, state));

  const sendOne = async ({ milestoneId, currentClaimId }: Task) => {
    const own = keys.current.get(milestoneId) ?? new AttemptKeys();
    keys.current.set(milestoneId, own);
    const body = { claimId: currentClaimId ?? '' };
    try {
      await confirmClaim(milestoneId, body, own.keyFor(body));
      note(milestoneId, 'DONE');
    } catch (error) {
      if (!(error instanceof UnreachableError)) own.answered();
      note(milestoneId, { failed: error instanceof Error ? error.message : String(error) });
    }
  };

  const send = async (claims: readonly Task[]) => {
    setSending(true);
    for (const claim of claims) await sendOne(claim);
    setSending(false);
    await queries.invalidateQueries();
  };
  return { states, sending, send };
}
