import { CE_HEADERS, type ReceivedEvent } from '@nyata/contracts';
import { isId } from '@nyata/kernel';
import type { Database, Statement } from '@nyata/persistence';
import type { EntityManager } from 'typeorm';
import { park } from '../parking/parking';
import { sleep } from '../transport/pauses';
import {
  ConsumerStop,
  type LogRecord,
  type Position,
  type RecordBatch,
} from '../transport/transport';
import type { Consumer } from './consumer-table';
import { ensurePositions, lockPosition, readPositions, recall, remembering } from './memory';
import { planBatch, type GivenUp } from './plan';
import { isTransient } from './transient';

/** Tries of one event before its key is parked, and the waits between them. */
const WAITS_MS = [200, 1000];

/** Hands events to the group's handlers, inside the batch's transaction. */
export type Apply = (events: readonly ReceivedEvent[], tx: EntityManager) => Promise<void>;

export interface BatchConsumerOptions {
  consumer: Consumer;
  database: Database;
  apply: Apply;
  /** Offsets of a partition that an operator gave up before: they are passed over, not tried again. */
  skipped?: (partition: { topic: string; part: number }) => ReadonlySet<number> | undefined;
  /** Called when records have been parked and the transaction has ended. */
  onParked?: () => void;
  report?: (problem: string, error: unknown) => void;
}

/** One group's memory and judgement: each batch is one transaction, its position moves with its effect. */
export class BatchConsumer {
  constructor(private readonly options: BatchConsumerOptions) {}

  async positions(topics: readonly string[]): Promise<Position[]> {
    const { database, consumer } = this.options;
    const { manager } = database.source;
    await ensurePositions(manager, consumer.group, topics);
    return readPositions(manager, consumer.group);
  }

  /** Applies a batch and returns the next offset; halves it until the event is found that can't be handled. */
  async handle(batch: RecordBatch): Promise<number> {
    try {
      return await this.attempt(batch);
    } catch (error) {
      if (error instanceof ConsumerStop || isTransient(error)) throw error;
      const { records } = batch;
      if (records.length === 1) return this.tryAgainOrPark(batch, error);
      const middle = Math.ceil(records.length / 2);
      const half = await this.handle({ ...batch, records: records.slice(0, middle) });
      if (half !== records[middle]!.offset) return half;
      return this.handle({ ...batch, records: records.slice(middle) });
    }
  }

  private async tryAgainOrPark(batch: RecordBatch, error: unknown): Promise<number> {
    let last = error;
    for (const wait of WAITS_MS) {
      await sleep(wait);
      try {
        return await this.attempt(batch);
      } catch (again) {
        if (again instanceof ConsumerStop || isTransient(again)) throw again;
        last = again;
      }
    }
    const { key, offset, headers } = batch.records[0]!;
    this.options.report?.(
      `${this.options.consumer.group} can't handle ${headers[CE_HEADERS.type]} ${headers[CE_HEADERS.id]}; its key ${key} is parked, others go on. See: npm run events -- parked, and docs/runbook.md`,
      last,
    );
    return this.attempt(batch, {
      offset,
      error: errorText(last),
      attempts: WAITS_MS.length + 1,
    });
  }

  private async attempt(batch: RecordBatch, givenUp?: GivenUp): Promise<number> {
    const { consumer, database, apply, skipped, onParked } = this.options;
    const { group } = consumer;
    const applied = await database.transaction<Applied>(
      async (tx) => {
        // Asked at once, and answered one after the other: what is recalled was written before the lock was ours.
        const [position, memory] = await Promise.all([
          lockPosition(tx, group, batch),
          recall(tx, group, batch.topic, batch.records),
        ]);
        assureSameLog(group, position, batch.records);
        const records = batch.records.filter(({ offset }) => offset >= position.next);
        if (records[0]?.offset !== position.next) return { next: position.next, parked: 0 };
        const plan = planBatch(consumer, records, memory, { givenUp, skipped: skipped?.(batch) });
        if (plan.events.length > 0) await apply(plan.events, tx);
        await park(tx, group, plan.parked);
        const end = endOf(records);
        const memorise = remembering(group, plan.cursors, end);
        return { next: end.next, parked: plan.parked.length, memorise };
      },
      ({ memorise }) => memorise,
    );
    if (applied.parked > 0) onParked?.();
    return applied.next;
  }
}

/** What a batch came to. */
interface Applied {
  next: number;
  parked: number;
  memorise?: Statement;
}

/** The position behind these records. */
function endOf(records: readonly LogRecord[]): Position {
  const { topic, part, offset, headers } = records.at(-1)!;
  const id = headers[CE_HEADERS.id] ?? '';
  return { topic, part, next: offset + 1, ...(isId(id) && { lastEventId: id }) };
}

/** The record before the position must be the one that was applied last, or this is another log. */
export function assureSameLog(
  group: string,
  position: Position,
  records: readonly LogRecord[],
): void {
  const last = records.find(({ offset }) => offset === position.next - 1);
  const id = last?.headers[CE_HEADERS.id];
  if (!last || !position.lastEventId || id === position.lastEventId) return;
  throw new ConsumerStop(
    `${group} does not know this log: at ${last.topic}/${last.part} offset ${last.offset} it applied event ` +
      `${position.lastEventId}, but now ${id} is there. Restore the log, or rebuild this consumer from the new one.`,
  );
}

/** The error and what caused it, in one line each. */
export function errorText(error: unknown): string {
  const lines: string[] = [];
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    lines.push(`${cause.name}: ${cause.message}`);
  return lines.join('\n') || String(error);
}
