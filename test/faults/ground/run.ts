import { acknowledgedWrites } from '../checker/acknowledged';
import { conservation } from '../checker/conservation';
import type { Facts, Finding } from '../checker/facts';
import { copiesIn, orderOfTheLog } from '../checker/order';
import { parkedEvents } from '../checker/parked';
import { counters, letters, projectionOfTheLog, type ProjectionFacts } from '../checker/projection';
import { quiescence } from '../checker/quiescence';
import { Chance } from '../chance';
import { endsOf, factsOf } from './facts';
import { FAULTS } from './faults';
import { Ground, type GroundOptions } from './ground';

const BETWEEN_MS = 200;
const LOOK_MS = 250;
const STOPS_CONFIRMED_MS = 1500;

export interface RunOptions extends GroundOptions {
  /** How long nothing may move before it counts as stuck. */
  patienceMs: number;
}

export interface RunResult {
  findings: Finding[];
  facts: Facts & ProjectionFacts;
  acknowledged: number;
  /** Later copies in the log, which consumers must drop. */
  copies: number;
  faults: string[];
  seconds: number;
}

/** One run: load, every fault in an order of chance, quiet, and the checker's findings. */
export async function run(options: RunOptions): Promise<RunResult> {
  const from = Date.now();
  const chance = new Chance(options.seed);
  const ground = await Ground.open(options);
  const faults = chance.shuffled(Object.keys(FAULTS));
  try {
    await ground.writer.start();
    await poison(ground, chance);
    for (const fault of faults) {
      if (ground.stops.size > 0) break;
      await FAULTS[fault]!(ground, chance);
      await sleep(BETWEEN_MS);
    }
    await endTheLoad(ground);
    await quiet(ground, options.patienceMs);
    const facts = await factsOf(ground);
    return {
      findings: findingsOf(facts),
      facts,
      acknowledged: facts.history.filter(({ type }) => type === 'ok').length,
      copies: copiesIn(facts.log),
      faults,
      seconds: (Date.now() - from) / 1000,
    };
  } finally {
    await ground.close();
  }
}

/** Every check that the proving ground has. */
export const findingsOf = (facts: Facts & ProjectionFacts): Finding[] => [
  ...acknowledgedWrites(facts),
  ...orderOfTheLog(facts),
  ...quiescence(facts),
  ...parkedEvents(facts),
  ...conservation(facts),
  ...projectionOfTheLog(facts.log, facts),
  ...counters(facts),
  ...letters(facts.log, facts),
];

/** F10: what happens to this organisation can't be applied until the release is mended. */
async function poison({ foldDatabase, organisations }: Ground, chance: Chance): Promise<void> {
  await foldDatabase.source.query('insert into poison values ($1)', [chance.of(organisations)]);
}

/** The last batches of each consumer meet an error that passes, and nothing comes after them that would help. */
async function endTheLoad(ground: Ground): Promise<void> {
  await Promise.all(ground.programs.map((program) => program.isReady));
  for (const relay of ground.relays) relay.signal('SIGSTOP');
  await sleep(300);
  await ground.writer.end(3000);
  for (const relay of ground.relays) relay.signal('SIGCONT');
  for (let times = 0; times < 2; times++)
    await Promise.all(ground.folds.map((fold) => fold.strike('consumer.beforeEffect', 'throw')));
}

/** Waits until nothing is on its way, or nothing moves any more. */
async function quiet(ground: Ground, patienceMs: number): Promise<void> {
  let before = '';
  let movedAt = Date.now();
  let mended = false;
  for (;;) {
    const now = await whatIsOpen(ground);
    if (now.open === 0 && now.parked === 0) return;
    if (now.open === 0 && !mended) {
      mended = true;
      await mend(ground);
    }
    const state = JSON.stringify(now);
    if (state !== before) [before, movedAt] = [state, Date.now()];
    const patience = ground.stops.size > 0 ? STOPS_CONFIRMED_MS : patienceMs;
    if (Date.now() - movedAt > patience) return;
    await sleep(LOOK_MS);
  }
}

async function whatIsOpen(ground: Ground): Promise<{ open: number; parked: number }> {
  const { writesDatabase, foldDatabase, group } = ground;
  const [outbox] = await writesDatabase.source.query<{ n: number }[]>(
    'select count(*)::int as n from outbox',
  );
  const positions = await foldDatabase.source.query<{ name: string; next: number }[]>(
    `select topic || '/' || part as name, next_offset as next from consumer_position where grp = $1`,
    [group],
  );
  const [parked] = await foldDatabase.source.query<{ n: number }[]>(
    'select count(*)::int as n from parked_event where grp = $1',
    [group],
  );
  const next = new Map(positions.map((position) => [position.name, position.next]));
  const lag = Object.entries(await endsOf(ground)).reduce(
    (sum, [name, end]) => sum + Math.abs(end - (next.get(name) ?? 0)),
    0,
  );
  return { open: outbox!.n + lag, parked: parked!.n };
}

/** The release is mended, and an operator has the parked key replayed. */
async function mend({ foldDatabase, group }: Ground): Promise<void> {
  await foldDatabase.source.query('delete from poison');
  await foldDatabase.source.query(
    `insert into replay_request (id, grp, topic, key, requested_by, why)
     select gen_random_uuid(), grp, topic, key, 'the checker', 'the poison is gone' from parked_key where grp = $1`,
    [group],
  );
}

const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));
