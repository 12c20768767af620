import { readConfig, text } from '@nyata/kernel';

const variables = {
  KAFKA_BROKERS: text({ description: 'host:port of a Kafka broker', fallback: 'none' }),
};

/** The brokers of the Kafka that the test run started or was given; there is no stand-in. */
export function realKafka(): string {
  const { KAFKA_BROKERS } = readConfig(variables);
  if (KAFKA_BROKERS === 'none')
    throw new Error(
      'These tests need a real Kafka broker. Three ways: install Java 17 and Maven (the run starts one), ' +
        'or have Docker running, or set KAFKA_BROKERS to a broker that tests may use.',
    );
  return KAFKA_BROKERS;
}
