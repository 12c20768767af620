import { plainArray, textArray } from '@nyata/persistence';
import { Pool } from 'pg';
import {
  byPartition,
  partitionName,
  type LogRange,
  type LogRecord,
  type NewRecord,
} from '../transport/transport';

const BATCH = 500;
const BATCH_BYTES = 4 * 1024 * 1024;

/** The log's rows: appending to a partition, and reading on from an offset. */
export class LogStore {
  private readonly pool: Pool;

  constructor(url: string, name: string, onError: (error: Error) => void) {
    this.pool = new Pool({
      connectionString: url,
      application_name: name,
      max: 6,
      connectionTimeoutMillis: 5000,
      statement_timeout: 30_000,
    });
    this.pool.on('error', onError);
  }

  /** Appends whole partitions in one transaction each; returns where they end now, by their names. */
  async append(records: readonly NewRecord[]): Promise<Map<string, number>> {
    const answers = await Promise.all(transactions(records).map((some) => this.appendAtOnce(some)));
    return new Map(answers.flat().map((row) => [partitionName(row), Number(row.end)]));
  }

  private async appendAtOnce(records: readonly NewRecord[]): Promise<LogEnd[]> {
    const { rows } = await this.pool.query<LogEnd>({
      name: 'log-append',
      text: 'select * from append_events($1::text[], $2::smallint[], $3::text[]::uuid[], $4::text[], $5::text[], $6::text[])',
      values: [
        textArray(records.map(({ topic }) => topic)),
        plainArray(records.map(({ part }) => part)),
        textArray(records.map(({ headers }) => headers['ce_id']!)),
        textArray(records.map(({ key }) => key)),
        textArray(records.map(({ headers }) => JSON.stringify(headers))),
        textArray(records.map(({ value }) => value)),
      ],
    });
    return rows;
  }

  /** The next records from an offset on, as many as one batch may hold. */
  async fetch(topic: string, part: number, from: number): Promise<LogRecord[]> {
    const { rows } = await this.pool.query<LogRow>({
      name: 'log-fetch',
      text: `select log_offset, key, headers, payload from (
          select *, sum(octet_length(payload)) over (order by log_offset) - octet_length(payload) as before
          from (select log_offset, key, headers, payload from event_log
                where topic = $1 and part = $2 and log_offset >= $3
                order by log_offset limit ${BATCH}) as next_rows
        ) as sized where before < ${BATCH_BYTES} order by log_offset`,
      values: [topic, part, from],
    });
    return rows.map(({ log_offset, key, headers, payload }) => ({
      topic,
      part,
      offset: Number(log_offset),
      key,
      headers,
      value: payload,
    }));
  }

  /** What each partition holds; one whose records were all deleted begins at its end. */
  async ranges(topic: string): Promise<LogRange[]> {
    const { rows } = await this.pool.query<{ part: number; first: string; end: string }>(
      `select part, next_offset as "end", coalesce(
         (select log_offset from event_log
          where event_log.topic = log_partition.topic and event_log.part = log_partition.part
          order by log_offset limit 1), next_offset) as first
       from log_partition where topic = $1 order by part`,
      [topic],
    );
    return rows.map(({ part, first, end }) => ({
      topic,
      part,
      first: Number(first),
      end: Number(end),
    }));
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}

/** Few records go in one transaction, for one wait for the disk; many in several, which run side by side. */
function transactions(records: readonly NewRecord[]): NewRecord[][] {
  const groups: NewRecord[][] = [];
  let open: NewRecord[] = [];
  for (const partition of byPartition(records).values()) {
    if (open.length > 0 && open.length + partition.length > BATCH) {
      groups.push(open);
      open = [];
    }
    open.push(...partition);
  }
  return [...groups, open];
}

interface LogEnd {
  topic: string;
  part: number;
  end: string;
}

interface LogRow {
  log_offset: string;
  key: string;
  headers: Record<string, string>;
  payload: string;
}
