import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Caller } from '@nyata/auth';
import type { ReceivedEvent } from '@nyata/contracts';
import {
  aCaller,
  serviceUnderTest,
  testTokens,
  type ServiceUnderTest,
  type TestTokens,
} from '@nyata/testing';
import type { Database } from '@nyata/persistence';
import { AppModule } from '../src/app.module';
import {
  AssessmentConsumer,
  assessmentGroup,
  consumers,
  FeedConsumer,
  OrganisationsConsumer,
} from '../src/consumer';
import { CatchUp } from '../src/passing-of-time/catch-up.service';
import { CLOCK } from '@nyata/http';
import { startMessaging } from '@nyata/messaging';
import { openMonitoringDatabase } from '../src/data-source';
import type { FeedEvent } from '../src/feed/audience';
import type { EventLog } from './event-log';
import { JATENG } from './organisations';

export const TODAY = '2026-11-21';

/** The whole service on a database of its own, its clock standing on a day; specs hand it the log themselves. */
export class Monitoring {
  private read = 0;

  private constructor(
    readonly database: Database,
    readonly service: ServiceUnderTest,
    private readonly tokens: TestTokens,
  ) {}

  /** With the address of an event log it also consumes and publishes, as it does in real life. */
  static async on(url: string, eventLog?: string, today = TODAY): Promise<Monitoring> {
    const database = await openMonitoringDatabase({ DATABASE_URL: url, DATABASE_POOL: 5 });
    const tokens = await testTokens();
    const config = {
      LOG_LEVEL: 'fatal',
      DEMO_CLOCK: `${today}T05:00:00Z`,
      AUTH_JWKS_URL: tokens.jwksUrl,
      AUDIT_DIR: mkdtempSync(join(tmpdir(), 'nyata-audit-')),
    };
    const service = await serviceUnderTest({
      name: 'monitoring',
      module: AppModule.with(config, database),
      tokens,
    });
    if (eventLog) {
      const { app } = service;
      const messaging = await startMessaging(app, {
        service: 'monitoring',
        database,
        clock: app.get(CLOCK),
        config: { TRANSPORT: 'embedded', LOG_DATABASE_URL: eventLog, KAFKA_BROKERS: '' },
        consumers: consumers.map(({ group }) => group),
      });
      app.get(CatchUp).watch(messaging, assessmentGroup.group);
    }
    return new Monitoring(database, service, tokens);
  }

  /** Delivers what the log holds beyond the last delivery, in batches of one partition. */
  async consume(log: EventLog, size = 500): Promise<void> {
    const fresh = log.events.slice(this.read);
    this.read = log.events.length;
    const partitions = new Set(fresh.map(({ partition }) => partition));
    for (const part of partitions) {
      const events = fresh.filter(({ partition }) => partition === part);
      for (let from = 0; from < events.length; from += size)
        await this.deliver(events.slice(from, from + size));
    }
  }

  async organisations(events: ReceivedEvent<'organisation-registered'>[]): Promise<void> {
    const consumer = this.service.app.get(OrganisationsConsumer);
    await this.database.transaction((tx) => consumer.handleBatch(events, { tx }));
  }

  mint(caller: Caller): Promise<string> {
    return this.tokens.mint(caller, 'monitoring');
  }

  async close(): Promise<void> {
    await this.service.close();
    await this.tokens.close();
  }

  private async deliver(events: FeedEvent[]): Promise<void> {
    const { app } = this.service;
    await this.database.transaction((tx) =>
      app.get(AssessmentConsumer).handleBatch(events, { tx }),
    );
    await this.database.transaction((tx) => app.get(FeedConsumer).handleBatch(events, { tx }));
  }
}

export const officer = (more: Partial<Caller> = {}): Caller =>
  aCaller({
    organisationId: JATENG.organisationId,
    legalPartyId: JATENG.legalPartyId,
    roles: ['bureau-officer'],
    ...more,
  });
