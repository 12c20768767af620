import {
  asCopied,
  copiesOf,
  freshDatabase,
  prototype,
  writeCopies,
  type Copy,
} from '@nyata/testing';
import { EventLog } from '../test/event-log';
import { Monitoring, TODAY } from '../test/monitoring';
import { rowsOf } from '../test/rows';
import { JudgementService } from './cooperation-facts/judgement.service';
import type { FeedEvent } from './feed/audience';
import { CELL_ROWS, DUE_ROWS } from './portfolio/cell-rows';
import { unaccounted } from './portfolio/unaccounted';
import { PublicationService } from './publication/publication.service';

const PROTOTYPES = 12;
const COUNTERS = { portfolio_cell: CELL_ROWS, portfolio_due: DUE_ROWS };

const open: { close(): Promise<void> }[] = [];
async function monitoringOn(events: FeedEvent[]) {
  const database = await freshDatabase('monitoring');
  const monitoring = await Monitoring.on(database.url);
  open.push({
    close: async () => {
      await monitoring.close();
      await database.drop();
    },
  });
  await monitoring.consume({ events } as EventLog);
  const { app } = monitoring.service;
  await monitoring.database.transaction((tx) =>
    app.get(JudgementService).afterTime(tx, TODAY, 10_000),
  );
  await app.get(PublicationService).publishPending(TODAY);
  return { monitoring, url: database.url };
}

/** The prototypes as they happened, one after the other. */
function prototypes(): FeedEvent[] {
  const log = new EventLog();
  for (let n = 0; n < PROTOTYPES; n++) for (const event of prototype(n, TODAY)) log.append(event);
  return log.events;
}

/** The copies' events, at the places of the log at which the generator puts them. */
function copied(events: FeedEvent[], copies: Copy[]): FeedEvent[] {
  const start = Math.max(...events.map(({ offset }) => offset!)) + 1;
  return copies.flatMap((copy) =>
    prototype(copy.prototype, TODAY).map((event, n) => {
      const told = JSON.parse(asCopied(JSON.stringify(event), copy)) as FeedEvent;
      const offset = start + n * copy.of + copy.place;
      return { ...told, time: event.time, partition: copy.part, offset };
    }),
  );
}

describe('the nation that benches are run on', () => {
  afterAll(async () => {
    for (const each of open) await each.close();
  });

  it('has the very rows that folding its events would leave', async () => {
    const events = prototypes();
    const copies = copiesOf(PROTOTYPES, 3);
    const written = await monitoringOn(events);
    await writeCopies(written.url, copies, { counters: COUNTERS });
    const folded = await monitoringOn([
      ...events,
      ...copied(events, copies).sort((a, b) => a.offset! - b.offset!),
    ]);
    const [rows, expected] = [
      await rowsOf(written.monitoring.database),
      await rowsOf(folded.monitoring.database),
    ];
    expect(Object.keys(rows)).toEqual(Object.keys(expected));
    for (const [table, lines] of Object.entries(expected))
      expect({ table, rows: rows[table] }).toEqual({ table, rows: lines });
    expect(expected['assessment']).toHaveLength(4 * PROTOTYPES);
    expect(new Set(expected['portfolio_cell']).size).toBeGreaterThan(40);
  });

  it('loses no cooperation between its slices: every figure of 2 004 is the sum of its rows', async () => {
    const { monitoring, url } = await monitoringOn(prototypes());
    await writeCopies(url, copiesOf(PROTOTYPES, 166), { counters: COUNTERS, feed: 0 });
    const { source } = monitoring.database;
    const look = () => unaccounted((statement) => source.query(statement));
    expect(await look()).toEqual([]);
    await source.query(
      `update portfolio_cell set n = n + 1 where ctid = (
         select ctid from portfolio_cell where viewer = 'n' and verdict = 'CEREMONIAL' limit 1)`,
    );
    expect(await look()).toContain('all  total: 2005 in the counters, 2004 rows');
  });
});
