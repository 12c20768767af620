export {
  defineConsumer,
  type BatchDelivery,
  type BatchHandler,
  type Consumer,
  type ConsumerTable,
  type Delivery,
  type HandlersOf,
} from './consumer/consumer-table';
export { Handles, HandlesBatch } from './consumer/handles';
export { AuditTables } from './audit/audit-tables';
export { exportHeads } from './audit/heads';
export { EmbeddedTransport } from './embedded/embedded-transport';
export { Inbox, NotHappened, type Effect, type InboxOptions } from './inbox/inbox';
export { KafkaTransport } from './kafka/kafka-transport';
export { Relay } from './relay/relay';
export { NotYet, type Projection, type ProjectionTable } from './rebuild/projection';
export { type TableComparison } from './rebuild/compare';
export { GenerationsDiffer } from './rebuild/generation-build';
export { rebuild, type RebuildOptions } from './rebuild/rebuild';
export { rebuildCommand } from './rebuild/rebuild-command';
export { RebuildTable } from './rebuild/rebuild-table';
export { readRecord } from './transport/cloud-events';
export { startMessaging, type Messaging, type MessagingOptions } from './start-messaging';
export {
  ConsumerStop,
  type EventTransport,
  type LogRange,
  type LogRecord,
  type NewRecord,
  type Position,
  type RecordBatch,
  type RunningSubscription,
  type Subscription,
} from './transport/transport';
export { messagingVariables } from './variables';
