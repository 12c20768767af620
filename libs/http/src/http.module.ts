import {
  Inject,
  Module,
  Optional,
  type DynamicModule,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { TokenVerifier } from '@nyata/auth';
import { Database } from '@nyata/persistence';
import { AccessGuard, AUTHENTICATE, type Authenticate } from './access/access.guard';
import { bearerToken } from './access/bearer-token';
import { DailyTimer } from './demo-clock/daily-timer';
import { DemoClock } from './demo-clock/demo-clock';
import { DemoClockController } from './demo-clock/demo-clock.controller';
import { HealthController } from './health/health.controller';
import { READINESS, Readiness } from './health/readiness';
import { AnswerOnce } from './idempotency/answer-once';
import { METRICS, Metrics } from './metrics/metrics';
import { MetricsController } from './metrics/metrics.controller';
import { addProcessMetrics } from './metrics/process-metrics';
import { ProblemFilter } from './problems/problem.filter';
import { LOGGER, serviceLogger } from './request/logger';
import { RepresentationHeaders } from './request/representation';
import { CLOCK, DATABASE, PUBLIC_ORIGIN, type PublicOrigin } from './tokens';
import { ReceiveUpload } from './uploads/receive-upload';
import { InputPipe } from './validation/validation';

export interface HttpModuleOptions {
  /** Name of the process: the audience of its tokens, and the `service` of its log lines. */
  service: string;
  config: { LOG_LEVEL: string; DEMO_CLOCK: string; AUTH_JWKS_URL?: string };
  /** Its database, when it has one: idempotency keys live there, `/ready` asks it, it closes with the app. */
  database?: Database;
  /** How the caller is known; default the service token, verified with the keys at AUTH_JWKS_URL. */
  authenticate?: Authenticate;
  /** Given by a process that anyone can reach: `/metrics` wants a token, `/ready` keeps its reasons to the log. */
  publicOrigin?: PublicOrigin;
}

@Module({})
class HttpModule implements OnApplicationShutdown {
  constructor(@Optional() @Inject(DATABASE) private readonly database?: Database) {}

  async onApplicationShutdown(): Promise<void> {
    await this.database?.close();
  }
}

/** Everything of this library that a process's root module imports, for all of its routes. */
export function httpModule(options: HttpModuleOptions): DynamicModule {
  const { service, config, database } = options;
  const readiness = new Readiness();
  const metrics = new Metrics();
  addProcessMetrics(metrics.registry);
  if (database)
    readiness.register('database', async () => {
      await database.source.query('select 1');
    });
  return {
    module: HttpModule,
    global: true,
    imports: [DiscoveryModule],
    controllers: [HealthController, MetricsController, DemoClockController],
    providers: [
      { provide: LOGGER, useValue: serviceLogger(service, config.LOG_LEVEL) },
      { provide: CLOCK, useValue: new DemoClock(config.DEMO_CLOCK) },
      { provide: READINESS, useValue: readiness },
      { provide: METRICS, useValue: metrics },
      { provide: PUBLIC_ORIGIN, useValue: options.publicOrigin ?? null },
      { provide: AUTHENTICATE, useValue: options.authenticate ?? serviceToken(options) },
      ...(database ? [{ provide: DATABASE, useValue: database }] : []),
      DailyTimer,
      { provide: APP_GUARD, useClass: AccessGuard },
      { provide: APP_INTERCEPTOR, useClass: RepresentationHeaders },
      { provide: APP_INTERCEPTOR, useClass: ReceiveUpload },
      { provide: APP_INTERCEPTOR, useClass: AnswerOnce },
      { provide: APP_PIPE, useClass: InputPipe },
      { provide: APP_FILTER, useClass: ProblemFilter },
    ],
    exports: [LOGGER, CLOCK, READINESS, METRICS, DailyTimer, ...(database ? [DATABASE] : [])],
  };
}

function serviceToken({ service, config }: HttpModuleOptions): Authenticate {
  if (!config.AUTH_JWKS_URL)
    throw new Error(`${service} needs AUTH_JWKS_URL (authVariables) or its own "authenticate"`);
  const verifier = TokenVerifier.remote(service, config.AUTH_JWKS_URL);
  return async (request) => {
    const token = bearerToken(request.headers.authorization);
    return token === undefined ? undefined : verifier.verify(token);
  };
}
