import { Inject, Injectable } from '@nestjs/common';
import { DATABASE } from '@nyata/http';
import { TokenRefused, type Caller } from '@nyata/auth';
import type { Database } from '@nyata/persistence';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { CONFIG, type GatewayConfig } from '../config';
import { hashOf, newSecret } from './secret';
import { callerOf, SESSION_HOURS, type Session, type SessionFacts } from './session';
import { giving, secretCookie, secretIn, taking, type SecretCookie } from './session-cookie';
import { SessionRow } from './session.entity';

const HOUR = 3_600_000;

/** Who is signed in. The database is asked on every request: a session that ends, ends everywhere at once. */
@Injectable()
export class SessionsService {
  private readonly cookie: SecretCookie;
  private readonly asked = new WeakMap<FastifyRequest, Promise<Session | undefined>>();

  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CONFIG) config: Pick<GatewayConfig, 'PUBLIC_URL'>,
  ) {
    this.cookie = secretCookie(config.PUBLIC_URL, 'session', SESSION_HOURS * 3600);
  }

  /** The session that a request's cookie opens; looked up once for each request. */
  of(request: FastifyRequest): Promise<Session | undefined> {
    const known = this.asked.get(request);
    if (known) return known;
    const secret = secretIn(request.headers.cookie, this.cookie);
    const session = secret ? this.find(hashOf(secret)) : Promise.resolve(undefined);
    this.asked.set(request, session);
    return session;
  }

  /** The caller of a request to the API; a bearer token opens nothing here, whoever signed it. */
  async callerOf(request: FastifyRequest): Promise<Caller | undefined> {
    if (request.headers.authorization) throw new TokenRefused('the gateway takes no bearer tokens');
    return (await this.of(request))?.caller;
  }

  /** Opens a session; its secret goes into the browser's cookie. */
  async open(tx: EntityManager, memberId: string): Promise<string> {
    await tx.query('delete from session where expires_at < now()');
    const secret = newSecret();
    const expiresAt = new Date(Date.now() + SESSION_HOURS * HOUR);
    await tx.insert(SessionRow, { secretHash: hashOf(secret), memberId, expiresAt });
    return secret;
  }

  async end(request: FastifyRequest): Promise<void> {
    const session = await this.of(request);
    if (session) await this.database.source.manager.delete(SessionRow, { secretHash: session.id });
  }

  giveCookie(reply: FastifyReply, secret: string): void {
    void reply.header('set-cookie', giving(this.cookie, secret));
  }

  takeCookie(reply: FastifyReply): void {
    void reply.header('set-cookie', taking(this.cookie));
  }

  private async find(secretHash: string): Promise<Session | undefined> {
    const [facts] = await this.database.source.query<SessionFacts[]>(
      `select m.member_id as "memberId", m.organisation_id as "organisationId",
          o.legal_party_id as "legalPartyId", m.roles, m.region_scope as "regionScope",
          party.region_code as "legalPartyRegion"
        from session s
        join member m using (member_id)
        join organisation_reference o using (organisation_id)
        left join organisation_reference party on party.organisation_id = o.legal_party_id
        where s.secret_hash = $1 and s.expires_at > now() and m.left_on is null`,
      [secretHash],
    );
    return facts && { id: secretHash, caller: callerOf(facts) };
  }
}
