import type { CorrectableField, EventsOf } from '@nyata/contracts';
import { get, query } from './http';

/** One change that somebody made to an agreement. */
export interface AgreementChange {
  version: number;
  at: string;
  /** Absent: the system. */
  memberId?: string;
  events: EventsOf<'agreements'>[];
  fields: CorrectableField[];
}

/** What has happened since the reader saw that version, the newest first. */
export const changesSince = (agreementId: string, since: number, signal?: AbortSignal) =>
  get<{ items: AgreementChange[] }>(
    `/api/agreements/${encodeURIComponent(agreementId)}/changes${query({ since })}`,
    signal,
  );
