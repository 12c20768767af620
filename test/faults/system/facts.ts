import { eventSource, EVENTS, type EventName, type Producer } from '@nyata/contracts';
import { ask, SERVICE_DATABASES } from '../../support/databases';
import { logEnds, readLog } from '../../support/event-log';
import type { RunningSystem } from '../../support/systems';
import type {
  Applied,
  Facts,
  GroupFacts,
  HistoryLine,
  ParkedEvent,
  Written,
} from '../checker/facts';

/** The tables of aggregates: each row is the sum of a story in the log. */
const AGGREGATES: [service: Producer, table: string, id: string][] = [
  ['partners', 'organisation', 'organisation_id'],
  ['partners', 'mapping_entry', 'mapping_entry_id'],
  ['agreements', 'agreement', 'agreement_id'],
  ['actions', 'action_plan', 'plan_id'],
  ['actions', 'action', 'action_id'],
  ['actions', 'milestone', 'milestone_id'],
  ['actions', 'evidence', 'evidence_id'],
  ['actions', 'change_request', 'change_request_id'],
  ['monitoring', 'published_assessment', 'assessment_id'],
  ['gateway', 'member', 'member_id'],
];
/** Chains the records of every partition, whatever they tell. */
const AUDIT = 'monitoring.audit';
const READY = ['partners', 'agreements', 'actions', 'monitoring', 'gateway'] as const;

/** Reads everything that the checker looks at; records of poisoned keys are left out. */
export async function factsOf(
  system: RunningSystem,
  history: HistoryLine[],
  poisoned: ReadonlySet<string>,
): Promise<Facts> {
  const state: Written[] = [];
  for (const [service, table, id] of AGGREGATES)
    state.push(
      ...(await ask<Written>(
        system,
        `nyata_${service}`,
        `select $1 as source, ${id} as subject, version from ${table}`,
        [eventSource(service)],
      )),
    );
  const log = [];
  for (const topic of topics())
    log.push(...(await readLog(system, topic)).filter(({ key }) => !poisoned.has(key)));
  const ends = await logEnds(system);
  const groups: GroupFacts[] = [];
  const outbox: Written[] = [];
  for (const database of SERVICE_DATABASES) {
    groups.push(...(await groupsIn(system, database)));
    outbox.push(...(await ask<Written>(system, database, OUTBOX)));
  }
  const { transport } = system;
  return { transport, history, state, outbox, log, ends, groups, stops: await stopsOf(system) };
}

const OUTBOX = `select headers ->> 'source' as source, aggregate_id as subject,
  aggregate_version as version from outbox`;

const topics = () => [
  ...new Set((Object.keys(EVENTS) as EventName[]).map((name) => EVENTS[name].topic)),
];

async function groupsIn(system: RunningSystem, database: string): Promise<GroupFacts[]> {
  const read = <Row extends object>(sql: string) =>
    ask<Row & { grp: string }>(system, database, sql);
  const positions = await read<{ topic: string; name: string; next: number }>(
    `select grp, topic, topic || '/' || part as name, next_offset::int as next from consumer_position`,
  );
  const cursors = await read<Written>('select grp, source, subject, version from consumer_cursor');
  const applied = await read<Applied>(
    'select grp, source, subject, version, event_id as "eventId" from fault_applied order by n',
  );
  const parked = await read<ParkedEvent>(
    'select grp, key, log_offset::int as offset, error from parked_event order by log_offset',
  );
  return [...new Set(positions.map(({ grp }) => grp))].map((name) => {
    const of = <Row extends { grp: string }>(rows: Row[]) => rows.filter(({ grp }) => grp === name);
    return {
      name,
      topics: [...new Set(of(positions).map(({ topic }) => topic))],
      positions: Object.fromEntries(of(positions).map((row) => [row.name, row.next])),
      ...(name !== AUDIT && { cursors: of(cursors) }),
      applied: of(applied),
      parked: of(parked),
    };
  });
}

/** What services say of themselves when they are not ready. */
async function stopsOf(system: RunningSystem): Promise<string[]> {
  const stops: string[] = [];
  for (const name of READY) {
    const answer = await fetch(`http://127.0.0.1:${system.ports[name]}/ready`).catch(
      (error: Error) => error,
    );
    if (answer instanceof Error) stops.push(`${name}: ${answer.message}`);
    else if (answer.status !== 200) stops.push(`${name}: ${await answer.text()}`);
  }
  return stops;
}
