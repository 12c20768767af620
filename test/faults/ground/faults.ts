import type { Chance } from '../chance';
import type { Program } from '../program';
import type { Ground } from './ground';

const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));

type Fault = (ground: Ground, chance: Chance) => Promise<unknown>;

/**
 * The faults of one run, each at least once, by the names of eventing.md §6.3. The same for the product and
 * for every mutant.
 */
export const FAULTS: Record<string, Fault> = {
  'F1 the writer is killed before its commit': ({ writer }) =>
    writer.strike('transaction.beforeCommit', 'kill'),
  'F2 a relay is killed before it sends': ({ relays }, chance) =>
    chance.of(relays).strike('relay.beforeSend', 'kill'),
  'F2 a relay is killed between the acknowledgement and its delete': ({ relays }, chance) =>
    chance.of(relays).strike('relay.afterSend', 'kill'),
  'F3 a relay is taken for dead, and wakes with a batch in hand': (ground, chance) =>
    takeForDead(ground, chance, chance.of(ground.relays), 'relay.beforeSend'),
  'F3 a consumer is taken for dead between effect and position': (ground, chance) =>
    takeForDead(ground, chance, chance.of(ground.folds), 'consumer.afterEffect'),
  'F4 both relays stand still, and find a queue': async ({ relays }, chance) => {
    for (const relay of relays) relay.signal('SIGSTOP');
    await sleep(chance.between(250, 500));
    for (const relay of relays) relay.signal('SIGCONT');
  },
  'F6 all sessions are cut': (ground) => ground.cutSessions('%-_ %'),
  'F8 a relay sends once more what was acknowledged': ({ relays }) =>
    Promise.all(relays.map((relay) => relay.strike('relay.afterSend', 'repeat'))),
  'F8 old batches are delivered again': ({ folds }) =>
    Promise.all(folds.map((fold) => fold.strike('consumer.deliver', 'repeat'))),
  'F9 a consumer is killed between effect and position': ({ folds }, chance) =>
    chance.of(folds).strike('consumer.afterEffect', 'kill'),
  'F9 a consumer is killed after its commit, before the transport knows': ({ folds }, chance) =>
    chance.of(folds).strike('consumer.afterCommit', 'kill'),
  'F12 a consumer is slow': ({ folds }, chance) =>
    chance.of(folds).strike('consumer.beforeEffect', 'delay 300'),
  'F16 a transaction stays open': async ({ writesDatabase }) => {
    const runner = writesDatabase.source.createQueryRunner();
    await runner.query('begin');
    await runner.query('select pg_current_xact_id()');
    await sleep(500);
    await runner.query('rollback');
    await runner.release();
  },
  'F18 a relay is asked to end with a batch in hand': ({ relays }, chance) =>
    chance.of(relays).strike('relay.beforeSend', 'terminate'),
  'F18 a consumer is asked to end with a batch in hand': ({ folds }, chance) =>
    chance.of(folds).strike('consumer.beforeEffect', 'terminate'),
};

/** Stops a process at a failpoint, cuts its sessions as their server would, and lets it go on. */
async function takeForDead(
  ground: Ground,
  chance: Chance,
  program: Program,
  point: string,
): Promise<void> {
  if (!(await program.strike(point, 'freeze'))) return;
  await sleep(chance.between(100, 300));
  await ground.cutSessions(`%${program.name}%`);
  await sleep(chance.between(200, 500));
  program.signal('SIGCONT');
}
