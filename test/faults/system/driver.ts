import { randomUUID } from 'node:crypto';
import { eventSource } from '@nyata/contracts';
import type { Written } from '../checker/facts';
import { Chance } from '../chance';
import { particulars, registration } from '../../support/cooperation-story';
import type { Cast } from '../../support/offices';
import type { CallerAt, Reply, Service } from './caller-at';
import type { History } from './history';

const PAUSE_MS = 200;
const AGAIN_MS = 100;
const ASKED_ONCE_MORE = 0.03;
/** After so long without an answer that says what became of a command, something is broken. */
const PATIENCE_MS = 120_000;
const PASSING = new Set(['NOT_KNOWN_YET', 'CONFLICTING_WRITE']);

interface Organisation {
  id: string;
  version: number;
}

/** The province whose offices write, and the partners that they write about. */
export interface Scene {
  province: string;
  partners: string[];
}

/** One client with organisations of its own: registers, revises, and enters agreements, as fast as it is answered. */
export class Driver {
  private readonly mine: Organisation[] = [];
  private stopped = false;

  constructor(
    private readonly proc: string,
    private readonly caller: CallerAt,
    private readonly history: History,
    private readonly chance: Chance,
    private readonly scene: Scene,
  ) {}

  stop(): void {
    this.stopped = true;
  }

  async work(): Promise<void> {
    while (!this.stopped) {
      const wish = this.chance.next();
      if (this.mine.length < 3 || wish < 0.25) await this.register();
      else if (wish < 0.8) await this.revise(this.chance.of(this.mine));
      else if (wish < 0.9) await this.mapNeed();
      else if (wish < 0.97) await this.enterAgreement();
      else await this.draftInVain();
      await sleep(this.chance.upTo(PAUSE_MS));
    }
  }

  /** A command that goes through, whatever it takes; undefined when the run ends before. */
  async register(): Promise<Organisation | undefined> {
    const body = { name: `Mitra ${this.proc} ${randomUUID()}`, kind: 'PRIVATE_COMPANY' };
    const written = await this.command('partners', '/api/organisations', body, 'organisationId');
    if (!written) return undefined;
    const organisation = { id: written.subject, version: written.version };
    this.mine.push(organisation);
    return organisation;
  }

  private async revise(organisation: Organisation): Promise<void> {
    const written = await this.command(
      'partners',
      `/api/organisations/${organisation.id}/revisions`,
      { shortName: `M-${randomUUID().slice(0, 8)}` },
      'organisationId',
      organisation.version,
    );
    if (written) organisation.version = written.version;
  }

  private async mapNeed(): Promise<void> {
    const need = {
      ownerOrganisationId: this.scene.province,
      ...{ regionCode: '33', kind: 'NEED', affairCodes: ['2.17'], horizonMonths: 12 },
      subjectMatter: `Kebutuhan ${randomUUID()}`,
    };
    await this.command('partners', '/api/mapping-entries', need, 'mappingEntryId');
  }

  private async enterAgreement(): Promise<void> {
    const body = registration(this.cast(), `Kerja sama ${randomUUID()}`);
    await this.command(
      'agreements',
      '/api/agreements/registrations',
      unexecuted(body),
      'agreementId',
    );
  }

  /** Opens and closes an action plan: the event of which there is an older version. */
  private async draftInVain(): Promise<void> {
    const body = particulars(this.cast(), `Rancangan ${randomUUID()}`);
    const id = 'agreementId';
    const drafted = await this.command('agreements', '/api/agreements', unexecuted(body), id);
    if (!drafted) return;
    const path = `/api/agreements/${drafted.subject}/withdrawals`;
    await this.command('agreements', path, { reason: 'Mitra mundur' }, id, drafted.version);
  }

  private cast(): Cast {
    const { province, partners } = this.scene;
    const partner = this.chance.of(partners);
    return { province, bureau: province, agency: province, partner };
  }

  private async command(
    service: Service,
    path: string,
    body: object,
    idField: string,
    ifMatch?: number,
  ): Promise<Written | undefined> {
    const key = randomUUID();
    const { proc, history } = this;
    const f = `POST ${path}`;
    for (const giveUpAt = Date.now() + PATIENCE_MS; ; await sleep(AGAIN_MS)) {
      history.say({ proc, f, key, type: 'invoke' });
      const reply = await this.caller
        .post(service, path, body, { key, ifMatch })
        .catch((error: Error) => error);
      const why = reasonToRepeat(reply);
      if (!why) {
        const value = this.note(service, f, key, idField, reply as Reply);
        if (value && this.chance.is(ASKED_ONCE_MORE)) continue;
        return value;
      }
      history.say({ proc, f, key, type: 'info', why });
      if (this.stopped && Date.now() > giveUpAt) return undefined;
      if (Date.now() > giveUpAt) {
        history.say({ proc, f, key, type: 'fail', why: `no end: ${why}` });
        return undefined;
      }
    }
  }

  private note(
    service: Service,
    f: string,
    key: string,
    idField: string,
    { status, body }: Reply,
  ): Written | undefined {
    const { proc } = this;
    if (status >= 300) {
      this.history.say({ proc, f, key, type: 'fail', why: `${status} ${JSON.stringify(body)}` });
      return undefined;
    }
    const subject = body[idField] as string;
    const value = { source: eventSource(service), subject, version: body['version'] as number };
    this.history.say({ proc, f, key, type: 'ok', value });
    return value;
  }
}

/** The parties act for themselves: no executing units. */
function unexecuted<Body extends { parties: { executingOrganisationIds: string[] }[] }>(
  body: Body,
): Body {
  return {
    ...body,
    parties: body.parties.map((party) => ({ ...party, executingOrganisationIds: [] })),
  };
}

/** Why nobody knows what became of it, or why it is too early; undefined when the answer stands. */
function reasonToRepeat(reply: Reply | Error): string | undefined {
  if (reply instanceof Error) return reply.message;
  const code = reply.body['code'] as string | undefined;
  if (reply.status >= 500 || reply.status === 401 || reply.status === 429)
    return `${reply.status} ${code ?? ''}`;
  return code && PASSING.has(code) ? code : undefined;
}

const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));
