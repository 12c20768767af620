import { readAsSurvivor, type Merger } from '@nyata/contracts';
import type { EntityManager } from 'typeorm';

/** A table that names organisations, and the columns (json, ids or lists of ids) that do. */
export interface NamingTable {
  table: string;
  key: string;
  columns: readonly string[];
}

/**
 * Reads a merged organisation as its survivor in rows that are there: the reference is mended, the version stays,
 * for nothing of the aggregate's own happened. Looks through the whole table: mergers are rare.
 */
export async function followMerger(
  tx: EntityManager,
  merger: Merger,
  tables: readonly NamingTable[],
): Promise<void> {
  for (const { table, key, columns } of tables) {
    const named = [key, ...columns].join(', ');
    const found = await tx.query<{ row: object }[]>(
      `select to_jsonb(t) as row from (select ${named} from ${table}) t where to_jsonb(t)::text like $1`,
      [`%${merger.organisationId}%`],
    );
    if (found.length === 0) continue;
    const rows = found.map(({ row }) => readAsSurvivor(row, merger));
    await tx.query(
      `update ${table} as old set ${columns.map((column) => `${column} = given.${column}`).join(', ')}
       from jsonb_populate_recordset(null::${table}, $1::jsonb) as given where old.${key} = given.${key}`,
      [JSON.stringify(rows)],
    );
  }
}

/** Who sees a cooperation: the survivor sees what the merged organisation saw, and its units are the survivor's. */
export async function handOverSight(tx: EntityManager, merger: Merger): Promise<void> {
  const { organisationId, survivor } = merger;
  await tx.query(
    `with gone as (delete from visible_to where organisation_id = $1 returning *)
     insert into visible_to select (jsonb_populate_record(null::visible_to,
       to_jsonb(gone) || jsonb_build_object('organisation_id', $2::uuid, 'legal_party_id', $3::uuid))).*
     from gone on conflict do nothing`,
    [organisationId, survivor.organisationId, survivor.legalPartyId],
  );
  await tx.query('update visible_to set legal_party_id = $2 where legal_party_id = $1', [
    organisationId,
    survivor.legalPartyId,
  ]);
}
