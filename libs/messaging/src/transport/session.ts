import { Client, type QueryConfig, type QueryResult, type QueryResultRow } from 'pg';

interface SessionOptions {
  url: string;
  /** Seen in `pg_stat_activity`. */
  name: string;
  listen?: string[];
  onNotify?: (channel: string, payload: string) => void;
}

/**
 * One connection outside the pool, made anew after every failure. Advisory locks and LISTEN live and
 * die with it, so nothing that a dead process held needs cleaning up.
 */
export class Session {
  private current?: Promise<Client>;
  private live?: Client;
  private closed = false;

  constructor(private readonly options: SessionOptions) {}

  /** The live connection; connects when there is none. */
  client(): Promise<Client> {
    if (this.closed) return Promise.reject(new Error('The session is closed.'));
    this.current ??= this.connect().catch((error: unknown) => {
      this.current = undefined;
      throw error;
    });
    return this.current;
  }

  /** Gives up this connection with everything it holds; the next use makes another. */
  async drop(): Promise<void> {
    const dropped = this.current;
    this.current = undefined;
    this.live = undefined;
    const client = await dropped?.catch(() => undefined);
    await client?.end().catch(() => undefined);
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.drop();
  }

  private async connect(): Promise<Client> {
    const client = new Client({
      connectionString: this.options.url,
      application_name: this.options.name,
      connectionTimeoutMillis: 5000,
      statement_timeout: 30_000,
      keepAlive: true,
    });
    const gone = () => {
      if (this.live === client) void this.drop();
    };
    client.on('error', gone);
    client.on('end', gone);
    client.on('notification', ({ channel, payload }) =>
      this.options.onNotify?.(channel, payload ?? ''),
    );
    await client.connect();
    // What this session writes may be lost in a crash of the server: that only repeats work.
    // A client that vanished without a word must not keep its locks for hours.
    await client.query(
      `set synchronous_commit = off; set tcp_keepalives_idle = 10;
       set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3;
       ${(this.options.listen ?? []).map((channel) => `listen ${channel};`).join(' ')}`,
    );
    this.live = client;
    return client;
  }
}

const queues = new WeakMap<Client, Promise<unknown>>();

/** One query after the other on a shared connection, whoever asks. */
export function ask<Row extends QueryResultRow>(
  client: Client,
  query: QueryConfig,
): Promise<QueryResult<Row>> {
  const answer = (queues.get(client) ?? Promise.resolve()).then(() => client.query<Row>(query));
  queues.set(
    client,
    answer.catch(() => undefined),
  );
  return answer;
}
