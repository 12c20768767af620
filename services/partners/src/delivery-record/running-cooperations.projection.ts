import type { EntityManager } from 'typeorm';

/**
 * Counts anew what the coverage shows of running cooperations, for the affairs, regions and parties that these
 * documents touch or touched: the figures are read far more often than an agreement begins or ends.
 */
export async function countRunning(tx: EntityManager, agreementIds: string[]): Promise<void> {
  if (agreementIds.length === 0) return;
  // Batches of two partitions may touch one cell, and each must count what the other has written.
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('running_cell', 0))`);
  const [before] = await tx.query<Touched[]>(TOUCHED, [agreementIds]);
  await tx.query('delete from running_place where agreement_id = any($1)', [agreementIds]);
  await tx.query(PLACES, [agreementIds]);
  const [after] = await tx.query<Touched[]>(TOUCHED, [agreementIds]);
  const cells = JSON.stringify([...before!.cells, ...after!.cells]);
  const groups = JSON.stringify([...before!.groups, ...after!.groups]);
  await tx.query(`delete from running_cell c using ${cellsIn('$1')} where ${SAME_CELL}`, [cells]);
  await tx.query(CELLS, [cells]);
  await tx.query(
    `delete from running_pair c using ${cellsIn('$1')}
    where c.affair_code = k.affair and k.region in (c.a, c.b)`,
    [cells],
  );
  await tx.query(PAIRS, [cells]);
  await tx.query(`delete from running_overlap c using ${groupsIn('$1')} where ${SAME_GROUP}`, [
    groups,
  ]);
  await tx.query(OVERLAPS, [groups]);
}

interface Touched {
  cells: { affair: string; region: string }[];
  groups: { affair: string; parties: string }[];
}

const cellsIn = (parameter: string) =>
  `(select distinct affair, region from jsonb_to_recordset(${parameter}::jsonb) as given(affair text, region text)) k`;
const groupsIn = (parameter: string) =>
  `(select distinct affair, parties from jsonb_to_recordset(${parameter}::jsonb) as given(affair text, parties text)) k`;
const SAME_CELL = 'c.affair_code = k.affair and c.region_code = k.region';
const SAME_GROUP = 'c.affair_code = k.affair and c.parties = k.parties';

const TOUCHED = `
  select
    coalesce((select jsonb_agg(distinct jsonb_build_object('affair', affair_code, 'region', region_code))
      from running_place where agreement_id = any($1)), '[]') as cells,
    coalesce((select jsonb_agg(distinct jsonb_build_object('affair', affair_code, 'parties', parties))
      from running_place where agreement_id = any($1)), '[]') as groups`;

const PLACES = `
  insert into running_place (agreement_id, cooperation_id, affair_code, region_code, parties)
  select agreement_id, cooperation_id, affair, region, md5(party_legal_ids::text)
  from cooperation_document, unnest(affair_codes) affair, unnest(region_codes) region
  where agreement_id = any($1) and status in ('IN_FORCE', 'SUSPENDED')
  on conflict do nothing`;

const CELLS = `
  insert into running_cell (affair_code, region_code, cooperations)
  select k.affair, k.region, count(distinct p.cooperation_id)
  from ${cellsIn('$1')} join running_place p on p.affair_code = k.affair and p.region_code = k.region
  group by k.affair, k.region`;

const PAIRS = `
  insert into running_pair (affair_code, a, b)
  select distinct p.affair_code, least(p.region_code, o.region_code), greatest(p.region_code, o.region_code)
  from ${cellsIn('$1')} join running_place p on p.affair_code = k.affair and p.region_code = k.region
    join running_place o on o.agreement_id = p.agreement_id and o.affair_code = p.affair_code
      and o.region_code <> p.region_code
  on conflict do nothing`;

const OVERLAPS = `
  insert into running_overlap (affair_code, parties, region_codes, cooperations)
  select k.affair, k.parties, array_agg(distinct p.region_code), count(distinct p.cooperation_id)
  from ${groupsIn('$1')} join running_place p on p.affair_code = k.affair and p.parties = k.parties
  group by k.affair, k.parties having count(distinct p.cooperation_id) > 1`;
