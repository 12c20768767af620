import { aCaller, gatewayIdentities, type Caller, type GatewayIdentities } from '@nyata/testing';
import type { RunningSystem } from '../../support/systems';

export type Service = 'partners' | 'agreements' | 'monitoring';

export interface Reply {
  status: number;
  body: Record<string, unknown>;
}

const KEEP_MS = 200_000;
/** Longer than any request may take that still has an answer. */
const ANSWER_MS = 15_000;

/** One caller who speaks to the services themselves, with tokens as the gateway would send them. */
export class CallerAt {
  private readonly tokens = new Map<Service, { text: Promise<string>; until: number }>();

  private readonly caller: Caller;

  constructor(
    private readonly system: RunningSystem,
    private readonly identities: GatewayIdentities,
    caller: Parameters<typeof aCaller>[0],
  ) {
    this.caller = aCaller(caller);
  }

  async post(
    service: Service,
    path: string,
    body: object,
    asking: { key: string; ifMatch?: number },
  ): Promise<Reply> {
    return this.send(service, path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: {
        'content-type': 'application/json',
        'idempotency-key': asking.key,
        ...(asking.ifMatch !== undefined && { 'if-match': `"${asking.ifMatch}"` }),
      },
    });
  }

  get(service: Service, path: string): Promise<Reply> {
    return this.send(service, path, { method: 'GET', headers: {} });
  }

  address = (service: Service, path: string): string =>
    `http://127.0.0.1:${this.system.ports[service]}${path}`;

  token(service: Service): Promise<string> {
    const known = this.tokens.get(service);
    if (known && known.until > Date.now()) return known.text;
    const text = this.identities.mint(this.caller, service, 300);
    this.tokens.set(service, { text, until: Date.now() + KEEP_MS });
    return text;
  }

  private async send(
    service: Service,
    path: string,
    request: { method: string; body?: string; headers: Record<string, string> },
  ): Promise<Reply> {
    const answer = await fetch(this.address(service, path), {
      ...request,
      headers: { ...request.headers, authorization: `Bearer ${await this.token(service)}` },
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    return { status: answer.status, body: (await answer.json()) as Reply['body'] };
  }
}

/** The gateway's key, as soon as it has made one. */
export const identitiesOf = (system: RunningSystem): Promise<GatewayIdentities> =>
  gatewayIdentities(`${system.server}nyata_gateway`);
