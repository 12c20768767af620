import type { EntityManager } from 'typeorm';
import { partitionName } from '../transport/transport';
import { LIVE } from './generation';

/**
 * Exchanges what the live group and a generation remember. Both stand at the same positions, so their cursors are
 * the same as well, but for the keys that one has parked and the other not: only what differs changes its place.
 */
export async function exchangeMemory(
  tx: EntityManager,
  schema: string,
  group: string,
): Promise<void> {
  await assureSamePositions(tx, schema, group);
  const cursors = await tx.query<{ source: string; subject: string }[]>(
    `select source, subject::text from
       (select * from ${schema}.consumer_cursor where grp = $1) a full join
       (select * from ${LIVE}.consumer_cursor where grp = $1) b using (source, subject)
     where (a.version, a.last_event_id) is distinct from (b.version, b.last_event_id)`,
    [group],
  );
  if (cursors.length > 0)
    await exchangeRows(tx, schema, 'consumer_cursor', {
      where: 'grp = $1 and (source, subject) in (select * from unnest($2::text[], $3::uuid[]))',
      values: [group, cursors.map(({ source }) => source), cursors.map(({ subject }) => subject)],
    });
  for (const table of ['parked_key', 'parked_event'])
    await exchangeRows(tx, schema, table, { where: 'grp = $1', values: [group] });
}

/** Numbers that a table gives out itself are given anew: two schemas count apart. */
async function exchangeRows(
  tx: EntityManager,
  schema: string,
  table: string,
  { where, values }: { where: string; values: unknown[] },
): Promise<void> {
  const columns = await tx.query<{ name: string }[]>(
    `select quote_ident(column_name) as name from information_schema.columns
     where table_schema = $1 and table_name = $2 and is_identity = 'NO'`,
    [LIVE, table],
  );
  const list = columns.map(({ name }) => name).join(', ');
  const [live, built] = [`${LIVE}.${table}`, `${schema}.${table}`];
  const order = table === 'parked_event' ? 'order by log_offset' : '';
  await tx.query(
    `create temp table away on commit drop as select ${list} from ${live} where ${where}`,
    values,
  );
  await tx.query(`delete from ${live} where ${where}`, values);
  await tx.query(
    `insert into ${live} (${list}) select ${list} from ${built} where ${where} ${order}`,
    values,
  );
  await tx.query(`delete from ${built} where ${where}`, values);
  await tx.query(`insert into ${built} (${list}) select ${list} from away ${order}`);
  await tx.query('drop table away');
}

async function assureSamePositions(
  tx: EntityManager,
  schema: string,
  group: string,
): Promise<void> {
  const apart = await tx.query<{ topic: string; part: number }[]>(
    `select topic, part from
       (select * from ${schema}.consumer_position where grp = $1) a left join
       (select * from ${LIVE}.consumer_position where grp = $1) b using (topic, part)
     where a.next_offset is distinct from b.next_offset or a.last_event_id <> b.last_event_id`,
    [group],
  );
  if (apart.length > 0)
    throw new Error(
      `${schema} and the live ${group} do not stand at the same place in ${apart.map(partitionName).join(', ')}: they read different logs.`,
    );
}
