import type { ReceivedEvent } from '@nyata/contracts';
import { freshDatabase, type FreshDatabase } from '@nyata/testing';
import type { FeedEvent } from '../../src/feed/audience';
import { EventLog } from '../event-log';
import { Monitoring } from '../monitoring';
import { rowsOf } from '../rows';
import { goldenDay, goldenEvents, goldenRows, recordGoldenRows, rowsIn } from './golden';

type Registered = ReceivedEvent<'organisation-registered'>;

const isTold = (event: ReceivedEvent): event is FeedEvent => event.topic === 'nyata.cooperation';

describe('what released systems have written', () => {
  let database: FreshDatabase;
  let monitoring: Monitoring;

  beforeAll(async () => {
    database = await freshDatabase('monitoring');
    const events = goldenEvents();
    monitoring = await Monitoring.on(database.url, undefined, goldenDay(events));
    const log = new EventLog();
    for (const event of events.filter(isTold)) log.append(event);
    await monitoring.consume(log);
    await monitoring.organisations(
      events.filter((event): event is Registered => event.name === 'organisation-registered'),
    );
    if (process.env['NYATA_GOLDEN'] === 'record')
      recordGoldenRows(
        await rowsIn(monitoring.database, Object.keys(await rowsOf(monitoring.database))),
      );
  });

  afterAll(async () => {
    await monitoring?.close();
    await database?.drop();
  });

  it('still folds to the rows that were recorded with it', async () => {
    const expected = goldenRows();
    const tables = [...new Set(expected.map(({ table }) => table))];
    const actual = await rowsIn(monitoring.database, tables);
    for (const table of tables) {
      const of = (rows: typeof expected) =>
        rows.filter((each) => each.table === table).map(({ row }) => row);
      // New columns and fields are welcome; what was recorded has to be there, unchanged.
      expect({ table, rows: of(actual) }).toMatchObject({ table, rows: of(expected) });
    }
  });

  it('says something of every table that the events fill', () => {
    expect(new Set(goldenRows().map(({ table }) => table)).size).toBeGreaterThan(5);
  });
});
