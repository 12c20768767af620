import { appendFileSync } from 'node:fs';
import { newId } from '@nyata/kernel';
import { eventWriter, lockRow } from '@nyata/persistence';
import type { EntityManager } from 'typeorm';
import type { HistoryLine } from '../checker/facts';
import { Chance } from '../chance';
import { readInstructions } from './instructions';
import { nextEvent, openWrites, OrganisationRow, SOURCE } from './organisations';

// Many writers on few organisations, holding their transactions open between the statements and before the
// commit: numbers are drawn in another order than they become visible, all the time.
const LONGEST_HOLD_MS = 12;
const ROLLED_BACK = 0.05;
/** Half of the writes go to a few, so that one organisation's events stand close together in the queue. */
const HOT = 4;
const HOT_SHARE = 0.5;

const { name, writes, history, seed, organisations, writers } = readInstructions();
const write = eventWriter('partners');
let stopping = false;

process.on('SIGTERM', () => (stopping = true));

async function main(): Promise<void> {
  const database = await openWrites(writes, name, writers + 1);
  process.send?.('ready');
  await Promise.all(Array.from({ length: writers }, (_, n) => work(database, n)));
  await database.close();
  process.exit(0);
}

async function work(database: Awaited<ReturnType<typeof openWrites>>, n: number): Promise<void> {
  const chance = new Chance(seed * 1000 + n);
  const proc = `${name}/${n}`;
  const say = (line: Omit<HistoryLine, 'proc' | 't' | 'f'>) =>
    appendFileSync(
      history,
      `${JSON.stringify({ proc, f: 'write', t: Date.now(), ...line } satisfies HistoryLine)}\n`,
    );
  while (!stopping) {
    const key = newId();
    const id = chance.of(chance.is(HOT_SHARE) ? organisations.slice(0, HOT) : organisations);
    say({ key, type: 'invoke' });
    try {
      const version = await database.transaction(async (tx) => {
        const row = await rowOf(tx, id);
        await pause(chance.upTo(LONGEST_HOLD_MS));
        const origin = { correlationId: key, now: new Date() };
        const events = [nextEvent(row) as never];
        const written = await write(tx, { entity: OrganisationRow, row, events, origin });
        await pause(chance.upTo(LONGEST_HOLD_MS));
        if (chance.is(ROLLED_BACK)) throw new RolledBack();
        return written.version;
      });
      say({ key, type: 'ok', value: { source: SOURCE, subject: id, version } });
    } catch (error) {
      const why = (error as Error).message;
      say({ key, type: error instanceof RolledBack ? 'fail' : 'info', why });
      if (!(error instanceof RolledBack)) await pause(50);
    }
    await pause(chance.upTo(LONGEST_HOLD_MS));
  }
}

/** The locked row, or a new one: of two writers that begin an organisation, one is refused. */
async function rowOf(tx: EntityManager, id: string): Promise<OrganisationRow> {
  if (await tx.existsBy(OrganisationRow, { id })) return lockRow(tx, OrganisationRow, id);
  return Object.assign(new OrganisationRow(), { id, version: 0 });
}

class RolledBack extends Error {}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

void main();
