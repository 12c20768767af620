import { CE_HEADERS, partitionOf } from '@nyata/contracts';
import { newId } from '@nyata/kernel';
import type { Chance } from '../chance';
import { ask } from '../../support/databases';
import { appendRecord } from '../../support/event-log';
import type { FeedWatcher } from './feed-watcher';
import type { SystemUnderFaults } from './system-under-faults';

const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));

export interface Stage {
  system: SystemUnderFaults;
  chance: Chance;
  watcher: FeedWatcher;
  /** Keys of records that nobody can read. */
  poisoned: Set<string>;
}

interface Fault {
  /** Of eventing.md §6.3, and what is done. */
  name: string;
  only?: 'embedded' | 'kafka';
  /** Programs that it may end: none of them may have died shortly before, or the supervisor gives up. */
  ends?: readonly string[];
  /** Returns what it struck, or nothing when it found no hold. */
  strike(stage: Stage, program: string): Promise<unknown>;
}

const WRITERS = ['partners', 'agreements'];
const RELAYS = ['partners', 'agreements', 'actions', 'monitoring'];
const CONSUMERS = ['agreements', 'actions', 'monitoring'];
const ALL = [...RELAYS, 'gateway'];

const killAt = (name: string, ends: readonly string[], points: readonly string[]): Fault => ({
  ...{ name, ends },
  strike: ({ system, chance }, program) => system.strike(program, chance.of(points), 'kill'),
});

const takeForDead = (name: string, ends: readonly string[], point: string): Fault => ({
  ...{ name, ends },
  async strike({ system, chance }, program) {
    if (!(await system.strike(program, point, 'freeze'))) return;
    await sleep(chance.between(200, 800));
    await system.cutSessions(`% ${program}`);
    await sleep(chance.between(500, 4000));
    system.signal(program, 'SIGCONT');
  },
});

export const FAULTS: readonly Fault[] = [
  killAt('F1 kill a service in a request', WRITERS, [
    'write.afterStatement',
    'transaction.beforeCommit',
  ]),
  killAt('F1 kill a service after its commit, before it replies', WRITERS, [
    'transaction.afterCommit',
  ]),
  {
    name: 'F1 kill a process at random',
    ends: ALL,
    strike: ({ system }, program) => Promise.resolve(system.signal(program, 'SIGKILL')),
  },
  killAt('F2 kill a relay', RELAYS, ['relay.beforeSend', 'relay.afterSend', 'relay.afterDelete']),
  takeForDead('F3 take a relay for dead', RELAYS, 'relay.beforeSend'),
  takeForDead('F3 take a consumer for dead', CONSUMERS, 'consumer.afterEffect'),
  {
    name: 'F4 F9 run a second replica for some seconds',
    async strike({ system, chance }) {
      const end = await system.startReplica(chance.of(['partners', 'agreements', 'monitoring']));
      await sleep(chance.between(4000, 9000));
      await end();
    },
  },
  {
    name: 'F17 run the release before beside the present one',
    async strike({ system, chance }) {
      const end = await system.startReplica('actions', 'release-before');
      await sleep(chance.between(8000, 15_000));
      await end();
    },
  },
  {
    name: 'F5 kill the broker',
    only: 'kafka',
    ends: ['kafka'],
    strike: ({ system }) => Promise.resolve(system.signal('kafka', 'SIGKILL')),
  },
  {
    name: 'F5 let the broker not answer for 30 s, its connections half open',
    only: 'kafka',
    async strike({ system }) {
      system.signal('kafka', 'SIGSTOP');
      await sleep(30_000);
      system.signal('kafka', 'SIGCONT');
    },
  },
  {
    name: 'F6 restart PostgreSQL at once, as a crash does',
    ends: ['postgres'],
    strike: ({ system }) => Promise.resolve(system.signal('postgres', 'SIGQUIT')),
  },
  { name: 'F6 cut all sessions', strike: ({ system }) => system.cutSessions('nyata%') },
  {
    name: 'F6 leave monitoring with half-open connections to its database',
    async strike({ system, chance }) {
      system.proxy.freeze();
      await sleep(chance.between(2000, 8000));
      system.proxy.thaw();
    },
  },
  {
    name: 'F8 deliver old batches again',
    ends: [],
    strike: ({ system, chance }) =>
      system.strike(chance.of(CONSUMERS), 'consumer.deliver', 'repeat'),
  },
  killAt('F9 kill a consumer', CONSUMERS, [
    'consumer.beforeEffect',
    'consumer.afterEffect',
    'consumer.afterCommit',
  ]),
  { name: 'F10 put a record into the log that nobody can read', strike: poison },
  { name: 'F11 restore an older position of a group', ends: ['monitoring'], strike: setBack },
  {
    name: 'F12 slow a consumer down',
    async strike({ system, chance }) {
      const program = chance.of(CONSUMERS);
      for (let n = 0; n < 5; n++)
        await system.strike(program, 'consumer.beforeEffect', 'delay 400');
    },
  },
  {
    name: 'F15 cut the client of the feed off',
    strike: ({ watcher }) => Promise.resolve(watcher.cut()),
  },
  {
    name: 'F16 keep a transaction open',
    async strike({ system, chance }) {
      const seconds = chance.between(3, 10);
      await ask(
        system.running,
        'nyata_partners',
        `select pg_current_xact_id(), pg_sleep(${seconds})`,
      ).catch(() => undefined); // the server may be restarted meanwhile
    },
  },
  {
    name: 'F18 ask a process to end with a batch in hand',
    ends: RELAYS,
    strike: ({ system, chance }, program) =>
      system.strike(program, chance.of(['relay.beforeSend', 'consumer.beforeEffect']), 'terminate'),
  },
];

/** Not JSON, under a key of its own: it must be parked, and nobody else may wait for it. */
async function poison({ system, poisoned }: Stage): Promise<void> {
  const key = newId();
  poisoned.add(key);
  await appendRecord(system.running, {
    topic: 'nyata.cooperation',
    part: partitionOf(key),
    key,
    headers: { 'content-type': 'text/plain', [CE_HEADERS.id]: newId() },
    value: 'Halo?',
  }).catch(() => poisoned.delete(key)); // the log may be away just now
}

/** As after a restore of this table alone; the process that had the newer position in hand dies before. */
async function setBack({ system, chance }: Stage): Promise<void> {
  const part = chance.upTo(11);
  await ask(
    system.running,
    'nyata_monitoring',
    `update consumer_position set next_offset = greatest(0, next_offset - $2), last_event_id = null
     where topic = 'nyata.cooperation' and part = $1 and grp <> 'monitoring.audit'`,
    [part, chance.between(1, 50)],
  ).catch(() => undefined);
  system.signal('monitoring', 'SIGKILL');
}
