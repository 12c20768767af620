import { CE_HEADERS } from '@nyata/contracts';
import { newId } from '@nyata/kernel';
import { scratchDatabase, type ScratchDatabase } from '@nyata/persistence';
import { EmbeddedTransport } from '../embedded/embedded-transport';
import { KafkaTransport } from '../kafka/kafka-transport';
import { Group, until } from '../spec-support/group';
import type { OrganisationLog } from '../spec-support/organisation-log';
import { Register } from '../spec-support/register';
import type { EventTransport } from '../transport/transport';
import { DeadLetters } from './dead-letters';

const TOPIC = 'nyata.partners.dlq';

describe.each(['embedded', 'kafka'] as const)('the dead-letter topic on %s', (kind) => {
  let logDatabase: ScratchDatabase;
  let register: Register;
  let log: OrganisationLog;
  let transport: EventTransport;
  let readers: Group;
  let letters: DeadLetters;

  beforeEach(async () => {
    logDatabase = await scratchDatabase(process.env.NYATA_TEST_POSTGRES!);
    transport =
      kind === 'embedded'
        ? await EmbeddedTransport.open({ url: logDatabase.url, name: 'spec' })
        : await KafkaTransport.open({
            brokers: process.env.KAFKA_BROKERS!.split(','),
            clientId: newId(),
          });
    register = await Register.open(process.env.NYATA_TEST_POSTGRES!);
    log = register.log;
    readers = await Group.after(transport, TOPIC);
    letters = new DeadLetters({ database: register.database, transport });
  });

  afterEach(async () => {
    await letters.close();
    await readers.close();
    await register.close();
    await transport.close();
    await logDatabase.drop();
  });

  const queued = async () => {
    const [row] = await register.database.source.query<{ rows: number }[]>(
      'select count(*)::int as rows from dead_letter',
    );
    return row!.rows;
  };

  it('holds every record that was parked, with its place, its group and the cause', async () => {
    const key = log.newOrganisation();
    const bad = log.add(key, 1);
    bad.value = '{"organisationId":';
    const second = log.add(key, 2);
    await register.batches.handle(log.batch());
    expect(await queued()).toBe(2);
    letters.start();
    await until(() => readers.received.length === 2, 20_000);
    const [first, waiting] = readers.received;
    expect(first).toMatchObject({ topic: TOPIC, part: bad.part, key, value: bad.value });
    expect(first!.headers).toMatchObject({
      [CE_HEADERS.type]: 'nyata.record-parked.v1',
      [CE_HEADERS.source]: '/consumers/register',
      [`original_${CE_HEADERS.id}`]: bad.headers[CE_HEADERS.id],
      [`original_${CE_HEADERS.type}`]: bad.headers[CE_HEADERS.type],
      nyata_group: 'register',
      nyata_topic: 'nyata.partners',
      nyata_offset: '0',
      nyata_cause: 'The value is not JSON',
    });
    expect(waiting).toMatchObject({ value: second.value, headers: { nyata_offset: '1' } });
    await until(async () => (await queued()) === 0);
  });

  it('takes a record whose headers can’t be read at all, as it is', async () => {
    const stray = log.add(log.newOrganisation(), 1, 'organisation-registered', {
      headers: { 'content-type': 'text/plain', note: 'a stray \0 message' },
      value: 'not ours \0',
    });
    await register.batches.handle(log.batch());
    letters.start();
    await until(() => readers.received.length === 1, 20_000);
    expect(readers.received[0]).toMatchObject({
      key: stray.key,
      value: 'not ours \ufffd',
      headers: {
        'original_content-type': 'text/plain',
        original_note: 'a stray \ufffd message',
        nyata_cause: 'The header ce_id is missing',
      },
    });
  });

  it('gets what waited while the transport did not take it, once it does', async () => {
    log.add(log.newOrganisation(), 1).value = '{}';
    await register.batches.handle(log.batch());
    let refusals = 0;
    const moody = {
      append: (records: Parameters<EventTransport['append']>[0]) =>
        refusals++ === 0 ? Promise.reject(new Error('not now')) : transport.append(records),
    };
    letters = new DeadLetters({ database: register.database, transport: moody });
    letters.start();
    await until(() => refusals === 1);
    expect(await queued()).toBe(1);
    letters.wake();
    await until(() => readers.received.length === 1, 20_000);
    await until(async () => (await queued()) === 0);
  });
});

it('a record that is rolled back with its batch leaves nothing for the dead-letter topic', async () => {
  const register = await Register.open(process.env.NYATA_TEST_POSTGRES!);
  const { log } = register;
  for (let n = 0; n < 60; n++) log.add(log.newOrganisation(), 1).value = '{}';
  await expect(register.batches.handle(log.batch())).rejects.toThrow(/more than 50 keys/);
  const rows = await register.database.source.query('select 1 from dead_letter');
  expect(rows).toEqual([]);
  await register.close();
});
