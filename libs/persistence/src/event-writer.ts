import { refusal, type EventsOf, type NewEvent, type Producer } from '@nyata/contracts';
import type { Origin } from '@nyata/kernel';
import type { EntityManager } from 'typeorm';
import { markEventsWritten } from './database';
import { outboxRows } from './outbox-rows';
import { outboxStatement } from './outbox-statement';
import { Parameters, rowStatement } from './row-statement';

/** One aggregate's change: its row, the events that say what happened, and who caused it. */
export interface Change<P extends Producer, Row extends { version: number }> {
  entity: new () => Row;
  /** The whole new row; `version` is the one that was loaded, 0 for a new aggregate. */
  row: Row;
  /** In order, at least one: each takes the next version. */
  events: readonly NewEvent<EventsOf<P>>[];
  origin: Origin;
}

/**
 * The only way to write an aggregate: one statement updates (or inserts) the row where its version is
 * still the loaded one, and puts its events into the outbox. Returns the row with its new version.
 * Refuses VERSION_CONFLICT (412) when the row has moved on; throws when an event breaks its schema.
 */
export const eventWriter =
  <P extends Producer>(service: P) =>
  async <Row extends { version: number }>(
    tx: EntityManager,
    change: Change<P, Row>,
  ): Promise<Row> => {
    const runner = tx.queryRunner;
    if (!runner?.isTransactionActive)
      throw new Error('An aggregate is written inside a transaction.');
    const { entity, row, origin } = change;
    const metadata = tx.dataSource.getMetadata(entity);
    const events = outboxRows(service, change.events, row.version, origin);
    const version = row.version + events.length;
    const parameters = new Parameters();
    // The row's lock is taken before the outbox numbers are drawn: the relay's order rests on it.
    const statement = `with written as (${rowStatement(metadata, row, version, parameters)})
      ${outboxStatement(metadata.tableName, 'written', events, parameters)}`;
    const written = await tx.query<unknown[]>(statement, parameters.values);
    if (written.length === 0) throw refusal('VERSION_CONFLICT', { expected: row.version });
    markEventsWritten(runner);
    return Object.assign(Object.create(Object.getPrototypeOf(row) as object) as Row, row, {
      version,
    });
  };
