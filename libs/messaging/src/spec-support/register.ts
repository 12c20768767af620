import type { ReceivedEvent } from '@nyata/contracts';
import {
  openDatabase,
  scratchDatabase,
  type Database,
  type ScratchDatabase,
} from '@nyata/persistence';
import type { EntityManager, QueryRunner } from 'typeorm';
import { BatchConsumer } from '../consumer/batch-consumer';
import { Replays } from '../parking/replay';
import { requestReplay } from '../parking/replay-request';
import { skipParked } from '../parking/skip';
import { handling, OrganisationLog } from './organisation-log';

class SeenTable {
  readonly name = 'SeenTable1770000000000';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table seen (n serial, id uuid, name text, version int)');
  }
  async down(): Promise<void> {}
}

const consumer = {
  group: 'register',
  table: handling('organisation-registered', 'organisation-particulars-revised'),
};

/** A group that writes down what it applies, on a database of its own; its handler fails when it is told to. */
export class Register {
  failing: (event: ReceivedEvent) => Error | undefined = () => undefined;
  readonly log = new OrganisationLog();
  readonly batches: BatchConsumer;

  private constructor(
    private readonly scratch: ScratchDatabase,
    readonly database: Database,
  ) {
    const apply = (events: readonly ReceivedEvent[], tx: EntityManager) => this.apply(events, tx);
    this.batches = new BatchConsumer({ consumer, database, apply });
  }

  static async open(adminUrl: string): Promise<Register> {
    const scratch = await scratchDatabase(adminUrl);
    const database = await openDatabase({
      url: scratch.url,
      poolSize: 4,
      entities: [],
      migrations: [SeenTable],
    });
    const register = new Register(scratch, database);
    await register.batches.positions([register.log.topic]);
    return register;
  }

  async close(): Promise<void> {
    await this.database.close();
    await this.scratch.drop();
  }

  /** `id version` of what was applied, in its order. */
  async seen(): Promise<string[]> {
    const rows = await this.database.source.query<{ id: string; version: number }[]>(
      'select id, version from seen order by n',
    );
    return rows.map(({ id, version }) => `${id} ${version}`);
  }

  async nextOffset(): Promise<number | undefined> {
    const positions = await this.batches.positions([this.log.topic]);
    return positions.find(({ part }) => part === this.log.part)?.next;
  }

  parked(): Promise<{ key: string; error: string | null; attempts: number }[]> {
    return this.database.source.query(
      'select key, error, attempts from parked_event order by log_offset',
    );
  }

  /** Gives up the parked event at this offset, as the operator would. */
  async skip(offset: number): Promise<string | undefined> {
    const [event] = await this.database.source.query<{ id: string }[]>(
      'select id from parked_event where log_offset = $1',
      [offset],
    );
    return skipParked(this.database, { id: event!.id, by: 'operator', why: 'never meant' });
  }

  /** Asks for a replay as the operator would, and lets the running service carry it out. */
  async replay(key: string, dryRun = false): Promise<{ outcome: string; events: number }> {
    const { database } = this;
    const apply = (events: readonly ReceivedEvent[], tx: EntityManager) => this.apply(events, tx);
    const [id] = await requestReplay(database, { key, by: 'operator', why: 'fixed', dryRun });
    await new Replays({ consumer, database, apply }).runAll();
    const [request] = await database.source.query<{ outcome: string; events: number }[]>(
      'select outcome, events from replay_request where id = $1',
      [id],
    );
    return request!;
  }

  private async apply(events: readonly ReceivedEvent[], tx: EntityManager): Promise<void> {
    for (const event of events) {
      await tx.query('insert into seen (id, name, version) values ($1, $2, $3)', [
        event.subject,
        event.name,
        event.sequence,
      ]);
      const error = this.failing(event);
      if (error) throw error;
    }
  }
}
