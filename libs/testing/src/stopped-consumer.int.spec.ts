import { Controller } from '@nestjs/common';
import { EVENTS, type EventName } from '@nyata/contracts';
import { CLOCK, httpModule } from '@nyata/http';
import { defineConsumer, HandlesBatch, startMessaging, type ConsumerTable } from '@nyata/messaging';
import { openDatabase, scratchDatabase, type ScratchDatabase } from '@nyata/persistence';
import { eventually } from './eventually';
import { freshDatabase, type FreshDatabase } from './fresh-database';
import { serviceUnderTest, type ServiceUnderTest } from './service-under-test';
import { testTokens, type TestTokens } from './test-tokens';

const table = Object.fromEntries(
  (Object.keys(EVENTS) as EventName[]).map((name) => [
    name,
    name === 'organisation-registered' ? 'handled' : 'ignored',
  ]),
) as ConsumerTable;
const group = defineConsumer('papers', table);

@Controller()
class PapersConsumer {
  @HandlesBatch(group)
  handleBatch(): Promise<void> {
    return Promise.resolve();
  }
}

class PapersModule {}

let fresh: FreshDatabase;
let log: ScratchDatabase;
let tokens: TestTokens;
let service: ServiceUnderTest;

beforeAll(async () => {
  [fresh, log] = [
    await freshDatabase(),
    await scratchDatabase(process.env['NYATA_TEST_POSTGRES']!),
  ];
  const database = await openDatabase({
    url: fresh.url,
    poolSize: 5,
    entities: [],
    migrations: [],
  });
  // It has applied five events of a log that is empty now.
  await database.source.query(
    "insert into consumer_position (grp, topic, part, next_offset) values ('papers', $1, 0, 5)",
    [EVENTS['organisation-registered'].topic],
  );
  tokens = await testTokens();
  const http = { LOG_LEVEL: 'silent', DEMO_CLOCK: '', AUTH_JWKS_URL: tokens.jwksUrl };
  service = await serviceUnderTest({
    name: 'papers',
    tokens,
    module: {
      module: PapersModule,
      imports: [httpModule({ service: 'papers', config: http, database })],
      controllers: [PapersConsumer],
    },
  });
  await startMessaging(service.app, {
    service: 'partners',
    database,
    clock: service.app.get(CLOCK),
    config: { TRANSPORT: 'embedded', LOG_DATABASE_URL: log.url, KAFKA_BROKERS: '' },
    consumers: [group],
  });
});
afterAll(async () => {
  await service.close();
  await tokens.close();
  await fresh.drop();
  await log.drop();
});

it('makes its service not ready, with the reason, and shows in its numbers; the process lives on', async () => {
  const client = service.asNobody();
  await eventually(async () => expect((await client.get('/ready')).status).toBe(503));
  expect((await client.get('/ready')).body).toEqual({
    status: 'not ready',
    checks: { database: 'up', messaging: 'down' },
    reasons: {
      messaging: expect.stringMatching(
        /The log nyata\.partners\/0 ends at 0, but 5 records of it were applied/,
      ) as string,
    },
  });
  const { body } = await client.get<string>('/metrics');
  expect(body).toContain('nyata_consumer_stopped{group="papers"} 1');
  expect((await client.get('/health')).status).toBe(200);
});
