export {
  PERMISSIONS,
  ROLES,
  allows,
  type Caller,
  type Permission,
  type Role,
  type SubjectFacts,
} from '@nyata/auth';
export { writeSheet } from '@nyata/files';
export { given, type Decided } from './decisions';
export { eventually } from './eventually';
export { freshDatabase, type FreshDatabase } from './fresh-database';
export { gatewayIdentities, type GatewayIdentities } from './gateway-identities';
export { asCopied, copiesOf, prototype, writeCopies, type Copy, type Counters } from './nation';
export { outboxOf, type OutboxEvent } from './outbox-of';
export { realKafka } from './real-kafka';
export {
  serviceUnderTest,
  type Answer,
  type Representation,
  type SentFile,
  type ServiceClient,
  type ServiceUnderTest,
} from './service-under-test';
export { aCaller, testTokens, type TestTokens } from './test-tokens';
