import { Controller, Logger, Module, type INestApplication, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { ReceivedEvent } from '@nyata/contracts';
import { FixedClock, newId } from '@nyata/kernel';
import { scratchDatabase, type ScratchDatabase } from '@nyata/persistence';
import { until } from './spec-support/group';
import { handling } from './spec-support/organisation-log';
import { Organisations } from './spec-support/organisations';
import {
  defineConsumer,
  Handles,
  HandlesBatch,
  startMessaging,
  type Consumer,
  type Delivery,
} from './index';

const one = defineConsumer('one-by-one', handling('organisation-registered'));
const many = defineConsumer('in-batches', handling('organisation-registered'));
const now = new Date('2026-03-02T03:00:00Z');

const write = ({ tx }: Pick<Delivery, 'tx'>, group: string, event: ReceivedEvent, origin = {}) =>
  tx.query('insert into seen (grp, id, version, origin) values ($1, $2, $3, $4::jsonb)', [
    group,
    event.subject,
    event.sequence,
    JSON.stringify(origin),
  ]);

@Controller()
class OneByOne {
  @Handles(one)
  async 'organisation-registered'(event: ReceivedEvent, delivery: Delivery): Promise<void> {
    await write(delivery, one.group, event, delivery.origin);
  }
}

@Controller()
class InBatches {
  @HandlesBatch(many)
  async handleBatch(events: ReceivedEvent[], delivery: Pick<Delivery, 'tx'>): Promise<void> {
    for (const event of events) await write(delivery, many.group, event);
  }
}

@Controller()
class Empty {}

describe.each(['embedded', 'kafka'] as const)('a service with messaging over %s', (TRANSPORT) => {
  let scratch: ScratchDatabase;
  let logDatabase: ScratchDatabase;
  let organisations: Organisations;
  let app: INestApplication | undefined;

  beforeAll(() => Logger.overrideLogger(false));
  beforeEach(async () => {
    scratch = await scratchDatabase(process.env.NYATA_TEST_POSTGRES!);
    logDatabase = await scratchDatabase(process.env.NYATA_TEST_POSTGRES!);
    organisations = await Organisations.open(scratch.url);
  });
  afterEach(async () => {
    await app?.close();
    app = undefined;
    await organisations.database.close();
    await scratch.drop();
    await logDatabase.drop();
  });

  async function start(controllers: Type[], consumers: Consumer[]) {
    @Module({ controllers })
    class Service {}
    const built = await NestFactory.create(Service, new FastifyAdapter(), {
      logger: false,
      abortOnError: false,
    });
    await built.init();
    await startMessaging(built, {
      service: 'partners',
      database: organisations.database,
      clock: new FixedClock(now),
      config: {
        TRANSPORT,
        LOG_DATABASE_URL: logDatabase.url,
        KAFKA_BROKERS: process.env.KAFKA_BROKERS ?? '',
        INSTANCE: newId(),
      },
      consumers,
    });
    app = built;
  }

  const seenOf = (id: string) =>
    organisations.database.source.query<{ grp: string; origin: object }[]>(
      'select grp, origin from seen where id = $1 order by grp',
      [id],
    );

  it('carries an event from its commit to every group’s handler, with what caused it', async () => {
    await start([OneByOne, InBatches], [one, many]);
    const { id } = await organisations.register({ correlationId: 'a story' });
    await until(async () => (await seenOf(id)).length >= 2, 20_000);
    const [batch, single] = await seenOf(id);
    expect(batch?.grp).toBe('in-batches');
    expect(single).toMatchObject({
      grp: 'one-by-one',
      origin: { correlationId: 'a story', now: now.toISOString() },
    });
    expect(single?.origin).toHaveProperty('causationId');
    expect(single?.origin).not.toHaveProperty('actor');
  });

  it('does not start when a handled event has no method', async () => {
    await expect(start([Empty], [one])).rejects.toThrow(
      /one-by-one says handled, but there is no @Handles method for: organisation-registered/,
    );
  });

  it('does not start when a class handles events of a group that nobody starts', async () => {
    await expect(start([OneByOne, InBatches], [one])).rejects.toThrow(
      /InBatches handles events of in-batches, but this process does not start that group/,
    );
  });

  it('publishes and applies what was committed before the app closed', async () => {
    await start([OneByOne], [one]);
    const { id } = await organisations.register();
    await app?.close();
    app = undefined;
    expect(await organisations.outboxSize()).toBe(0);
    await start([OneByOne], [one]);
    await until(async () => (await seenOf(id)).length === 1, 20_000);
  });
});

it('refuses a handler of an event that the table does not call handled', () => {
  const group = defineConsumer('a-group', handling());
  const descriptor = { value: () => undefined };
  expect(() => Handles(group)(Empty.prototype, 'organisation-registered', descriptor)).toThrow(
    /the table of a-group does not say that it is handled/,
  );
});
