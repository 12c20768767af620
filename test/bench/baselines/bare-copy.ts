import { Client, type Connection, type Submittable } from 'pg';
import { SEEN_COLUMNS } from '../harness/small-service';
import type { Ground } from '../harness/ground';
import { anEvent, type Waiting } from '../harness/outbox';

/** Rows of one COPY and one commit, as many as a batch has. */
const BATCH = 500;

/** The ways to bring the same rows into the same table with COPY; each returns rows per second. */
export interface BareCopy {
  /** One client parses the payloads that it has in memory, makes their rows and copies them, batch by batch. */
  byClient(): Promise<number>;
  /** The server copies finished rows from a file of its own in one transaction: no client, no payload. */
  fromFile(): Promise<number>;
  close(): Promise<void>;
}

export async function bareCopy(ground: Ground, events: number): Promise<BareCopy> {
  const client = new Client({ connectionString: await ground.database('bare') });
  await client.connect();
  await client.query(`create table seen (${SEEN_COLUMNS})`);
  const waiting = Array.from({ length: events }, anEvent);
  const timed = async (copy: () => Promise<unknown>) => {
    await client.query('truncate seen');
    await ground.checkpoint();
    const from = performance.now();
    await copy();
    return (events * 1000) / (performance.now() - from);
  };
  const copyParsed = async () => {
    for (let at = 0; at < events; at += BATCH)
      await copyIn(
        client,
        waiting
          .slice(at, at + BATCH)
          .map(lineOf)
          .join(''),
      );
  };
  await copyParsed();
  const { rows } = await client.query<{ data_directory: string }>('show data_directory');
  const file = `${rows[0]!.data_directory}/bench-rows`;
  await client.query(`copy seen to '${file}'`);
  return {
    byClient: () => timed(copyParsed),
    fromFile: () => timed(() => client.query(`copy seen from '${file}'`)),
    close: () => client.end(),
  };
}

/** A row of `seen` as COPY reads it. */
function lineOf({ payload }: Waiting): string {
  const told = JSON.parse(payload) as {
    agreementId: string;
    cooperationId: string;
    title: string;
    status: string;
    leadOrg: { organisationId: string };
    term: { endsOn?: string };
    parties: object[];
  };
  const values = [
    ...[told.agreementId, told.cooperationId, told.title, told.status],
    ...[told.leadOrg.organisationId, told.term.endsOn ?? null, JSON.stringify(told.parties)],
  ];
  return `${values.map((value) => (value === null ? '\\N' : escaped(value))).join('\t')}\n`;
}

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const escaped = (text: string): string => text.replace(/[\\\n\r\t]/g, (mark) => ESCAPES[mark]!);

type CopyConnection = Connection & {
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
};

/** COPY over the client's own connection: pg knows its messages, but has no query for it. */
function copyIn(client: Client, lines: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let failure: Error | undefined;
    const copy = {
      submit: (connection: Connection) => connection.query('copy seen from stdin'),
      handleCopyInResponse(connection: CopyConnection) {
        connection.sendCopyFromChunk(Buffer.from(lines));
        connection.endCopyFrom();
      },
      handleError: (error: Error) => (failure = error),
      handleCommandComplete: () => undefined,
      handleReadyForQuery: () => (failure ? reject(failure) : resolve()),
    };
    client.query(copy as unknown as Submittable);
  });
}
