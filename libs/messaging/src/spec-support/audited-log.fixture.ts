import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { newId } from '@nyata/kernel';
import {
  openDatabase,
  scratchDatabase,
  type Database,
  type ScratchDatabase,
} from '@nyata/persistence';
import { Client } from 'pg';
import { AuditServer } from '../audit/audit-server';
import { AuditTables } from '../audit/audit-tables';
import { Auditor } from '../audit/auditor';
import { importHeads } from '../audit/heads';
import { verifyLog, type Finding } from '../audit/verify-log';
import { EmbeddedTransport } from '../embedded/embedded-transport';
import type { LogRecord } from '../transport/transport';
import { record, until } from './group';

/** An embedded log of one story of six records, the last of them unreadable, and the audit that has chained it. */
export class AuditedLog {
  readonly group = 'spec.audit';
  readonly topic = 'nyata.partners';
  readonly key = newId();
  readonly part = record(this.topic, this.key, 1).part;
  /** For exported heads. */
  readonly folder = mkdtempSync(join(tmpdir(), 'nyata-heads-'));
  transport!: EmbeddedTransport;
  /** Why the audit has stopped by itself. */
  stopped?: string;
  private server!: AuditServer;

  private constructor(
    private readonly log: ScratchDatabase,
    private readonly scratch: ScratchDatabase,
    readonly database: Database,
  ) {}

  /** Two databases; `begin` fills them. */
  static async open(): Promise<AuditedLog> {
    const log = await scratchDatabase(process.env.NYATA_TEST_POSTGRES!);
    const scratch = await scratchDatabase(process.env.NYATA_TEST_POSTGRES!);
    const migrations = [AuditTables];
    const { url } = scratch;
    const database = await openDatabase({ url, poolSize: 4, entities: [], migrations });
    const audited = new AuditedLog(log, scratch, database);
    await audited.start();
    return audited;
  }

  /** The six records and their chain, and nothing of what a spec has done before. */
  async begin(): Promise<void> {
    await this.stop();
    await this.inLog('truncate event_log', 'update log_partition set next_offset = 0');
    await this.forgetAudit();
    rmSync(this.folder, { recursive: true, force: true });
    await this.start();
    await this.append(1, 2, 3, 4, 5);
    const unreadable = { ...record(this.topic, this.key, 9), value: 'not even JSON' };
    await this.transport.append([unreadable]);
    await this.chained(6);
  }

  async close(): Promise<void> {
    await this.stop();
    await this.database.close();
    await this.scratch.drop();
    await this.log.drop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** A new auditor of the same group. */
  auditor(): Auditor {
    return new Auditor(this.group, this.database);
  }

  async start(): Promise<void> {
    this.stopped = undefined;
    this.transport = await EmbeddedTransport.open({ url: this.log.url, name: 'spec' });
    this.server = new AuditServer(this.auditor(), this.transport, (reason) => {
      this.stopped = reason.message;
    });
    await promisify((done: (error?: unknown) => void) => this.server.listen(done))();
  }

  /** Nobody chains what comes now. */
  stopAudit(): Promise<void> {
    return this.server.close();
  }

  async stop(): Promise<void> {
    await this.stopAudit();
    await this.transport.close();
  }

  append(...sequences: number[]): Promise<void> {
    return this.transport.append(sequences.map((n) => record(this.topic, this.key, n)));
  }

  records(from = 0): Promise<LogRecord[]> {
    return this.transport.fetch(this.topic, this.part, from);
  }

  async digests(): Promise<number> {
    const [row] = await this.rows<{ rows: number }>(
      'select count(*)::int as rows from audit_digest',
    );
    return row!.rows;
  }

  chained(records: number): Promise<void> {
    return until(async () => (await this.digests()) === records, 20_000);
  }

  /** The head of the story's partition. */
  async head(): Promise<{ next: number; link: Buffer }> {
    const [row] = await this.rows<{ next: number; link: Buffer }>(
      'select next_offset::int as next, link from audit_head where topic = $1 and part = $2',
      [this.topic, this.part],
    );
    return row!;
  }

  get databaseUrl(): string {
    return this.scratch.url;
  }

  get logUrl(): string {
    return this.log.url;
  }

  /** Statements in the audit's database. */
  rows<Row extends object>(statement: string, values: unknown[] = []): Promise<Row[]> {
    return this.database.source.query<Row[]>(statement, values);
  }

  /** What an administrator of the log's database does behind everybody's back. */
  async inLog(...statements: string[]): Promise<void> {
    const log = new Client({ connectionString: this.log.url });
    await log.connect();
    for (const statement of statements) await log.query(statement);
    await log.end();
  }

  /** The administrator of both databases: nothing of the audit is left, and it reads the log again. */
  async forgetAudit(): Promise<void> {
    for (const table of ['audit_digest', 'audit_head', 'consumer_position'])
      await this.rows(`delete from ${table}`);
  }

  async findings({ exported = false } = {}): Promise<Finding[]> {
    const files = exported ? importHeads(this.folder).files : [];
    const { source } = this.database;
    return (await verifyLog(source, this.transport, { exported: files })).findings;
  }
}
