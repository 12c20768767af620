import type { EntityManager } from 'typeorm';
import type { Projection } from './projection';

/** Where the tables stand that the service reads and writes. */
export const LIVE = 'public';

/** What a handler might send to others; a generation being built writes it into copies that nobody empties. */
const OUTGOING = ['outbox', 'dead_letter'];

/** What a consumer group remembers, by its name. */
const MEMORY = [
  'consumer_position',
  'consumer_cursor',
  'parked_key',
  'parked_event',
  'skipped_event',
];

/** One generation of a projection beside the live one: a schema with copies of its tables, and a memory of its own. */
export interface Generation {
  number: number;
  schema: string;
  /** The name under which its positions, cursors and parked records are kept. */
  group: string;
}

export const generation = ({ consumer }: Projection, number: number): Generation => ({
  number,
  schema: `gen_${number}`,
  group: `${consumer.group}@${number}`,
});

/** Makes the schema and its empty tables: like the live ones in every column, constraint, index and setting. */
export async function makeGeneration(
  tx: EntityManager,
  { schema }: Generation,
  { tables, kept = [] }: Projection,
): Promise<void> {
  await tx.query(`create schema ${schema}`);
  for (const name of [...tables.map((table) => table.name), ...kept, ...OUTGOING])
    await copyTable(tx, schema, name);
}

/** Takes a generation away with all that it remembers; nothing happens when it is not there. */
export async function dropGeneration(
  tx: EntityManager,
  { schema, group }: Generation,
): Promise<void> {
  await tx.query(`drop schema if exists ${schema} cascade`);
  for (const table of MEMORY)
    await tx.query(`delete from ${LIVE}.${table} where grp = $1`, [group]);
}

/** `like` copies neither the names of indexes nor the settings of the table: later migrations know both. */
async function copyTable(tx: EntityManager, schema: string, name: string): Promise<void> {
  await tx.query(`set local search_path = ${LIVE}`);
  const [table] = await tx.query<{ settings: string | null }[]>(
    `select array_to_string(reloptions, ', ') as settings from pg_class where oid = $1::regclass`,
    [name],
  );
  const constraints = await tx.query<{ name: string; definition: string }[]>(
    `select quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where conrelid = $1::regclass and contype in ('p', 'u', 'x')`,
    [name],
  );
  const indexes = await tx.query<{ definition: string }[]>(
    `select pg_get_indexdef(indexrelid, 0, true) as definition from pg_index
     where indrelid = $1::regclass
       and not exists (select 1 from pg_constraint where conindid = indexrelid)`,
    [name],
  );
  await tx.query(`set local search_path = ${schema}, ${LIVE}`);
  await tx.query(
    `create table ${schema}.${name} (like ${LIVE}.${name} including all excluding indexes)
     ${table!.settings ? `with (${table!.settings})` : ''}`,
  );
  for (const constraint of constraints)
    await tx.query(
      `alter table ${schema}.${name} add constraint ${constraint.name} ${constraint.definition}`,
    );
  for (const { definition } of indexes) await tx.query(definition);
}
