import { EVENTS, eventSource, eventType, schemaUri, sequenceText } from '@nyata/contracts';
import { newId } from '@nyata/kernel';
import { EmbeddedTransport } from '@nyata/messaging';
import { Client } from 'pg';

/** The story of every aggregate of the log, version by version. */
const STORY = [
  'agreement-drafted',
  'agreement-signed',
  'responsible-officer-assigned',
  'agreement-expiry-approached',
] as const;
export const EVENTS_EACH = STORY.length;
const KEY = '0198a000-0000-7000-8000-00000000feed';

/** Fills an empty embedded log with the stories of so many agreements, all first versions before all second ones. */
export async function fillLongLog(url: string, aggregates: number): Promise<void> {
  await (await EmbeddedTransport.open({ url, name: 'bench log' })).close();
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const [index, name] of STORY.entries())
      await client.query(APPEND, [
        aggregates,
        EVENTS[name].topic,
        JSON.stringify(headersOf(name, index + 1)),
        JSON.stringify({ ...EVENTS[name].example, cooperationId: KEY, agreementId: KEY }),
        index * aggregates,
        KEY,
      ]);
    await client.query(
      `update log_partition p set next_offset = l.records
       from (select topic, part, count(*) as records from event_log group by topic, part) l
       where (p.topic, p.part) = (l.topic, l.part)`,
    );
    await client.query('vacuum analyze event_log');
  } finally {
    await client.end();
  }
}

const headersOf = (name: (typeof STORY)[number], version: number): Record<string, string> => ({
  'content-type': 'application/json',
  ce_specversion: '1.0',
  ce_type: eventType(name),
  ce_source: eventSource('agreements'),
  ce_sequence: sequenceText(version),
  ce_time: '2026-11-21T03:00:00.000Z',
  ce_dataschema: schemaUri(name),
  ce_correlationid: newId(),
  ce_actor: newId(),
  ce_actororg: newId(),
  ce_actorrole: 'bureau-officer',
});

/** Agreement n has an id made of n, and is in partition n modulo 12: as even as a hash, and quicker to write. */
const APPEND = `
  insert into event_log (topic, part, log_offset, event_id, key, headers, payload)
  select $2, n % 12, ($5::int + n) / 12, event_id, key,
    $3::jsonb || jsonb_build_object('ce_id', event_id, 'ce_subject', key, 'ce_partitionkey', key),
    replace($4, $6, key)
  from (select n, gen_random_uuid() as event_id,
          '0198a000-0000-7000-8000-' || lpad(to_hex(n), 12, '0') as key
        from generate_series(0, $1::int - 1) as n) as agreements`;
