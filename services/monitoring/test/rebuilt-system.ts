import {
  EmbeddedTransport,
  rebuild,
  type EventTransport,
  type RebuildOptions,
  type TableComparison,
} from '@nyata/messaging';
import { aCaller, eventually, freshDatabase, type FreshDatabase } from '@nyata/testing';
import { projections } from '../src/consumer';
import { RebuildModule } from '../src/rebuild.module';
import { EventLog, recordOf } from './event-log';
import { Monitoring } from './monitoring';

type Name = 'assessment' | 'feed' | 'organisations';

/** The running service on a real log, its database, and a way to rebuild its projections beside it. */
export class RebuiltSystem {
  readonly log = new EventLog();
  private appended = 0;

  private constructor(
    readonly monitoring: Monitoring,
    readonly transport: EventTransport,
    readonly urls: { database: string; log: string },
    private readonly databases: FreshDatabase[],
  ) {}

  static async start(today?: string): Promise<RebuiltSystem> {
    const [log, own] = [await freshDatabase('log'), await freshDatabase('monitoring')];
    const transport = await EmbeddedTransport.open({ url: log.url, name: 'spec' });
    const monitoring = await Monitoring.on(own.url, log.url, today);
    const urls = { database: own.url, log: log.url };
    return new RebuiltSystem(monitoring, transport, urls, [own, log]);
  }

  async close(): Promise<void> {
    await this.monitoring.close();
    await this.transport.close();
    for (const database of this.databases) await database.drop();
  }

  query<Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return this.monitoring.database.source.query<Row[]>(sql, values);
  }

  /** Puts what the log was told since the last time on its way; the first of it unreadable, when it is poisoned. */
  async append({ poisoned = false } = {}): Promise<void> {
    const [first, ...more] = this.log.events.slice(this.appended).map(recordOf);
    this.appended = this.log.events.length;
    await this.transport.append([{ ...first!, ...(poisoned && { value: '{}' }) }, ...more]);
  }

  async moveClock(now: string): Promise<void> {
    const admin = this.monitoring.service.as(aCaller({ roles: ['admin'] }));
    expect(await admin.post('/internal/demo-clock', { now })).toMatchObject({ status: 200 });
  }

  rebuild(name: Name, options: Partial<RebuildOptions> = {}): Promise<TableComparison[]> {
    return rebuild({
      projection: projections.find((projection) => projection.name === name)!,
      kind: 'BUILD',
      asked: { by: 'spec' },
      url: this.urls.database,
      transport: this.transport,
      module: RebuildModule,
      ...options,
    });
  }

  /** Nothing is left to consume, judge up to `today`, publish or relay. */
  settled(today: string): Promise<void> {
    return eventually(async () => {
      const before = await this.readUpTo();
      const [open] = await this.query(
        `select (select count(*)::int from outbox) as outbox,
           (select count(*)::int from assessment where publish_pending or as_of < $1) as pending`,
        [today],
      );
      expect(open).toEqual({ outbox: 0, pending: 0 });
      // What was published between the two questions is in the log by now.
      expect(await this.readUpTo()).toBe(before);
    }, 30_000);
  }

  /** How many records every group has applied: all that the log holds. */
  private async readUpTo(): Promise<number> {
    const positions = await this.query<{ grp: string; topic: string; part: number; next: number }>(
      'select grp, topic, part, next_offset as next from consumer_position where grp = any($1)',
      [projections.map(({ consumer }) => consumer.group)],
    );
    // A group that has not begun yet has no position, and nothing seems to wait for it. Each has a lag of its own.
    for (const { consumer } of projections) {
      const own = positions.filter(({ grp }) => grp === consumer.group);
      expect(own).not.toEqual([]);
      expect(await this.transport.lag(own)).toBe(0);
    }
    return positions.reduce((sum, { next }) => sum + next, 0);
  }
}
