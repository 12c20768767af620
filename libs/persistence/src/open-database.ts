import { types } from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';
import { Database } from './database';
import { PreparingClient } from './preparing-client';
import { onceItAnswers } from './patience';
import { ConsumerTables } from './schema/consumer-tables';
import { DailyRunTable } from './schema/daily-run-table';
import { DeadLetterTable } from './schema/dead-letter-table';
import { IdempotencyTable } from './schema/idempotency-table';
import { InboxTable } from './schema/inbox-table';
import { OutboxTable } from './schema/outbox-table';
import { RowsAsTheyAre } from './schema/rows-as-they-are';
import { SkippedEventsTable } from './schema/skipped-events-table';

export type EntityClass = new () => object;
export type MigrationClass = new () => MigrationInterface;

export interface DatabaseOptions {
  url: string;
  poolSize: number;
  entities: EntityClass[];
  /** The service's own; those of the outbox, idempotency keys, consumers and daily jobs come by themselves. */
  migrations: MigrationClass[];
  /** How the connections are called in `pg_stat_activity`; default `nyata`. */
  name?: string;
}

const OWN_TABLES = [
  OutboxTable,
  IdempotencyTable,
  ConsumerTables,
  DailyRunTable,
  SkippedEventsTable,
  DeadLetterTable,
  InboxTable,
  RowsAsTheyAre,
];
const MIGRATION_LOCK = "hashtextextended('nyata.migrations', 0)";
const DATE = 1082;

/** Opens the pool and brings the schema up to date under an advisory lock. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  // A business date is a calendar day, not an instant in the machine's time zone.
  types.setTypeParser(DATE, (day) => day);
  await onceItAnswers(() => migrate(options));
  return connect(options, {
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 30_000,
  });
}

/** A pool on a database that stands already, every connection with these settings; nothing is migrated. */
export async function openPool(
  options: Pick<DatabaseOptions, 'url' | 'poolSize' | 'name'>,
  settings: Record<string, string>,
): Promise<Database> {
  types.setTypeParser(DATE, (day) => day);
  const given = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  return connect({ ...options, entities: [] }, { options: given.join(' ') });
}

async function connect(
  options: Omit<DatabaseOptions, 'migrations'>,
  extra: Record<string, string | number>,
): Promise<Database> {
  const source = new DataSource({
    ...connection(options),
    poolSize: options.poolSize,
    entities: options.entities,
    extra: { ...extra, Client: PreparingClient, pipeline: true },
  });
  await source.initialize();
  return new Database(source);
}

/** What a database lacks or has too much, compared with its entities: the statements that would mend it. */
export async function schemaDrift(database: Database): Promise<string[]> {
  const plan = await database.source.driver.createSchemaBuilder().log();
  return plan.upQueries.map(({ query }) => query);
}

/** In a pool of its own, so that no statement timeout stops a long migration. */
async function migrate(options: DatabaseOptions): Promise<void> {
  const source = new DataSource({
    ...connection(options),
    poolSize: 2,
    migrations: [...OWN_TABLES, ...options.migrations],
    migrationsTableName: 'migration',
  });
  await source.initialize();
  const guard = source.createQueryRunner();
  try {
    await guard.query(`select pg_advisory_lock(${MIGRATION_LOCK})`);
    await source.runMigrations({ transaction: 'each' });
    await guard.query(`select pg_advisory_unlock(${MIGRATION_LOCK})`);
  } finally {
    await guard.release();
    await source.destroy();
  }
}

const connection = (options: Pick<DatabaseOptions, 'url' | 'name'>) => ({
  type: 'postgres' as const,
  url: options.url,
  applicationName: options.name ?? 'nyata',
  connectTimeoutMS: 10_000,
  installExtensions: false,
  parseInt8: true,
  logging: false,
});
