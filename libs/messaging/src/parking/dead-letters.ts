import { CE_HEADERS, SPEC_VERSION } from '@nyata/contracts';
import { newId } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import type { EntityManager } from 'typeorm';
import type { ParkedRecord } from '../consumer/plan';
import { Backoff, WakeUp } from '../transport/pauses';
import { deadLetterTopic } from '../transport/topics';
import type { EventTransport, NewRecord } from '../transport/transport';

const BATCH = 100;
/** A net only: whoever parks wakes us. */
const LOOK_MS = 30_000;

/**
 * Puts a copy of each parked record on its way to `<topic>.dlq`, in the transaction that parks it. The copy
 * is a CloudEvent of its own (`nyata.record-parked.v1`): the record's headers stand under `original_<name>`,
 * its place, group and cause under `nyata_<what>`; key, partition and value are the record's.
 */
export async function queueDeadLetters(
  tx: EntityManager,
  group: string,
  parked: readonly ParkedRecord[],
): Promise<void> {
  const letters = parked.map((each) => letterOf(group, each, newId()));
  const list = (value: (letter: (typeof letters)[number]) => unknown) => letters.map(value);
  await tx.query(
    `insert into dead_letter (id, topic, part, key, headers, payload)
     select id, topic, part, key, headers::jsonb, payload
     from unnest($1::uuid[], $2::text[], $3::smallint[], $4::text[], $5::text[], $6::text[])
       with ordinality as l(id, topic, part, key, headers, payload, n) order by n`,
    [
      list(({ headers }) => headers[CE_HEADERS.id]),
      list(({ topic }) => topic),
      list(({ part }) => part),
      list(({ key }) => key),
      list(({ headers }) => JSON.stringify(headers)),
      list(({ value }) => value),
    ],
  );
}

function letterOf(group: string, { record, error, attempts }: ParkedRecord, id: string): NewRecord {
  const original = Object.entries(record.headers).map(([name, value]) => [
    `original_${name}`,
    value,
  ]);
  return {
    topic: deadLetterTopic(record.topic),
    part: record.part,
    key: record.key,
    value: record.value,
    headers: {
      ...(Object.fromEntries(original) as Record<string, string>),
      [CE_HEADERS.specversion]: SPEC_VERSION,
      [CE_HEADERS.id]: id,
      [CE_HEADERS.type]: 'nyata.record-parked.v1',
      [CE_HEADERS.source]: `/consumers/${group}`,
      [CE_HEADERS.subject]: record.key,
      [CE_HEADERS.time]: new Date().toISOString(),
      nyata_group: group,
      nyata_topic: record.topic,
      nyata_part: String(record.part),
      nyata_offset: String(record.offset),
      nyata_attempts: String(attempts),
      nyata_cause: error ?? 'waits behind a parked event of its key',
    },
  };
}

interface DeadLettersOptions {
  database: Pick<Database, 'transaction'>;
  transport: Pick<EventTransport, 'append'>;
  report?: (problem: string, error: unknown) => void;
}

/** Sends the queued copies: at least once each, in their order, and none is forgotten. */
export class DeadLetters {
  private readonly wakeUp = new WakeUp();
  private readonly backoff = new Backoff(500, 30_000);
  private running?: Promise<void>;
  private closed = false;

  constructor(private readonly options: DeadLettersOptions) {}

  start(): void {
    this.running ??= this.run();
  }

  wake(): void {
    this.wakeUp.wake();
  }

  async close(): Promise<void> {
    this.closed = true;
    this.wakeUp.wake();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.closed) {
      try {
        if ((await this.sendSome()) > 0) continue;
        this.backoff.reset();
        await this.wakeUp.wait(LOOK_MS);
      } catch (error) {
        this.options.report?.(
          'Parked records wait for their dead-letter topic and are sent again by themselves; nothing is lost',
          error,
        );
        await this.wakeUp.wait(this.backoff.next());
      }
    }
  }

  /** The rows stay locked while they are sent, so a second replica waits and then finds them gone. */
  private sendSome(): Promise<number> {
    return this.options.database.transaction(async (tx) => {
      const rows = await tx.query<(NewRecord & { seq: string; payload: string })[]>(
        `select seq, topic, part, key, headers, payload from dead_letter
         order by seq limit ${BATCH} for update`,
      );
      if (rows.length === 0) return 0;
      await this.options.transport.append(
        rows.map(({ topic, part, key, headers, payload }) => ({
          topic,
          part,
          key,
          headers,
          value: payload,
        })),
      );
      await tx.query('delete from dead_letter where seq = any($1)', [rows.map(({ seq }) => seq)]);
      return rows.length;
    });
  }
}
