import { Inject, Injectable } from '@nestjs/common';
import { DATABASE } from '@nyata/http';
import type { Database } from '@nyata/persistence';
import { NO_RECORD, type DeliveryRecord } from './delivery-record';

interface Row extends Required<DeliveryRecord> {
  legalPartyId: string;
}

@Injectable()
export class DeliveryRecordRepository {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  /**
   * The records of legal parties, each with its units and what was merged into them; one that did nothing
   * yet has none in the map.
   */
  async of(legalPartyIds: readonly string[], today: string): Promise<Map<string, DeliveryRecord>> {
    const rows = await this.database.source.query<Row[]>(RECORDS, [
      [...new Set(legalPartyIds)],
      today,
    ]);
    return new Map(rows.map((row) => [row.legalPartyId, recordOf(row)]));
  }

  /** Open actions that an organisation (or one merged into it) owns. */
  async openActionsOf(organisationId: string, tx = this.database.source.manager): Promise<number> {
    const [row] = await tx.query<{ count: string }[]>(
      `select count(*) from owned_action a join organisation_now n on n.organisation_id = a.owner_organisation_id
       where a.open and n.now_id = $1`,
      [organisationId],
    );
    return Number(row!.count);
  }
}

function recordOf({ legalPartyId: _id, medianAnswerDays, lastReportOn, ...counts }: Row) {
  return {
    ...NO_RECORD,
    ...counts,
    ...(medianAnswerDays !== null && { medianAnswerDays }),
    ...(lastReportOn !== null && { lastReportOn }),
  };
}

const RECORDS = `
  with unit as (
    select organisation_id, legal_party_id from organisation_now where legal_party_id = any($1)
  ), milestone as (
    select u.legal_party_id,
      count(*) filter (where state = 'CONFIRMED') as confirmed,
      count(*) filter (where state = 'CONFIRMED' and on_time) as in_time,
      sum(disputes) as disputed,
      count(*) filter (where state in ('OPEN', 'DISPUTED') and due_on < $2::date) as overdue
    from delivered_milestone m join unit u on u.organisation_id = m.owner_organisation_id
    group by u.legal_party_id
  ), unanswered as (
    select u.legal_party_id, count(distinct m.milestone_id) as silent
    from unit u join delivered_milestone m
      on m.state = 'CLAIMED' and m.confirmer_organisation_ids @> array[u.organisation_id]
    where m.answer_due_on < $2::date
    group by u.legal_party_id
  ), answer as (
    select u.legal_party_id, percentile_cont(0.5) within group (order by a.days) as median
    from claim_answer a join unit u using (organisation_id) group by u.legal_party_id
  ), report as (
    select u.legal_party_id,
      count(*) filter (where state = 'SUBMITTED' and not late) as in_time,
      count(*) filter (where state = 'LAPSED') as lapsed,
      max(submitted_on) as last_on
    from owed_report r join unit u on u.organisation_id = r.reporter_organisation_id
    group by u.legal_party_id
  )
  select p.legal_party_id as "legalPartyId",
    coalesce(m.confirmed, 0)::int as confirmed, coalesce(m.in_time, 0)::int as "confirmedOnTime",
    coalesce(m.disputed, 0)::int as disputed, coalesce(m.overdue, 0)::int as "overdueOpen",
    coalesce(s.silent, 0)::int as silent, a.median as "medianAnswerDays",
    coalesce(r.in_time, 0)::int as "reportsOnTime", coalesce(r.lapsed, 0)::int as "reportsLapsed",
    r.last_on::text as "lastReportOn"
  from (select distinct legal_party_id from unit) p
    left join milestone m using (legal_party_id) left join unanswered s using (legal_party_id)
    left join answer a using (legal_party_id) left join report r using (legal_party_id)
  where m.legal_party_id is not null or s.legal_party_id is not null
    or a.legal_party_id is not null or r.legal_party_id is not null`;
