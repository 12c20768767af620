import { Controller, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { EVENTS, type EventName, type ReceivedEvent } from '@nyata/contracts';
import { newId, systemClock } from '@nyata/kernel';
import {
  defineConsumer,
  HandlesBatch,
  startMessaging,
  type ConsumerTable,
  type Delivery,
} from '@nyata/messaging';
import { eventWriter, openDatabase, rowWriter, type Database } from '@nyata/persistence';
import { Column, Entity, PrimaryColumn, type QueryRunner } from 'typeorm';
import type { Ground } from './ground';

@Entity('agreement')
class AgreementRow {
  @PrimaryColumn('uuid') id!: string;
  @Column('int') version!: number;
}

class Tables {
  readonly name = 'BenchTables1770000000000';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table agreement (id uuid primary key, version int not null);
      create table seen (${SEEN_COLUMNS}, n bigint generated always as identity unique)`);
  }
  async down(): Promise<void> {}
}

/** A projection's table: the columns that a list of agreements is made of. */
export const SEEN_COLUMNS = `id uuid primary key, cooperation_id uuid not null, title text not null,
  status text not null, lead_id uuid not null, ends_on date, parties jsonb not null`;

const GROUP = defineConsumer(
  'bench',
  Object.fromEntries(
    (Object.keys(EVENTS) as EventName[]).map((name) => [
      name,
      name === 'agreement-registered' ? 'handled' : 'ignored',
    ]),
  ) as ConsumerTable,
);

type Registered = ReceivedEvent<'agreement-registered'>;

const save = rowWriter<ReturnType<typeof rowOf>>({
  table: 'seen',
  columns: {
    ...{ id: 'uuid', cooperation_id: 'uuid', title: 'text', status: 'text' },
    ...{ lead_id: 'uuid', ends_on: 'date', parties: 'jsonb' },
  },
  key: ['id'],
});

const rowOf = ({ payload }: Registered) => ({
  id: payload.agreementId,
  cooperation_id: payload.cooperationId,
  title: payload.title,
  status: payload.status as string,
  lead_id: payload.leadOrg.organisationId,
  ends_on: payload.term.endsOn ?? null,
  parties: payload.parties as object,
});

@Controller()
class Projection {
  @HandlesBatch(GROUP)
  async handleBatch(events: readonly Registered[], { tx }: Pick<Delivery, 'tx'>): Promise<void> {
    await save(tx, events.map(rowOf));
  }
}

@Module({ controllers: [Projection] })
class Service {}

const saveWithEvents = eventWriter('agreements');

/** The product's messaging and persistence around one aggregate and one projection of it. */
export interface SmallService {
  database: Database;
  /** Writes an agreement and its event; returns its id. */
  write: () => Promise<string>;
  close: () => Promise<void>;
}

export async function openSmallDatabase(ground: Ground, name: string): Promise<Database> {
  const database = await openDatabase({
    url: await ground.database(name),
    poolSize: 16,
    entities: [AgreementRow],
    migrations: [Tables],
  });
  ground.onClose(() => database.close());
  return database;
}

/** Starts it in this process; it begins to consume at once. */
export async function startSmallService(
  ground: Ground,
  transport: 'embedded' | 'kafka',
  database: Database,
  log: string,
): Promise<SmallService> {
  const app = await NestFactory.create(Service, new FastifyAdapter(), {
    logger: false,
    abortOnError: false,
  });
  await app.init();
  await startMessaging(app, {
    service: 'agreements',
    database,
    clock: systemClock,
    config: {
      ...{ TRANSPORT: transport, LOG_DATABASE_URL: log, KAFKA_BROKERS: ground.brokers },
      INSTANCE: newId(),
    },
    consumers: [GROUP],
  });
  let closed = false;
  const close = async () => {
    if (!closed) await app.close();
    closed = true;
  };
  ground.onClose(close);
  return {
    database,
    close,
    async write() {
      const id = newId();
      const row = Object.assign(new AgreementRow(), { id, version: 0 });
      const payload = {
        ...EVENTS['agreement-registered'].example,
        ...{ cooperationId: id, agreementId: id },
      };
      const origin = { correlationId: newId(), now: new Date() };
      const events = [{ name: 'agreement-registered', payload }] as const;
      await database.transaction((tx) =>
        saveWithEvents(tx, { entity: AgreementRow, row, events, origin }),
      );
      return id;
    },
  };
}
