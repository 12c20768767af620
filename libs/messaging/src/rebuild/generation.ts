import type { EntityManager } from 'typeorm';
import type { Projection } from './projection';

/** Where the tables stand that the service reads and writes. */
export const LIVE = 'public';

/** What a handler might send to others; a generation being built writes it into copies that nobody empties. */
const OUTGOING = ['outbox', 'dead_letter'];

/** What a consumer group remembers. */
const MEMORY = [
  'consumer_position',
  'consumer_cursor',
  'parked_key',
  'parked_event',
  'skipped_event',
];

/** One generation of a projection beside the live one: a schema with its tables, and with its group's own memory. */
export interface Generation {
  schema: string;
  /** The name under which it reads the log; what it remembers there is in its schema, under the group's name. */
  reader: string;
}

export const generation = ({ consumer }: Projection, number: number): Generation => ({
  schema: `gen_${number}`,
  reader: `${consumer.group}@${number}`,
});

/**
 * Makes the schema and its empty tables: like the live ones in every column, constraint, index and setting, but that
 * nobody vacuums them before the switch: few of their rows are dead, and a vacuum’s lock would stand in its way.
 */
export async function makeGeneration(
  tx: EntityManager,
  { schema }: Generation,
  { tables, kept = [] }: Projection,
): Promise<void> {
  await tx.query(`create schema ${schema}`);
  await tx.query(`alter schema ${schema} owner to ${await ownerOf(tx, tables[0]!.name)}`);
  const names = tables.map(({ name }) => name);
  for (const name of [...names, ...kept, ...MEMORY, ...OUTGOING]) await copyTable(tx, schema, name);
}

/** Takes a generation away with all that it remembers; nothing happens when it is not there. */
export const dropGeneration = (tx: EntityManager, { schema }: Generation): Promise<unknown> =>
  tx.query(`drop schema if exists ${schema} cascade`);

/** Every table that a generation has, its memory included. */
export async function tablesOf(tx: EntityManager, { schema }: Generation): Promise<string[]> {
  const rows = await tx.query<{ name: string }[]>(
    'select relname as name from pg_class where relnamespace = $1::regnamespace and relkind = $2',
    [schema, 'r'],
  );
  return rows.map(({ name }) => name);
}

/** Whoever runs the rebuild: afterwards the tables must be those of the service. */
async function ownerOf(tx: EntityManager, name: string): Promise<string> {
  const [row] = await tx.query<{ owner: string }[]>(
    'select relowner::regrole::text as owner from pg_class where oid = $1::regclass',
    [`${LIVE}.${name}`],
  );
  return row!.owner;
}

/**
 * `like` copies neither the names of indexes nor the settings of the table, which later migrations know, nor who
 * may do what with it.
 */
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
  const grants = await tx.query<{ privilege: string; grantee: string }[]>(
    `select privilege_type as privilege,
       case grantee when 0 then 'public' else grantee::regrole::text end as grantee
     from pg_class, aclexplode(relacl) where oid = $1::regclass and grantee <> relowner`,
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
  await tx.query(`alter table ${schema}.${name} set (autovacuum_enabled = false)`);
  for (const { privilege, grantee } of grants)
    await tx.query(`grant ${privilege} on ${schema}.${name} to ${grantee}`);
  await tx.query(`alter table ${schema}.${name} owner to ${await ownerOf(tx, name)}`);
}
