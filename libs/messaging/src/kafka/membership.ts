import type { EachBatchPayload } from 'kafkajs';

const HEARTBEAT_MS = 2000;
const GROUP_ERRORS = new Set(['REBALANCE_IN_PROGRESS', 'ILLEGAL_GENERATION', 'UNKNOWN_MEMBER_ID']);

/** True for what kafkajs must see, because it has to join the group again. */
export const isGroupError = (error: unknown): boolean =>
  GROUP_ERRORS.has((error as { type?: string }).type ?? '');

/** Keeps the membership while a long transaction runs. */
export class Heart {
  private groupError?: Error;
  private readonly timer: NodeJS.Timeout;

  constructor(payload: EachBatchPayload) {
    this.timer = setInterval(() => {
      payload.heartbeat().catch((error: Error) => {
        if (isGroupError(error)) this.groupError = error;
      });
    }, HEARTBEAT_MS);
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** What the group said meanwhile; kafkajs must know that it has to join again. */
  rethrow(): void {
    if (this.groupError) throw this.groupError;
  }
}
