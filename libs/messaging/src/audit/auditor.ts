import { CE_HEADERS } from '@nyata/contracts';
import { isId } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import type { EntityManager } from 'typeorm';
import { assureSameLog } from '../consumer/batch-consumer';
import { ensurePositions, lockPosition, readPositions, remember } from '../consumer/memory';
import { ALL_TOPICS } from '../transport/topics';
import {
  ConsumerStop,
  partitionName,
  type Position,
  type RecordBatch,
} from '../transport/transport';
import { digestOf, GENESIS, linkOf } from './chain';

/**
 * Chains every record of every topic as it is, readable or not, in the transaction that moves its position.
 * It judges nothing: a copy that Kafka holds twice is two records of the log.
 */
export class Auditor {
  /** Where a partition was asked for once more, because the batch began further on. */
  private readonly asked = new Map<string, number>();

  constructor(
    readonly group: string,
    private readonly database: Pick<Database, 'source' | 'transaction'>,
    readonly topics: readonly string[] = ALL_TOPICS,
  ) {}

  async positions(): Promise<Position[]> {
    const { manager } = this.database.source;
    await ensurePositions(manager, this.group, this.topics);
    return readPositions(manager, this.group);
  }

  /** @returns the next offset @throws ConsumerStop when records are missing or the log is another one */
  handle(batch: RecordBatch): Promise<number> {
    return this.database.transaction(async (tx) => {
      const position = await lockPosition(tx, this.group, batch);
      assureSameLog(this.group, position, batch.records);
      await this.assureUnaltered(tx, batch, position);
      const records = batch.records.filter(({ offset }) => offset >= position.next);
      if (records.length === 0) return position.next;
      if (this.beginsElsewhere(batch, position.next)) return position.next;
      const fresh = { ...batch, records };
      assureNoGap(this.group, fresh, position.next);
      await chain(tx, this.group, fresh);
      const { offset, headers } = records.at(-1)!;
      const { topic, part } = batch;
      const id = headers[CE_HEADERS.id] ?? '';
      const next = { topic, part, next: offset + 1, ...(isId(id) && { lastEventId: id }) };
      await remember(tx, this.group, [], next);
      return next.next;
    });
  }

  /** A batch further on is read for another position, once; when the answer is the same again, the log has a hole. */
  private beginsElsewhere(batch: RecordBatch, next: number): boolean {
    const name = partitionName(batch);
    const elsewhere = batch.records[0]!.offset > next && this.asked.get(name) !== next;
    if (elsewhere) this.asked.set(name, next);
    else this.asked.delete(name);
    return elsewhere;
  }

  /** Reading begins one record early; that one was chained already and must still be the same. */
  private async assureUnaltered(
    tx: EntityManager,
    { topic, part, records }: RecordBatch,
    { next }: Position,
  ): Promise<void> {
    const last = records.find(({ offset }) => offset === next - 1);
    if (!last) return;
    const [known] = await tx.query<{ digest: Buffer }[]>(
      'select digest from audit_digest where topic = $1 and part = $2 and log_offset = $3',
      [topic, part, last.offset],
    );
    if (!known || known.digest.equals(digestOf(last))) return;
    throw new ConsumerStop(
      `${this.group}: the record ${topic}/${part} at ${last.offset} is not the one that was chained. ` +
        'Someone has altered the log: keep it as it is, and run `npm run events -- verify`.',
    );
  }
}

function assureNoGap(group: string, batch: RecordBatch, next: number): void {
  const hole = batch.records.findIndex(({ offset }, index) => offset !== next + index);
  if (hole < 0) return;
  throw new ConsumerStop(
    `${group}: the record ${partitionName(batch)} at ${next + hole} is missing from the log. ` +
      'Keep the log as it is, and run `npm run events -- verify`.',
  );
}

async function chain(
  tx: EntityManager,
  group: string,
  { topic, part, records }: RecordBatch,
): Promise<void> {
  const [head] = await tx.query<{ link: Buffer }[]>(
    'select link from audit_head where topic = $1 and part = $2',
    [topic, part],
  );
  const digests = records.map(digestOf);
  const link = records.reduce(
    (previous, { offset }, index) => linkOf(previous, offset, digests[index]!),
    head?.link ?? GENESIS,
  );
  await tx.query(
    `insert into audit_digest (topic, part, log_offset, digest)
     select $1, $2, log_offset, digest from unnest($3::bigint[], $4::bytea[]) as d(log_offset, digest)`,
    [topic, part, records.map(({ offset }) => offset), digests],
  );
  await tx.query(
    `insert into audit_head (grp, topic, part, next_offset, link) values ($5, $1, $2, $3, $4)
     on conflict (topic, part) do update set next_offset = excluded.next_offset, link = excluded.link`,
    [topic, part, records.at(-1)!.offset + 1, link, group],
  );
}
