import { readConfig } from '@nyata/kernel';
import type { DataSource } from 'typeorm';
import { EmbeddedTransport } from '../embedded/embedded-transport';
import { KafkaTransport } from '../kafka/kafka-transport';
import { messagingVariables } from '../variables';
import { importHeads } from './heads';
import { verifyLog, type Finding } from './verify-log';

/** `npm run events -- verify`: prints what it found; the exit code is 1 when the log is not what was chained. */
export async function verifyCommand(source: DataSource, headsPath?: string): Promise<void> {
  const imported = headsPath === undefined ? undefined : importHeads(headsPath);
  const exported = imported?.files ?? [];
  const transport = await openTransport();
  try {
    const { partitions, records, findings } = await verifyLog(source, transport, { exported });
    console.log(
      `${records} records of ${partitions} partitions were read` +
        (imported
          ? `, and held against ${exported.length} files of heads, signed with the key ${imported.key}.`
          : '.'),
    );
    if (findings.length === 0) return console.log('The log is what was chained.');
    for (const finding of findings) console.error(lineOf(finding));
    console.error(
      'The log is not what was chained. Stop the services, keep a copy of log and databases as they are, and compare them with a backup.',
    );
    process.exitCode = 1;
  } finally {
    await transport.close();
  }
}

const lineOf = ({ partition, offset, what, expected, found }: Finding): string =>
  `${partition} at ${offset}: ${what}` +
  (expected ? `\n  expected ${expected}\n  found    ${found}` : '');

function openTransport(): Promise<EmbeddedTransport | KafkaTransport> {
  const { TRANSPORT, LOG_DATABASE_URL, KAFKA_BROKERS } = readConfig(messagingVariables);
  return TRANSPORT === 'embedded'
    ? EmbeddedTransport.open({ url: LOG_DATABASE_URL, name: 'nyata verify' })
    : KafkaTransport.open({ brokers: KAFKA_BROKERS.split(','), clientId: 'nyata-verify' });
}
