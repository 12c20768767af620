import { Client } from 'pg';
import type { Copy } from './copies';

/** A table of read models: its rows of one prototype, and what of a copied row follows from the copy alone. */
interface Copied {
  table: string;
  /** A row belongs to the prototype whose cooperation it names. */
  anew?: string;
}

/** What the judgement and the feed keep of a cooperation, but the counters. */
const TABLES: Copied[] = [
  { table: 'cooperation_facts' },
  { table: 'assessment', anew: `jsonb_build_object('part', c.part)` },
  { table: 'assessment_history' },
  { table: 'visible_to' },
  { table: 'due_date' },
  { table: 'published_assessment' },
  { table: 'feed_cooperation' },
];

/** Copies lie in the feed as if they had all happened side by side: their first events, their second events ... */
const FEED: Copied = {
  table: 'feed_entry',
  anew: `jsonb_build_object('part', c.part,
    'off', (select from_off from feed_start) + s.n::bigint * c.of + c.place)`,
};

/** Of what monitoring told itself, each group remembers the last version, or it would miss those before the next. */
const OWN_VERSIONS = `insert into consumer_cursor (grp, source, subject, version, last_event_id)
  select k.grp, k.source, p.assessment_id, p.version, k.last_event_id
  from published_assessment p cross join (
    select distinct on (grp) grp, source, last_event_id from consumer_cursor
    where source = '/services/monitoring' order by grp
  ) k
  on conflict do nothing`;

/** Statements that count the rows of the cooperations in $1 for a table of counters. */
export type Counters = Record<string, string>;

/**
 * Writes what monitoring's read models hold of copies of the prototypes that they hold already: the very rows that
 * folding the copies' events would leave (monitoring's `nation.int.spec.ts`), in set-based statements.
 * @param counters counted anew, over everything, when the rows are there
 * @param feed so many of each partition get the entries of their events too
 */
export async function writeCopies(
  url: string,
  copies: readonly Copy[],
  { counters, feed = Infinity }: { counters: Counters; feed?: number },
): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`set synchronous_commit = off`);
    await client.query(`set work_mem = '256MB'`);
    await client.query(
      `create temporary table copy (prototype text, part int, place int, of int, words jsonb)`,
    );
    for (let from = 0; from < copies.length; from += 10_000)
      await client.query(
        `insert into copy select * from jsonb_to_recordset($1)
           as c(prototype text, part int, place int, of int, words jsonb)`,
        [JSON.stringify(copies.slice(from, from + 10_000).map(rowOf))],
      );
    await client.query('analyze copy');
    await client.query(
      `create temporary table feed_start as select coalesce(max(off), 0) + 1 as from_off from feed_entry`,
    );
    for (const each of TABLES) await copyRows(client, each);
    await copyRows(client, FEED, feed);
    await client.query(OWN_VERSIONS);
    for (const [table, rows] of Object.entries(counters)) await count(client, table, rows);
  } finally {
    await client.end();
  }
}

const rowOf = ({ prototype, part, place, of, words }: Copy) => ({
  ...{ prototype: (0x01980000 + prototype).toString(16).padStart(8, '0'), part, place, of, words },
});

/**
 * Prototypes are told apart by the first word of their ids; the text of a row is replaced word by word. First the
 * first rows of all copies, then the second ones, so that a cooperation's rows lie as far apart as its events did.
 */
async function copyRows(
  client: Client,
  { table, anew = `'{}'` }: Copied,
  first = Infinity,
): Promise<void> {
  const order = table === 'feed_entry' ? 'off' : '1';
  await client.query(
    `create temporary table seed_${table} as
     select left(t.cooperation_id::text, 8) as prototype, to_jsonb(t)::text as row,
       row_number() over (partition by t.cooperation_id order by ${order}) - 1 as n
     from ${table} t`,
  );
  const { rows } = await client.query<{ most: number }>(
    `select coalesce(max(n), -1)::int as most from seed_${table}`,
  );
  const replaced = Array.from({ length: 6 }).reduce<string>(
    (text, _, n) => `replace(${text}, c.words->${n}->>0, c.words->${n}->>1)`,
    's.row',
  );
  for (let n = 0; n <= rows[0]!.most; n++)
    await client.query(
      `insert into ${table}
       select r.* from seed_${table} s join copy c on c.prototype = s.prototype
       cross join lateral jsonb_populate_record(null::${table}, ${replaced}::jsonb || ${anew}) r
       where s.n = ${n} and c.place < '${first}'::float8`,
    );
}

async function count(client: Client, table: string, rows: string): Promise<void> {
  await client.query(`delete from ${table}`);
  const { rows: all } = await client.query<{ ids: string[] }>(
    'select array_agg(cooperation_id) as ids from assessment',
  );
  const { rows: names } = await client.query<{ name: string }>(
    `select attname as name from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
    [table],
  );
  const columns = names.map(({ name }) => name).join(', ');
  await client.query(`insert into ${table} (${columns}) select ${columns} from (${rows}) counted`, [
    all[0]!.ids,
  ]);
}
