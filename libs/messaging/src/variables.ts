import { hostname } from 'node:os';
import { oneOf, text } from '@nyata/kernel';

/** Variables of a process that publishes or consumes events. */
export const messagingVariables = {
  TRANSPORT: oneOf(['embedded', 'kafka'], {
    description: 'which event transport this installation uses',
    fallback: 'embedded',
  }),
  LOG_DATABASE_URL: text({
    description: 'the event log database (TRANSPORT=embedded)',
    fallback: 'postgres://127.0.0.1:54329/nyata_log',
  }),
  KAFKA_BROKERS: text({
    description: 'host:port, host:port (TRANSPORT=kafka)',
    fallback: '127.0.0.1:19092',
  }),
  INSTANCE: text({
    description: 'name of this replica; a restarted one takes over from its predecessor at once',
    fallback: hostname(),
  }),
};
