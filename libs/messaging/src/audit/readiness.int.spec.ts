import { Logger, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { FixedClock, newId } from '@nyata/kernel';
import { AuditedLog } from '../spec-support/audited-log.fixture';
import { until } from '../spec-support/group';
import { startMessaging } from '../start-messaging';

/** What @nyata/http asks when somebody asks `/ready`. */
const checks: (() => void)[] = [];
const readiness = { register: (_name: string, check: () => void) => checks.push(check) };

@Module({ providers: [{ provide: Symbol.for('nyata.readiness'), useValue: readiness }] })
class Service {}

/** Why the service is not ready. */
function reason(): string {
  try {
    for (const check of checks) check();
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

it('a service whose audit has met an altered record is not ready, and says why', async () => {
  Logger.overrideLogger(false);
  const log = await AuditedLog.open();
  await log.begin();
  await log.stopAudit();
  const app = await NestFactory.create(Service, new FastifyAdapter(), {
    logger: false,
    abortOnError: false,
  });
  await app.init();
  try {
    await log.inLog(`update event_log set payload = '{"a":1}' where log_offset = 5`);
    await startMessaging(app, {
      service: 'monitoring',
      database: log.database,
      clock: new FixedClock(new Date('2026-11-21T03:00:00Z')),
      config: {
        TRANSPORT: 'embedded',
        LOG_DATABASE_URL: log.logUrl,
        KAFKA_BROKERS: '',
        INSTANCE: newId(),
      },
      consumers: [],
      auditGroup: log.group,
    });
    await until(() => reason() !== '', 20_000);
    expect(reason()).toMatch(/at 5 is not the one that was chained.*npm run events -- verify/);
  } finally {
    await app.close();
    await log.close();
  }
});
