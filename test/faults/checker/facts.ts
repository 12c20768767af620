import type { LoggedRecord } from '../../support/event-log';

/** One line of the history: what a client asked for, and what it learned of it. */
export interface HistoryLine {
  /** The client. */
  proc: string;
  /** What it asked for. */
  f: string;
  /** The idempotency key: the same for every try of one command. */
  key: string;
  type: 'invoke' | 'ok' | 'fail' | 'info';
  /** Of an `ok`: what the answer said was written. */
  value?: Written;
  /** Of a `fail` or `info`: why. */
  why?: string;
  /** Milliseconds since 1970. */
  t: number;
}

/** An aggregate of a service at a version. */
export interface Written {
  source: string;
  subject: string;
  version: number;
}

/** An event that a group applied, as it was recorded in the transaction of its effect. */
export interface Applied extends Written {
  eventId: string;
}

export interface ParkedEvent {
  key: string;
  offset: number;
  error: string | null;
}

/** What one consumer group holds after a run. */
export interface GroupFacts {
  name: string;
  topics: string[];
  /** By `topic/part`. */
  positions: Record<string, number>;
  /** Absent when it looks at records only, and follows no story. */
  cursors?: Written[];
  applied: Applied[];
  parked: ParkedEvent[];
}

/** Everything that the checker looks at, read after the run. */
export interface Facts {
  transport: 'embedded' | 'kafka';
  history: HistoryLine[];
  /** The rows of every service that publishes. */
  state: Written[];
  /** What was not published. */
  outbox: Written[];
  /** Each partition in its order. */
  log: LoggedRecord[];
  /** By `topic/part`. */
  ends: Record<string, number>;
  groups: GroupFacts[];
  /** Consumers that stopped, in their own words. */
  stops: string[];
}

/** A broken promise. */
export interface Finding {
  /** Of eventing.md §6.3. */
  invariant: string;
  says: string;
  /** Whose story tells more. */
  subject?: string;
}

export const placeName = ({ source, subject }: { source: string; subject: string }): string =>
  `${source} ${subject}`;
