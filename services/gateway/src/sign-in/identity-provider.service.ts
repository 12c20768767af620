import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { ConfigError } from '@nyata/kernel';
import * as openid from 'openid-client';
import { CONFIG, type GatewayConfig } from '../config';

/** What the identity provider says of a person. */
export interface Identity {
  issuer: string;
  subject: string;
  /** Only when the provider has verified it. */
  verifiedEmail?: string;
}

/** The secrets of one sign-in. */
export interface Challenge {
  state: string;
  nonce: string;
  codeVerifier: string;
}

const PATIENCE_MS = 15_000;

/** The OpenID provider, whichever it is: code flow with PKCE. */
@Injectable()
export class IdentityProviderService implements OnApplicationBootstrap {
  private readonly log = new Logger(IdentityProviderService.name);
  private configuration?: openid.Configuration;

  constructor(@Inject(CONFIG) private readonly config: GatewayConfig) {}

  /** Waits for a provider that starts beside us; one that stays away doesn't stop those who are signed in. */
  async onApplicationBootstrap(): Promise<void> {
    for (const giveUpAt = Date.now() + PATIENCE_MS; ; ) {
      try {
        return void (await this.discovered());
      } catch (error) {
        if (error instanceof ConfigError) throw error;
        if (Date.now() > giveUpAt)
          return this.log.warn(`identity provider ${this.config.OIDC_ISSUER}: ${String(error)}`);
        await new Promise((again) => setTimeout(again, 200));
      }
    }
  }

  newChallenge(): Challenge {
    return {
      state: openid.randomState(),
      nonce: openid.randomNonce(),
      codeVerifier: openid.randomPKCECodeVerifier(),
    };
  }

  /** Where the browser goes to sign in. */
  async addressFor(challenge: Challenge, loginHint?: string): Promise<URL> {
    return openid.buildAuthorizationUrl(await this.discovered(), {
      redirect_uri: `${this.config.PUBLIC_URL}/auth/callback`,
      scope: 'openid email',
      state: challenge.state,
      nonce: challenge.nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(challenge.codeVerifier),
      code_challenge_method: 'S256',
      ...(loginHint && { login_hint: loginHint }),
    });
  }

  /** The person that the provider sent back to `callback`. */
  async identityAt(callback: URL, challenge: Challenge): Promise<Identity> {
    const configuration = await this.discovered();
    const tokens = await openid.authorizationCodeGrant(configuration, callback, {
      pkceCodeVerifier: challenge.codeVerifier,
      expectedState: challenge.state,
      expectedNonce: challenge.nonce,
      idTokenExpected: true,
    });
    const { iss, sub, email, email_verified: verified } = tokens.claims()!;
    return {
      issuer: iss,
      subject: sub,
      ...(verified === true && typeof email === 'string' && { verifiedEmail: email.toLowerCase() }),
    };
  }

  /** Where the browser ends its session at the provider too; undefined when the provider has no such page. */
  async signOutAddress(): Promise<string | undefined> {
    const configuration = await this.discovered().catch(() => undefined);
    const { end_session_endpoint: page } = configuration?.serverMetadata() ?? {};
    if (!configuration || !page) return undefined;
    return openid.buildEndSessionUrl(configuration, {
      post_logout_redirect_uri: `${this.config.PUBLIC_URL}/`,
    }).href;
  }

  private async discovered(): Promise<openid.Configuration> {
    if (this.configuration) return this.configuration;
    const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, DEMO } = this.config;
    const configuration = await openid.discovery(
      new URL(OIDC_ISSUER),
      OIDC_CLIENT_ID,
      undefined,
      openid.ClientSecretBasic(OIDC_CLIENT_SECRET),
      // Inside one machine or one network the provider may speak plain http; the operator chose the issuer.
      OIDC_ISSUER.startsWith('http:') ? { execute: [openid.allowInsecureRequests] } : undefined,
    );
    if (configuration.serverMetadata()['nyata_demo'] === true && !DEMO)
      throw new ConfigError([
        `OIDC_ISSUER ${OIDC_ISSUER} is Nyata's demo identity provider, where anyone may sign in as anyone: ` +
          'name your own provider, or set DEMO=true for a demonstration',
      ]);
    return (this.configuration = configuration);
  }
}
