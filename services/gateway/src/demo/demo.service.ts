import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '@nyata/auth';
import { refusal } from '@nyata/contracts';
import { CLOCK, CORRELATION_HEADER, currentCorrelationId, type DemoClock } from '@nyata/http';
import { DomainError } from '@nyata/kernel';
import { CONFIG, type GatewayConfig } from '../config';
import { SERVICES, serviceUrlsOf, type ServiceName } from '../routing/routes';
import { ServiceTokensService } from '../service-tokens/service-tokens.service';
import type { DemoAccountList, DemoInstant } from './demo.dto';

type Language = 'id' | 'en';

interface ProviderAccount {
  email: string;
  label: Record<Language, string>;
  organisation: string;
  role: string;
}

// Moving over months runs the daily work of each day before it is answered.
const PATIENCE_MS = 300_000;

/** The demonstration's accounts and its clock. */
@Injectable()
export class DemoService {
  constructor(
    @Inject(CONFIG) private readonly config: GatewayConfig,
    @Inject(CLOCK) private readonly clock: DemoClock,
    private readonly tokens: ServiceTokensService,
  ) {}

  async accounts(language: Language): Promise<DemoAccountList> {
    if (!this.config.DEMO) throw refusal('ROUTE_UNKNOWN');
    const { items } = await this.answerOf<{ items: ProviderAccount[] }>(
      fetch(`${this.config.OIDC_ISSUER}/demo-accounts`, { signal: AbortSignal.timeout(5000) }),
    );
    return {
      items: items.map(({ email, label, organisation, role }) => ({
        email,
        label: label[language],
        organisation,
        role,
      })),
    };
  }

  /** One service after the other, in the order in which events flow; the first that fails stops the move. */
  async moveClock(now: string | null, caller: Caller): Promise<DemoInstant> {
    if (!this.config.DEMO) throw refusal('DEMO_CLOCK_REFUSED');
    for (const service of SERVICES) await this.moveClockOf(service, now, caller);
    this.clock.moveTo(now === null ? null : new Date(now));
    return { now };
  }

  private async moveClockOf(service: ServiceName, now: string | null, caller: Caller) {
    const token = await this.tokens.tokenFor(caller, service);
    await this.answerOf(
      fetch(`${serviceUrlsOf(this.config)[service]}/internal/demo-clock`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          [CORRELATION_HEADER]: currentCorrelationId() ?? '',
        },
        body: JSON.stringify({ now }),
        signal: AbortSignal.timeout(PATIENCE_MS),
      }),
    );
  }

  /** What the other process answered; its refusal is ours. */
  private async answerOf<T>(asked: Promise<Response>): Promise<T> {
    const response = await asked.catch((cause: unknown) => {
      throw new DomainError('UNAVAILABLE', {}, [], { cause });
    });
    const body = (await response.json().catch(() => ({}))) as T & { code?: string };
    if (!response.ok)
      throw new DomainError(body.code ?? 'UNAVAILABLE', {}, [], {
        cause: new Error(`${response.url} answered ${response.status}`),
      });
    return body;
  }
}
