import { addDays } from '@nyata/kernel';
import { expiryRungsAt } from '@nyata/reference';
import type { SelectQueryBuilder } from 'typeorm';
import type { AgreementRow } from './agreement.entity';
import type { WorkQueue } from './agreements.dto';

const RUNNING = `a.status in ('IN_FORCE', 'SUSPENDED')`;
const UNANSWERED = `a.status = 'IN_PROCEDURE' and a.offer is not null
  and jsonb_array_length(a.offer -> 'accepted') < jsonb_array_length(a.offer -> 'to')`;

/** Each queue of the bureau's work as a condition on `a`; days are those of the calendar, not of the daily job. */
const QUEUES: Record<WorkQueue, string> = {
  // What is over is to be evaluated and closed; what a partner offered is to be answered.
  DECISIONS: `(a.status in ('EXPIRED', 'TERMINATED') or (${RUNNING} and a.endsOn < :today)
    or (${UNANSWERED} and a.offer ->> 'direction' = 'IN'))`,
  EXPIRING: `(${RUNNING} and a.endsOn between :today and :soon)`,
  // Signed, but without the signed paper or a number.
  PAPER_GAPS: `(a.status in ('IN_FORCE', 'SUSPENDED', 'EXPIRED', 'TERMINATED')
    and (jsonb_array_length(a.numbers) = 0
      or not a.documents @> jsonb_build_array(jsonb_build_object('kind', a.documentKind))))`,
  OFFERS: `(${UNANSWERED} and a.offer ->> 'direction' = 'OUT')`,
};

/** Narrows a list to what waits for the bureau of `legalPartyId`. */
export function inQueue(
  list: SelectQueryBuilder<AgreementRow>,
  queue: WorkQueue,
  legalPartyId: string,
  today: string,
): void {
  list
    .andWhere('a.leadLegalPartyId = :bureauOf', { bureauOf: legalPartyId })
    .andWhere(QUEUES[queue], { today, soon: addDays(today, expiryRungsAt(today)[0] ?? 0) });
}
