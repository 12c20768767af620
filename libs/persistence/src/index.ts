export { DailyJobs, type DailyWork } from './daily-jobs';
export { Database, type Statement } from './database';
export { eventWriter, type Change } from './event-writer';
export { followMerger, handOverSight, type NamingTable } from './follow-merger';
export * from './idempotency';
export { lockRow } from './lock-row';
export { newAggregatesWriter, type Additions } from './new-aggregates-writer';
export {
  openDatabase,
  openPool,
  schemaDrift,
  type DatabaseOptions,
  type EntityClass,
  type MigrationClass,
} from './open-database';
export { EventTooLarge } from './outbox-rows';
export {
  ownedRowWriter,
  rowWriter,
  type OwnedRowWriter,
  type RowWriter,
  type WrittenTable,
} from './row-writer';
export { PAYLOAD_LIMIT } from './schema/outbox-table';
export { plainArray, textArray } from './text-array';
export { databaseVariables } from './variables';
export { scratchDatabase, type ScratchDatabase } from './scratch-database';
