import type { Client } from 'pg';
import { GENESIS } from './chain';

/** Where a partition of a restored log begins. */
export interface Beginning {
  topic: string;
  part: number;
  first: number;
}

/**
 * Lets the audit of a database, if it has one, begin again with a log that was lost and filled anew: the restored
 * records are not byte for byte what was chained. What proves the old log are the heads that were exported.
 */
export async function beginAnew(client: Client, beginnings: readonly Beginning[]): Promise<void> {
  const { rows } = await client.query<{ audits: boolean }>(
    "select to_regclass('audit_head') is not null as audits",
  );
  if (!rows[0]!.audits) return;
  await client.query('begin');
  const groups = await client.query<{ grp: string }>('select distinct grp from audit_head');
  await client.query('delete from audit_digest');
  await client.query('delete from audit_head');
  for (const { grp } of groups.rows)
    await client.query(
      `with beginning as (select * from unnest($2::text[], $3::smallint[], $4::bigint[]) as b(topic, part, first)),
         known as (
           insert into audit_head (grp, topic, part, first_offset, next_offset, link)
           select $1, topic, part, first, first, $5 from beginning where first > 0)
       update consumer_position p set next_offset = first, last_event_id = null
       from beginning b where p.grp = $1 and p.topic = b.topic and p.part = b.part`,
      [
        grp,
        beginnings.map(({ topic }) => topic),
        beginnings.map(({ part }) => part),
        beginnings.map(({ first }) => first),
        GENESIS,
      ],
    );
  await client.query('commit');
}
