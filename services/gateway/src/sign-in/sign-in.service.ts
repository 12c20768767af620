import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, DATABASE } from '@nyata/http';
import { newId, type Clock } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import { MoreThan, type EntityManager } from 'typeorm';
import { CONFIG, type GatewayConfig } from '../config';
import { appointFirstAdmin } from '../members/first-admin';
import { MemberRow } from '../members/member.entity';
import { findActingByEmail, rowOf, saveWithEvents } from '../members/member.repository';
import { OrganisationReferenceRow } from '../organisation-reference/organisation-reference.entity';
import { hashOf, newSecret } from '../sessions/secret';
import { SessionsService } from '../sessions/sessions.service';
import { IdentityProviderService, type Identity } from './identity-provider.service';
import { IdentityRow } from './identity.entity';
import { safeReturnTo } from './return-to';
import { SignInAttemptRow } from './sign-in-attempt.entity';

/** Minutes that a sign-in may take. */
export const ATTEMPT_MINUTES = 10;

/** Why somebody could not sign in; the portal says it in words (`/?problem=...`). */
export type SignInProblem = 'not-a-member' | 'sign-in-expired' | 'sign-in-failed';

export type SignInResult =
  | { returnTo: string; sessionSecret: string }
  | { problem: SignInProblem; cause?: unknown };

/** From "sign in" to an open session. */
@Injectable()
export class SignInService {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(CONFIG) private readonly config: GatewayConfig,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly provider: IdentityProviderService,
    private readonly sessions: SessionsService,
  ) {}

  /** Keeps what the answer must fit, and says where the browser goes. */
  async begin(account?: string, returnTo?: string): Promise<{ address: string; secret: string }> {
    const challenge = this.provider.newChallenge();
    const secret = newSecret();
    const address = await this.provider.addressFor(challenge, account);
    const attempts = this.database.source.getRepository(SignInAttemptRow);
    await attempts.query('delete from sign_in_attempt where expires_at < now()');
    await attempts.insert({
      ...challenge,
      secretHash: hashOf(secret),
      returnTo: safeReturnTo(returnTo, this.config.PUBLIC_URL),
      expiresAt: new Date(Date.now() + ATTEMPT_MINUTES * 60_000),
    });
    return { address: address.href, secret };
  }

  async finish(
    callback: URL,
    secret: string | undefined,
    correlationId: string,
  ): Promise<SignInResult> {
    const attempt = secret && (await this.takeAttempt(hashOf(secret)));
    if (!attempt) return { problem: 'sign-in-expired' };
    let identity: Identity;
    try {
      identity = await this.provider.identityAt(callback, attempt);
    } catch (cause) {
      return { problem: 'sign-in-failed', cause };
    }
    const sessionSecret = await this.database.transaction(async (tx) => {
      const memberId = await this.memberFor(tx, identity, correlationId);
      return memberId && this.sessions.open(tx, memberId);
    });
    if (!sessionSecret) return { problem: 'not-a-member' };
    return { returnTo: attempt.returnTo, sessionSecret };
  }

  /** An attempt is used once, whatever comes of it. */
  private async takeAttempt(secretHash: string): Promise<SignInAttemptRow | null> {
    const attempts = this.database.source.getRepository(SignInAttemptRow);
    const attempt = await attempts.findOneBy({ secretHash, expiresAt: MoreThan(new Date()) });
    const { affected } = await attempts.delete({ secretHash });
    return affected === 1 ? attempt : null;
  }

  /** The member that a person is: bound by its verified e-mail the first time, by its subject ever after. */
  private async memberFor(
    tx: EntityManager,
    { issuer, subject, verifiedEmail }: Identity,
    correlationId: string,
  ): Promise<string | undefined> {
    const bound = await tx.findOneBy(IdentityRow, { issuer, subject });
    if (bound) return bound.memberId;
    if (!verifiedEmail) return undefined;
    // Two tabs of the same person must not both be the first.
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [verifiedEmail]);
    const member =
      (await findActingByEmail(tx, verifiedEmail)) ??
      (verifiedEmail === this.config.ADMIN_EMAIL.toLowerCase()
        ? await this.firstAdmin(tx, verifiedEmail, correlationId)
        : null);
    if (!member) return undefined;
    await tx
      .createQueryBuilder()
      .insert()
      .into(IdentityRow)
      .values({ issuer, subject, memberId: member.memberId, boundAt: new Date() })
      .orIgnore()
      .execute();
    // Nothing was bound when the member already is another identity with the same e-mail.
    return (await tx.findOneBy(IdentityRow, { issuer, subject }))?.memberId;
  }

  private async firstAdmin(
    tx: EntityManager,
    email: string,
    correlationId: string,
  ): Promise<MemberRow> {
    const { organisation, state, events } = appointFirstAdmin(newId(), email);
    await tx.upsert(
      OrganisationReferenceRow,
      { ...organisation, regionCode: null, registrarLegalPartyId: null },
      ['organisationId'],
    );
    return saveWithEvents(tx, {
      entity: MemberRow,
      row: rowOf(state, 0),
      events,
      origin: { correlationId, now: this.clock.now() },
    });
  }
}
