import { Client } from 'pg';

/** Columns that stay as they are when a cooperation is copied: there are not more organisations, only more history. */
const KEPT = new Set([
  ...['organisation_id', 'legal_party_id', 'lead_organisation_id', 'lead_legal_party_id'],
  'last_event_id',
]);

const TABLES = [
  ...['cooperation_facts', 'assessment', 'assessment_history', 'visible_to', 'due_date'],
  ...['published_assessment', 'feed_cooperation', 'feed_entry', 'consumer_cursor'],
];

/** Copies the read models of the first cooperations until there are `times` as many, each copy with ids of its own. */
export async function multiply(url: string, from: number, times: number): Promise<void> {
  await using(url, async (client) => {
    for (const table of TABLES) {
      const { rows } = await client.query<{ name: string; type: string }>(
        `select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
         where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
        [table],
      );
      const copy = rows.map(({ name, type }) => {
        if (type === 'uuid' && !KEPT.has(name)) return `md5(t.${name}::text || k)::uuid`;
        if (name === 'off') return `t.off + k::bigint * 1000000`;
        return `t.${name}`;
      });
      await client.query(`create table if not exists seed_${table} as select * from ${table}`);
      await client.query(
        `insert into ${table} select ${copy.join(', ')}
         from seed_${table} t, generate_series(${from}, ${times - 1}) k on conflict do nothing`,
      );
    }
    // A counter holds more of the same: as many more as there are cooperations.
    for (const table of ['portfolio_cell', 'portfolio_due'])
      await client.query(`update ${table} set n = n * $1::int / $2::int`, [times, from]);
    await client.query('vacuum analyze');
  });
}

/** Records of a topic that nobody reads, in the same table and the same indexes. */
export async function lengthen(url: string, from: number, to: number): Promise<void> {
  await using(url, async (client) => {
    await client.query(
      `insert into event_log (topic, part, log_offset, event_id, key, headers, payload)
       select 'nyata.before', n % 12, n, gen_random_uuid(), 'k', '{}', repeat('x', 200)
       from generate_series($1::int, $2::int) n`,
      [from, to],
    );
    await client.query('vacuum analyze');
  });
}

async function using(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await work(client).finally(() => client.end());
}
