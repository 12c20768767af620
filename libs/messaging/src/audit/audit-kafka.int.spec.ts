import { newId } from '@nyata/kernel';
import {
  openDatabase,
  scratchDatabase,
  type Database,
  type ScratchDatabase,
} from '@nyata/persistence';
import { promisify } from 'node:util';
import { Kafka, logLevel, type Admin } from 'kafkajs';
import { KafkaTransport } from '../kafka/kafka-transport';
import { ensureTopics } from '../kafka/kafka-topics';
import { record, until } from '../spec-support/group';
import type { NewRecord } from '../transport/transport';
import { AuditServer } from './audit-server';
import { AuditTables } from './audit-tables';
import { Auditor } from './auditor';
import { verifyLog } from './verify-log';

describe('the audit of a log on Kafka', () => {
  const brokers = process.env.KAFKA_BROKERS!.split(',');
  let admin: Admin;
  let scratch: ScratchDatabase;
  let database: Database;
  let transport: KafkaTransport;
  let topic: string;
  let story: NewRecord[];

  beforeEach(async () => {
    admin = new Kafka({ brokers, logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
    topic = `spec-${newId()}`;
    await ensureTopics(admin, [topic]);
    scratch = await scratchDatabase(process.env.NYATA_TEST_POSTGRES!);
    const migrations = [AuditTables];
    database = await openDatabase({ url: scratch.url, poolSize: 4, entities: [], migrations });
    transport = await KafkaTransport.open({ brokers, clientId: newId() });
    const server = new AuditServer(
      new Auditor('spec.audit', database, [topic]),
      transport,
      () => undefined,
    );
    await promisify((done: (error?: unknown) => void) => server.listen(done))();
    const key = newId();
    story = [1, 2, 3, 4, 5].map((sequence) => record(topic, key, sequence));
    await transport.append(story);
    await until(async () => {
      const [row] = await database.source.query<{ rows: number }[]>(
        'select count(*)::int as rows from audit_digest',
      );
      return row!.rows === 5;
    }, 30_000);
    await server.close();
  });

  afterEach(async () => {
    await admin.deleteTopics({ topics: [topic] });
    await admin.disconnect();
    await transport.close();
    await database.close();
    await scratch.drop();
  });

  const verify = () => verifyLog(database.source, transport, { topics: [topic] });

  /** The same topic with another content, as someone with the broker's files could leave it. */
  async function rewrite(records: NewRecord[]): Promise<void> {
    await admin.deleteTopics({ topics: [topic] });
    await until(async () => !(await admin.listTopics()).includes(topic), 20_000);
    await ensureTopics(admin, [topic]);
    await transport.append(records);
  }

  it('reads the same chain as on the embedded log, and agrees with it', async () => {
    expect(await verify()).toMatchObject({ records: 5, findings: [] });
  });

  it('finds one altered byte, one missing and one inserted event', async () => {
    const altered = story.map((one, at) => (at === 2 ? { ...one, value: '{ }' } : one));
    await rewrite(altered);
    expect((await verify()).findings).toMatchObject([{ offset: 2 }]);
    await rewrite(story.filter((_, at) => at !== 3));
    expect((await verify()).findings).toMatchObject([
      { offset: 3, what: 'a record is missing before this one' },
    ]);
    await rewrite([...story.slice(0, 1), record(topic, story[0]!.key, 9), ...story.slice(1)]);
    expect((await verify()).findings).toMatchObject([{ offset: 1 }]);
  });

  it('finds records that were deleted from the beginning', async () => {
    const { part } = story[0]!;
    await admin.deleteTopicRecords({ topic, partitions: [{ partition: part, offset: '2' }] });
    expect((await verify()).findings).toMatchObject([
      { offset: 0, what: 'the record is missing from the log' },
    ]);
  });
});
