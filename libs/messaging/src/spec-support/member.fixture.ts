import { CE_HEADERS } from '@nyata/contracts';
import { Pool } from 'pg';
import type { RecordBatch } from '../transport/transport';
import type { MemberTask } from './member-ledger.fixture';
import { connectTo } from './transports.fixture';

/** A member of a group, a process of its own that may be killed: each batch is one transaction in the ledger. */
const task = JSON.parse(process.argv[2]!) as MemberTask;
const pool = new Pool({ connectionString: task.ledger });

async function apply({ part, records }: RecordBatch): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const locked = await client.query<{ next: string }>(
      'select next from position where part = $1 for update',
      [part],
    );
    let next = Number(locked.rows[0]!.next);
    for (const { offset, key, headers } of records) {
      if (offset !== next) continue;
      await client.query(
        'insert into applied (member, part, log_offset, key, sequence) values ($1, $2, $3, $4, $5)',
        [task.name, part, offset, key, Number(headers[CE_HEADERS.sequence])],
      );
      next = offset + 1;
    }
    await client.query('update position set next = $2 where part = $1', [part, next]);
    await client.query('commit');
    return next;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

async function work(): Promise<void> {
  const { topic, group } = task;
  const transport = await connectTo(task.address, task.name);
  await transport.subscribe({
    group,
    topics: [topic],
    positions: async () => {
      const { rows } = await pool.query<{ part: number; next: string }>(
        'select part, next from position',
      );
      return rows.map(({ part, next }) => ({ topic, part, next: Number(next) }));
    },
    onBatch: apply,
    onStop: (reason) => {
      throw reason;
    },
  });
}

void work();
