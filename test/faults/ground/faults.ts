import type { Chance } from '../chance';
import type { Ground } from './ground';

const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));

type Fault = (ground: Ground, chance: Chance) => Promise<unknown> | void;

/**
 * The faults of one run, each at least once, by the names of eventing.md §6.3. The same for the product and
 * for every mutant.
 */
export const FAULTS: Record<string, Fault> = {
  'F1 the writer is killed before its commit': ({ writer }) =>
    writer.arm('transaction.beforeCommit', 'kill'),
  'F2 a relay is killed before it sends': ({ relays }, chance) =>
    chance.of(relays).arm('relay.beforeSend', 'kill'),
  'F2 a relay is killed between the acknowledgement and its delete': ({ relays }, chance) =>
    chance.of(relays).arm('relay.afterSend', 'kill'),
  'F3 a relay is taken for dead, and wakes with a batch in hand': async (ground, chance) => {
    const relay = chance.of(ground.relays);
    relay.arm('relay.beforeSend', 'freeze');
    await sleep(chance.between(200, 400));
    await ground.cutSessions(`%${relay.name}%`);
    await sleep(chance.between(200, 500));
    relay.signal('SIGCONT');
  },
  'F3 a consumer is taken for dead between effect and position': async (ground, chance) => {
    const fold = chance.of(ground.folds);
    fold.arm('consumer.afterEffect', 'freeze');
    await sleep(chance.between(200, 400));
    await ground.cutSessions(`%${fold.name}%`);
    await sleep(chance.between(200, 500));
    fold.signal('SIGCONT');
  },
  'F4 both relays stand still, and find a queue': async ({ relays }, chance) => {
    for (const relay of relays) relay.signal('SIGSTOP');
    await sleep(chance.between(250, 500));
    for (const relay of relays) relay.signal('SIGCONT');
  },
  'F6 all sessions are cut': (ground) => ground.cutSessions('%-_ %'),
  'F8 a relay sends once more what was acknowledged': ({ relays }) =>
    relays.forEach((relay) => relay.arm('relay.afterSend', 'repeat')),
  'F8 old batches are delivered again': ({ folds }) =>
    folds.forEach((fold) => fold.arm('consumer.deliver', 'repeat')),
  'F9 a consumer is killed between effect and position': ({ folds }, chance) =>
    chance.of(folds).arm('consumer.afterEffect', 'kill'),
  'F9 a consumer is killed after its commit, before the transport knows': ({ folds }, chance) =>
    chance.of(folds).arm('consumer.afterCommit', 'kill'),
  'F12 a consumer is slow': ({ folds }, chance) =>
    chance.of(folds).arm('consumer.beforeEffect', 'delay 300'),
  'F16 a transaction stays open': async ({ writesDatabase }) => {
    const runner = writesDatabase.source.createQueryRunner();
    await runner.query('begin');
    await runner.query('select pg_current_xact_id()');
    await sleep(500);
    await runner.query('rollback');
    await runner.release();
  },
  'F18 a relay is asked to end with a batch in hand': ({ relays }, chance) =>
    chance.of(relays).arm('relay.beforeSend', 'terminate'),
  'F18 a consumer is asked to end with a batch in hand': ({ folds }, chance) =>
    chance.of(folds).arm('consumer.beforeEffect', 'terminate'),
};
