import { readConfig } from '@nyata/kernel';
import type { DataSource } from 'typeorm';
import { EmbeddedTransport } from '../embedded/embedded-transport';
import { KafkaTransport } from '../kafka/kafka-transport';
import { messagingVariables } from '../variables';
import { importHeads } from './heads';
import { verifyLog } from './verify-log';

/** `npm run events -- verify`: prints what it found; the exit code is 1 when the log is not what was chained. */
export async function verifyCommand(source: DataSource, headsFolder?: string): Promise<void> {
  const exported = headsFolder === undefined ? [] : importHeads(headsFolder);
  const transport = await openTransport();
  try {
    const { partitions, records, findings } = await verifyLog(source, transport, { exported });
    console.log(
      `${records} records of ${partitions} partitions were read` +
        (exported.length > 0 ? `, and held against the heads of ${exported.length} days.` : '.'),
    );
    if (findings.length === 0) return console.log('The log is what was chained.');
    console.table(findings);
    console.error(
      'The log is not what was chained. Stop the services, keep a copy of log and databases as they are, and compare them with a backup.',
    );
    process.exitCode = 1;
  } finally {
    await transport.close();
  }
}

function openTransport(): Promise<EmbeddedTransport | KafkaTransport> {
  const { TRANSPORT, LOG_DATABASE_URL, KAFKA_BROKERS } = readConfig(messagingVariables);
  return TRANSPORT === 'embedded'
    ? EmbeddedTransport.open({ url: LOG_DATABASE_URL, name: 'nyata verify' })
    : KafkaTransport.open({ brokers: KAFKA_BROKERS.split(','), clientId: 'nyata-verify' });
}
