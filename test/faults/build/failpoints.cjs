// What the altered code calls. A point is armed once by a file of its name (`NYATA_ARMED` is the process's
// folder), or each time with a probability: NYATA_FAILPOINTS="relay.afterSend:0.1:repeat,consumer.deliver:0.1:repeat".
const { existsSync, readFileSync, rmSync } = require('node:fs');
const { join } = require('node:path');

const { NYATA_ARMED, NYATA_FAILPOINTS, NYATA_SEED, INSTANCE } = process.env;
const KEPT_BATCHES = 5;

const chances = new Map(
  (NYATA_FAILPOINTS ?? '')
    .split(',')
    .filter(Boolean)
    .map((wish) => wish.split(':'))
    .map(([point, chance, action]) => [point, { chance: Number(chance), action }]),
);
const random = seeded(Number(NYATA_SEED ?? 1));
const delivered = new Map();

globalThis.faults = {
  /** Does what is armed here; returns "repeat" when the caller has to do its work once more. */
  async at(point) {
    const action = armed(point) ?? byChance(point);
    if (!action) return undefined;
    if (!action.startsWith('delay')) console.error(`failpoint ${point}: ${action}`);
    return act(action, point);
  },

  /** Delivers a batch; "repeat" delivers one of the last ones of its partition before it, as a broker may. */
  async deliver(subscription, batch) {
    const name = `${batch.topic}/${batch.part}`;
    const before = delivered.get(name) ?? [];
    if ((await this.at('consumer.deliver')) === 'repeat')
      for (const old of [before.at(0), batch]) if (old) await subscription.onBatch(old);
    delivered.set(name, [...before, batch].slice(-KEPT_BATCHES));
    const next = await subscription.onBatch(batch);
    await this.at('consumer.afterCommit');
    return next;
  },

  /** Writes down each application of an event, in the transaction of its effect. */
  async recordApplied(tx, group, events) {
    const [table] = await tx.query("select to_regclass('public.fault_applied') as name");
    if (!table.name) await makeTable(tx);
    const list = (value) => events.map(value);
    await tx.query(
      `insert into public.fault_applied (grp, source, subject, version, event_id)
       select $1, * from unnest($2::text[], $3::uuid[], $4::int[], $5::uuid[])`,
      [
        group,
        list(({ source }) => source),
        list(({ subject }) => subject),
        list(({ sequence }) => sequence),
        list(({ id }) => id),
      ],
    );
  },

  nameOf: (name) => (INSTANCE ? `${name} ${INSTANCE}` : name),
};

async function makeTable(tx) {
  await tx.query("select pg_advisory_xact_lock(hashtextextended('fault_applied', 0))");
  await tx.query(`create table if not exists public.fault_applied (
    n bigserial primary key, grp text, source text, subject uuid, version int, event_id uuid)`);
}

function armed(point) {
  if (!NYATA_ARMED) return undefined;
  const file = join(NYATA_ARMED, point);
  if (!existsSync(file)) return undefined;
  try {
    const action = readFileSync(file, 'utf8').trim();
    rmSync(file);
    return action;
  } catch {
    return undefined; // another passage took it
  }
}

function byChance(point) {
  const wish = chances.get(point);
  return wish && random() < wish.chance ? wish.action : undefined;
}

async function act(action, point) {
  const [what, ms] = action.split(' ');
  if (what === 'kill') return die('SIGKILL');
  if (what === 'terminate') process.kill(process.pid, 'SIGTERM');
  else if (what === 'freeze') process.kill(process.pid, 'SIGSTOP');
  else if (what === 'exit') process.exit(1);
  else if (what === 'delay') await new Promise((done) => setTimeout(done, Number(ms)));
  // As a lost connection looks, so that whoever meets it tries again.
  else if (what === 'throw')
    throw Object.assign(new Error(`failpoint ${point}`), { code: 'ECONNRESET' });
  else if (what !== 'repeat') throw new Error(`The failpoint ${point} can't ${action}.`);
  return what;
}

function die(signal) {
  process.kill(process.pid, signal);
  return new Promise(() => undefined);
}

/** mulberry32 */
function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
