import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import type { Chronicle } from '../cooperation-facts/chronicle';
import { assessmentRow } from './assessment.projection';

/** What time changes every day: how old things are. */
const AGES = ['as_of', 'age_days', 'active_days', 'stopped_days', 'rules'];
/** Kept by those who publish. */
const NOT_COMPARED = [...AGES, 'publish_pending'];

/** Of cooperations that time alone has carried on: those of whose rows more changes than how old things are. */
export async function changedRows(
  tx: EntityManager,
  chronicles: Map<string, Chronicle>,
): Promise<Map<string, Chronicle>> {
  if (chronicles.size === 0) return chronicles;
  const rows = await tx.query<Record<string, unknown>[]>(
    'select * from assessment where cooperation_id = any($1)',
    [[...chronicles.keys()]],
  );
  const before = new Map(rows.map((row) => [row['cooperation_id'], row]));
  return new Map(
    [...chronicles].filter(([id, { standing, assessment }]) => {
      const was = before.get(id);
      return was === undefined || !sameButAges(was, assessmentRow(standing.facts, assessment));
    }),
  );
}

const sameButAges = (was: Record<string, unknown>, is: Record<string, unknown>): boolean =>
  Object.keys(is).every(
    (column) =>
      NOT_COMPARED.includes(column) || isDeepStrictEqual(was[column] ?? null, is[column] ?? null),
  );

/** Writes the day, and how many days everything has lasted by it. */
export async function saveOlder(tx: EntityManager, chronicles: Chronicle[]): Promise<void> {
  if (chronicles.length === 0) return;
  const rows = chronicles.map(({ standing, assessment }) => ({
    id: standing.facts.cooperationId,
    day: assessment.asOf,
    age: assessment.ageDays,
    active: assessment.activeDays,
    stopped: assessment.stoppedDays,
    rules: assessment.rules,
  }));
  await tx.query(
    `update assessment a set as_of = g.day, age_days = g.age, active_days = g.active,
       stopped_days = g.stopped, rules = g.rules
     from jsonb_to_recordset($1) as g(id uuid, day date, age int, active int, stopped int, rules jsonb)
     where a.cooperation_id = g.id`,
    [JSON.stringify(rows)],
  );
}
