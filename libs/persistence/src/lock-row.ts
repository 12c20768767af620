import { refusal } from '@nyata/contracts';
import type { EntityManager, FindOptionsWhere } from 'typeorm';

/**
 * Reads a row for a decision and keeps others from changing it until the transaction ends.
 * Refuses NOT_FOUND, and VERSION_CONFLICT when the caller decided on another version.
 */
export async function lockRow<Row extends { version: number }>(
  tx: EntityManager,
  entity: new () => Row,
  id: string,
  expectedVersion?: number,
): Promise<Row> {
  const { primaryColumns } = tx.dataSource.getMetadata(entity);
  const key = primaryColumns[0]!.propertyName;
  const row = await tx.findOne(entity, {
    where: { [key]: id } as FindOptionsWhere<Row>,
    lock: { mode: 'pessimistic_write' },
    loadEagerRelations: false,
  });
  if (!row) throw refusal('NOT_FOUND');
  if (expectedVersion !== undefined && row.version !== expectedVersion)
    throw refusal('VERSION_CONFLICT', { expected: expectedVersion, actual: row.version });
  return row;
}
