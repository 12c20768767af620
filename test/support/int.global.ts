import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseServer, freePorts, kafkaBroker, Supervisor } from '@nyata/local';

declare global {
  var stopIntegrationParts: (() => Promise<void>) | undefined;
}

/**
 * One PostgreSQL and one Kafka broker for all integration specs of a run; each spec makes its own databases and topics.
 * Where both are given by the environment, those are used.
 */
export default async function startParts(): Promise<void> {
  if (process.env['NYATA_TEST_POSTGRES'] && process.env['KAFKA_BROKERS']) return;
  const data = join(tmpdir(), `nyata-int-${randomUUID().slice(0, 8)}`);
  const ports = await freePorts(3);
  const server = DatabaseServer.prepare({
    folder: join(data, 'postgres'),
    port: ports.postgres,
    password: randomUUID(),
  });
  const kafka = kafkaBroker({ dataDir: join(data, 'kafka'), port: ports.kafka });
  const supervisor = new Supervisor({
    logs: join(data, 'logs'),
    say: (line) => console.error(line),
    onChild: () => undefined,
    onGivingUp: (reason) => console.error(reason.message),
  });
  await supervisor.start(server.program);
  if (kafka.program) await supervisor.start(kafka.program);
  process.env['NYATA_TEST_POSTGRES'] = server.url('postgres');
  process.env['KAFKA_BROKERS'] = kafka.brokers;
  globalThis.stopIntegrationParts = async () => {
    await supervisor.stop();
    rmSync(data, { recursive: true, force: true });
  };
}
