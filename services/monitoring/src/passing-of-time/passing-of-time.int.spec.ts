import { EmbeddedTransport, type EventTransport } from '@nyata/messaging';
import { aCaller, eventually, freshDatabase, type FreshDatabase } from '@nyata/testing';
import { EventLog, recordOf } from '../../test/event-log';
import { Monitoring } from '../../test/monitoring';
import { Story } from '../../test/story';

describe('the passing of time', () => {
  let databases: FreshDatabase[];
  let transport: EventTransport;
  let monitoring: Monitoring;

  beforeAll(async () => {
    databases = [await freshDatabase('log'), await freshDatabase('monitoring')];
    transport = await EmbeddedTransport.open({ url: databases[0]!.url, name: 'spec' });
    monitoring = await Monitoring.on(databases[1]!.url, databases[0]!.url);
  });

  afterAll(async () => {
    await monitoring.close();
    await transport.close();
    for (const database of databases) await database.drop();
  });

  const moveClock = async (now: string) => {
    const admin = monitoring.service.as(aCaller({ roles: ['admin'] }));
    expect(await admin.post('/internal/demo-clock', { now })).toMatchObject({ status: 200 });
  };

  const judged = async ({ cooperationId }: Story) => {
    const [row] = await monitoring.database.source.query<{ verdict: string; as_of: string }[]>(
      'select verdict, as_of from assessment where cooperation_id = $1',
      [cooperationId],
    );
    return row;
  };

  const published = async () =>
    (
      await monitoring.database.source.query<
        { event: { payload: { asOf: string; verdict: string } } }[]
      >(`select event from feed_entry where name = 'agreement-assessed' order by off`)
    ).map(({ event }) => `${event.payload.asOf} ${event.payload.verdict}`);

  it('judges a silent cooperation day by day, and tells each turn of it', async () => {
    const log = new EventLog();
    const story = new Story(log).drafted('2026-09-01').signed('2026-11-20');
    await transport.append(log.events.map(recordOf));
    await eventually(async () =>
      expect(await judged(story)).toMatchObject({ as_of: '2026-11-21' }),
    );
    await moveClock('2026-11-22T05:00:00Z');
    expect(await judged(story)).toEqual({ verdict: 'STARTING', as_of: '2026-11-22' });
    await moveClock('2027-06-01T05:00:00Z');
    expect(await judged(story)).toEqual({ verdict: 'AT_RISK', as_of: '2027-06-01' });
    await eventually(async () =>
      expect(await published()).toEqual([
        '2026-11-21 STARTING',
        '2027-01-19 STARTING',
        '2027-03-20 AT_RISK',
        '2027-05-19 AT_RISK',
      ]),
    );
  });
});
