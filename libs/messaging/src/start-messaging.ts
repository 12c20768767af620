import { Logger, type INestApplication } from '@nestjs/common';
import type { Producer } from '@nyata/contracts';
import type { Clock } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import { hostname } from 'node:os';
import { Auditor } from './audit/auditor';
import { AuditServer } from './audit/audit-server';
import type { Consumer } from './consumer/consumer-table';
import { EventConsumerServer } from './consumer/event-consumer-server';
import { assureServed } from './consumer/served';
import { EmbeddedTransport } from './embedded/embedded-transport';
import { KafkaTransport } from './kafka/kafka-transport';
import { measureMessaging } from './metrics/measure-messaging';
import { DeadLetters } from './parking/dead-letters';
import { Relay } from './relay/relay';
import { RelayServer } from './relay/relay-server';
import type { EventTransport } from './transport/transport';

export interface MessagingOptions {
  service: Producer;
  database: Database;
  clock: Clock;
  config: {
    TRANSPORT: 'embedded' | 'kafka';
    LOG_DATABASE_URL: string;
    KAFKA_BROKERS: string;
    INSTANCE?: string;
  };
  consumers: Consumer[];
  /** The group that chains every record of the log here; one service of an installation has it. */
  auditGroup?: string;
}

/** What a service may ask of its messaging while it runs. */
export interface Messaging {
  /** How many records a group of this process has not applied yet. */
  lagOf(group: string): Promise<number>;
}

type Report = (problem: string, error: unknown) => void;

/** Starts the relay of the service's outbox and one transport strategy per consumer group; closes with the app. */
export async function startMessaging(
  app: INestApplication,
  options: MessagingOptions,
): Promise<Messaging> {
  const { service, database, clock } = options;
  const logger = new Logger('messaging');
  const report: Report = (problem, error) => logger.warn(problem, error);
  assureServed(app, options.consumers);
  const opened = await openTransport(options, report);
  const { transport, watchRelay } = measureMessaging(app, { database, transport: opened });
  const stops = new Map<string, string>();
  const deadLetters = new DeadLetters({ database, transport, report });
  const onParked = () => deadLetters.wake();
  const stopOf = (group: string) => (reason: Error) => {
    stops.set(group, reason.message);
    logger.error(
      `The consumer ${group} has stopped, docs/runbook.md says what to do: ${reason.message}`,
      reason,
    );
  };
  const { auditGroup } = options;
  const audits = auditGroup
    ? [new AuditServer(new Auditor(auditGroup, database), transport, stopOf(auditGroup))]
    : [];
  const consumers = options.consumers.map((consumer) => {
    const onStop = stopOf(consumer.group);
    return new EventConsumerServer({
      consumer,
      database,
      transport,
      clock,
      onStop,
      onParked,
      report,
    });
  });
  const relay = new Relay({ database, transport, name: `nyata ${service} relay`, report });
  watchRelay(relay);
  const readers = [...consumers, ...audits];
  const closed = () => Promise.all(readers.map((reader) => reader.closed));
  for (const strategy of [...readers, new RelayServer(relay, deadLetters, transport, closed)])
    app.connectMicroservice({ strategy });
  registerReadiness(app, stops);
  try {
    await app.startAllMicroservices();
  } catch (error) {
    await Promise.all([relay.close(0), deadLetters.close()]);
    await transport.close();
    throw error;
  }
  return {
    lagOf: (group) => {
      const server = consumers.find((each) => each.group === group);
      if (!server) throw new Error(`This process has no consumer ${group}.`);
      return server.lag();
    },
  };
}

function openTransport(
  { service, config }: MessagingOptions,
  report: Report,
): Promise<EventTransport> {
  if (config.TRANSPORT === 'embedded')
    return EmbeddedTransport.open({
      url: config.LOG_DATABASE_URL,
      name: `nyata ${service} log`,
      report,
    });
  return KafkaTransport.start({
    brokers: config.KAFKA_BROKERS.split(',').map((broker) => broker.trim()),
    clientId: `${service}@${config.INSTANCE ?? hostname()}`,
    report,
  });
}

interface Readiness {
  register(name: string, check: () => void): void;
}

/** `/ready` of @nyata/http asks whoever registers under this symbol; a broker's outage is no reason to turn requests away. */
function registerReadiness(app: INestApplication, stops: ReadonlyMap<string, string>): void {
  let readiness: Readiness;
  try {
    readiness = app.get<Readiness>(Symbol.for('nyata.readiness'), { strict: false });
  } catch {
    return;
  }
  readiness.register('messaging', () => {
    if (stops.size > 0) throw new Error([...stops.values()].join(' '));
  });
}
