import { rowWriter } from '@nyata/persistence';
import type { EntityManager } from 'typeorm';
import type { CooperationFacts } from '../assessment/facts';
import type { Chronicle, JudgedState, Standing } from './chronicle';

interface StandingRow {
  cooperation_id: string;
  facts: CooperationFacts;
  folded_on: string;
  as_of: string;
}

interface HistoryRow {
  cooperation_id: string;
  valid_from: string;
  valid_to: string | null;
  verdict: string;
  rung: number;
  state: JudgedState;
}

const saveRows = rowWriter<ReturnType<typeof rowOf>>({
  table: 'cooperation_facts',
  key: ['cooperation_id'],
  columns: { cooperation_id: 'uuid', facts: 'jsonb', folded_on: 'date', as_of: 'date' },
});

const addHistory = rowWriter<HistoryRow>({
  table: 'assessment_history',
  key: ['cooperation_id', 'valid_from'],
  existing: 'refuse',
  columns: {
    cooperation_id: 'uuid',
    valid_from: 'date',
    valid_to: 'date',
    verdict: 'text',
    rung: 'smallint',
    state: 'jsonb',
  },
});

/** Standings of these cooperations, kept from the passing of time until the transaction ends. */
export async function lockStandings(
  tx: EntityManager,
  cooperationIds: string[],
): Promise<Map<string, Standing>> {
  const rows = await tx.query<StandingRow[]>(
    `select cooperation_id, facts, folded_on, as_of from cooperation_facts
     where cooperation_id = any($1) order by cooperation_id for update`,
    [cooperationIds],
  );
  return new Map(rows.map((row) => [row.cooperation_id, toStanding(row)]));
}

/** Some cooperations that were last judged before a day; those that someone else is judging are left to them. */
export async function lockBehind(
  tx: EntityManager,
  day: string,
  limit: number,
): Promise<Map<string, Standing>> {
  const rows = await tx.query<StandingRow[]>(
    `select cooperation_id, facts, folded_on, as_of from cooperation_facts
     where as_of < $1 order by cooperation_id limit $2 for update skip locked`,
    [day, limit],
  );
  return new Map(rows.map((row) => [row.cooperation_id, toStanding(row)]));
}

/** What the history holds for the day before each given day. */
export async function statesBefore(
  tx: EntityManager,
  days: Map<string, string>,
): Promise<Map<string, JudgedState>> {
  const rows = await tx.query<{ cooperation_id: string; state: JudgedState }[]>(
    `select wanted.id as cooperation_id, h.state
     from unnest($1::uuid[], $2::date[]) as wanted(id, day)
     join lateral (
       select state from assessment_history
       where cooperation_id = wanted.id and valid_from < wanted.day
       order by valid_from desc limit 1
     ) h on true`,
    [[...days.keys()], [...days.values()]],
  );
  return new Map(rows.map(({ cooperation_id, state }) => [cooperation_id, state]));
}

/** Stores where the judgement stands, and rewrites the history from where it changed. */
export async function saveStandings(
  tx: EntityManager,
  chronicles: Map<string, Chronicle>,
): Promise<void> {
  await saveRows(
    tx,
    [...chronicles.values()].map(({ standing }) => rowOf(standing)),
  );
  await saveHistory(tx, chronicles);
}

/** Stores how far time alone has carried the judgement: the facts stay as they are. */
export async function carryStandings(
  tx: EntityManager,
  chronicles: Map<string, Chronicle>,
): Promise<void> {
  const days = [...chronicles].map(([id, { standing }]) => ({ id, day: standing.asOf }));
  await tx.query(
    `update cooperation_facts f set as_of = g.day
     from jsonb_to_recordset($1) as g(id uuid, day date) where f.cooperation_id = g.id`,
    [JSON.stringify(days)],
  );
  await saveHistory(tx, new Map([...chronicles].filter(([, { entries }]) => entries.length > 0)));
}

async function saveHistory(tx: EntityManager, chronicles: Map<string, Chronicle>): Promise<void> {
  if (chronicles.size === 0) return;
  const cuts = [...chronicles].map(([id, { rewriteFrom, entries }]) => ({
    id,
    day: rewriteFrom,
    next: entries[0]?.validFrom ?? null,
  }));
  const rows = [...chronicles].flatMap(([cooperation_id, { entries }]) =>
    entries.map(({ validFrom, state }, index) => ({
      cooperation_id,
      valid_from: validFrom,
      valid_to: entries[index + 1]?.validFrom ?? null,
      verdict: state.verdict,
      rung: state.rung,
      state,
    })),
  );
  const cut = 'jsonb_to_recordset($1) as cut(id uuid, day date, next date)';
  await tx.query(
    `delete from assessment_history h using ${cut}
     where h.cooperation_id = cut.id and h.valid_from >= cut.day`,
    [JSON.stringify(cuts)],
  );
  await tx.query(
    `update assessment_history h set valid_to = cut.next from ${cut}
     where h.cooperation_id = cut.id and (h.valid_to is null or h.valid_to >= cut.day)
       and h.valid_to is distinct from cut.next`,
    [JSON.stringify(cuts)],
  );
  await addHistory(tx, rows);
}

const rowOf = ({ facts, foldedOn, asOf }: Chronicle['standing']) => ({
  cooperation_id: facts.cooperationId,
  facts,
  folded_on: foldedOn,
  as_of: asOf,
});

const toStanding = (row: StandingRow): Standing => ({
  facts: row.facts,
  foldedOn: row.folded_on,
  asOf: row.as_of,
});
