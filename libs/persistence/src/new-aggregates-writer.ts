import type { Producer } from '@nyata/contracts';
import type { EntityManager } from 'typeorm';
import { markEventsWritten } from './database';
import type { Change } from './event-writer';
import { outboxRows } from './outbox-rows';
import { outboxStatement } from './outbox-statement';
import { insertOfMany, Parameters } from './row-statement';

/** New aggregates of one kind that come together, each with its events, and who caused them. */
export interface Additions<P extends Producer, Row extends { version: number }> {
  entity: new () => Row;
  /** The version of each row is 0. */
  added: readonly Pick<Change<P, Row>, 'row' | 'events'>[];
  origin: Change<P, Row>['origin'];
}

/**
 * Writes many new aggregates as `eventWriter` writes one: a single statement, however many. Throws when an event
 * breaks its schema or an aggregate is there already; nothing is written then.
 */
export const newAggregatesWriter =
  <P extends Producer>(service: P) =>
  async <Row extends { version: number }>(
    tx: EntityManager,
    { entity, added, origin }: Additions<P, Row>,
  ): Promise<void> => {
    if (added.length === 0) return;
    const runner = tx.queryRunner;
    if (!runner?.isTransactionActive)
      throw new Error('Aggregates are written inside a transaction.');
    const metadata = tx.dataSource.getMetadata(entity);
    const outbox = added.flatMap(({ row, events }) => {
      if (row.version !== 0) throw new Error('An aggregate with a version is not new.');
      return outboxRows(service, events, 0, origin);
    });
    const rows = added.map(({ row, events }) => ({ ...row, version: events.length }));
    const parameters = new Parameters();
    const insert = insertOfMany(metadata, rows, parameters);
    // Counted, so that every row is there before the first number of the outbox is drawn.
    const all = '(select count(*) from written) as all_written';
    await tx.query(
      `with written as (${insert}) ${outboxStatement(metadata.tableName, all, outbox, parameters)}`,
      parameters.values,
    );
    markEventsWritten(runner);
  };
