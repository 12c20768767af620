import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { KafkaTransport } from '@nyata/messaging';
import { scratchDatabase, type Database, type ScratchDatabase } from '@nyata/persistence';
import { Kafka, logLevel } from 'kafkajs';
import { kafkaEnds } from '../../support/kafka-log';
import { Program } from '../program';
import type { Instructions } from './instructions';
import { openFold, openWrites, TOPIC } from './organisations';

export interface GroundOptions {
  transport: 'embedded' | 'kafka';
  seed: number;
  mutant?: string;
  /** Superuser URL of a PostgreSQL. */
  server: string;
  brokers: string;
  folder: string;
}

const ORGANISATIONS = 30;
const WRITERS = 16;
/** Sends take their time, so that there is always a queue; and now and then something comes twice. */
const CHANCES =
  'relay.beforeSend:0.7:delay 25,relay.afterSend:0.02:repeat,consumer.deliver:0.03:repeat';
const LAUNCHES = { writer: 'writer', 'relay-1': 'relay', 'relay-2': 'relay' } as const;

/** The smallest system that has everything: writers, two relays and two members of a group, each a process. */
export class Ground {
  /** Of its own in each run: one broker serves many. */
  readonly group = `fold-${randomUUID().slice(0, 8)}`;
  readonly stops = new Set<string>();
  readonly organisations: string[] = Array.from({ length: ORGANISATIONS }, () => randomUUID());
  /** Where the log ended before this run, by `topic/part`. */
  readonly start = new Map<string, number>();
  writer!: Program;
  relays: Program[] = [];
  folds: Program[] = [];
  writesDatabase!: Database;
  foldDatabase!: Database;
  logUrl = '';
  private scratch: ScratchDatabase[] = [];

  private constructor(readonly options: GroundOptions) {}

  static async open(options: GroundOptions): Promise<Ground> {
    const ground = new Ground(options);
    mkdirSync(options.folder, { recursive: true });
    writeFileSync(ground.history, '');
    const { server } = options;
    ground.scratch = [
      await scratchDatabase(server),
      await scratchDatabase(server),
      await scratchDatabase(server),
    ];
    const [writes, fold, log] = ground.scratch.map(({ url }) => url) as [string, string, string];
    ground.logUrl = log;
    // A mutant may alter the schema, so the first one to open the database is a program of its build.
    await ground.startPrograms({ writes, fold, log });
    ground.writesDatabase = await openWrites(writes, 'checker');
    return ground;
  }

  get history(): string {
    return join(this.options.folder, 'history.jsonl');
  }

  get programs(): Program[] {
    return [this.writer, ...this.relays, ...this.folds];
  }

  /** Cuts every session of a process, as a database does with one that it takes for dead. */
  async cutSessions(pattern: string): Promise<void> {
    await this.foldDatabase.source.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name like $1 and pid <> pg_backend_pid()`,
      [pattern],
    );
  }

  async close(): Promise<void> {
    await Promise.all(this.programs.map((program) => program.end(3000)));
    await this.writesDatabase.close();
    await this.foldDatabase.close();
    for (const { drop } of this.scratch) await drop();
  }

  private async startPrograms(urls: Pick<Instructions, 'writes' | 'fold' | 'log'>): Promise<void> {
    const { transport, brokers, seed, folder, mutant } = this.options;
    const instructions = {
      ...{ transport, brokers, seed, ...urls, history: this.history, group: this.group },
      ...{ organisations: this.organisations, writers: WRITERS },
    };
    const program = (name: string, script: string) =>
      new Program({
        ...{ name, instructions, folder, mutant },
        variables: { NYATA_FAILPOINTS: CHANCES, NYATA_SEED: String(seed) },
        script: resolve(__dirname, `${script}.ts`),
        onStopped: (reason) => this.stops.add(reason),
      });
    const [writer, ...relays] = Object.entries(LAUNCHES).map(([name, script]) =>
      program(`${name} ${randomUUID().slice(0, 6)}`, script),
    );
    this.writer = writer!;
    this.relays = relays;
    this.folds = ['fold-1', 'fold-2'].map((name) =>
      program(`${name} ${randomUUID().slice(0, 6)}`, 'fold'),
    );
    this.foldDatabase = await openFold(urls.fold, 'checker');
    if (transport === 'kafka') await this.beginAtTheEnd();
    await Promise.all([...this.relays, ...this.folds].map((each) => each.start()));
  }

  /** Earlier runs have left their events on the same broker; this group was never told of them. */
  private async beginAtTheEnd(): Promise<void> {
    const { brokers } = this.options;
    const transport = await KafkaTransport.open({ brokers: [brokers], clientId: 'ground' });
    await transport.close(); // it has made the topics
    const ends = await kafkaEnds(brokers, [TOPIC]);
    for (const { topic, part, end } of ends) {
      this.start.set(`${topic}/${part}`, end);
      await this.foldDatabase.source.query(
        'insert into consumer_position (grp, topic, part, next_offset) values ($1, $2, $3, $4)',
        [this.group, topic, part, end],
      );
    }
    await tellBroker(brokers, this.group, ends);
  }
}

/** Only a mutant reads there what the broker keeps. */
async function tellBroker(
  brokers: string,
  groupId: string,
  ends: readonly { topic: string; part: number; end: number }[],
): Promise<void> {
  const kafka = new Kafka({ brokers: brokers.split(','), logLevel: logLevel.NOTHING });
  const admin = kafka.admin();
  await admin.connect();
  try {
    await admin.setOffsets({
      groupId,
      topic: TOPIC,
      partitions: ends.map(({ part, end }) => ({ partition: part, offset: String(end) })),
    });
  } finally {
    await admin.disconnect();
  }
}
