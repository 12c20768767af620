import type { EachBatchPayload } from 'kafkajs';
import { partitionName } from '../transport/transport';
import { isGroupError } from './membership';

const EVERY_MS = 1000;

/** Tells Kafka how far a group is, for tools that show the lag; the truth is in the group's own database. */
export class ToldPositions {
  private readonly toldAt = new Map<string, number>();

  constructor(private readonly report: (problem: string, error: unknown) => void) {}

  /** @throws kafkajs's error when the group has gone on without this member */
  async tell(payload: EachBatchPayload, next: number): Promise<void> {
    const { topic, partition } = payload.batch;
    const name = partitionName({ topic, part: partition });
    if (Date.now() - (this.toldAt.get(name) ?? 0) < EVERY_MS) return;
    this.toldAt.set(name, Date.now());
    try {
      await payload.commitOffsetsIfNecessary({
        topics: [{ topic, partitions: [{ partition, offset: String(next) }] }],
      });
    } catch (error) {
      if (isGroupError(error)) throw error;
      this.report('Kafka was not told a position; only its own lag tools miss it', error);
    }
  }
}
