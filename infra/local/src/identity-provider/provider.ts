import { createHash } from 'node:crypto';
import { interactionPolicy, Provider, type KoaContextWithOIDC } from 'oidc-provider';
import type { DemoAccount } from '../demo/accounts';
import type { IdentityProviderConfig } from './config';
import type { Keys } from './keys';

/** The account's stable subject: not its e-mail, as with any other provider. */
export const subjectOf = (account: DemoAccount): string =>
  createHash('sha256').update(account.email).digest('base64url').slice(0, 22);

/** The OpenID provider of one installation: one client (the gateway), ID tokens only. */
export function openProvider(
  config: IdentityProviderConfig,
  keys: Keys,
  accounts: readonly DemoAccount[],
): Provider {
  const provider = new Provider(issuerOf(config), {
    clients: [
      {
        client_id: config.CLIENT_ID,
        client_secret: config.CLIENT_SECRET,
        redirect_uris: [`${config.PUBLIC_URL}/auth/callback`],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'client_secret_basic',
      },
    ],
    jwks: keys.jwks,
    cookies: { keys: keys.cookieKeys },
    scopes: ['openid', 'email'],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      rpInitiatedLogout: { enabled: false },
    },
    // The gateway refuses an issuer with this mark unless it runs as a demo.
    discovery: { nyata_demo: true },
    interactions: {
      policy: policyThatAlwaysAsks(),
      url: (_context, interaction) => `/interaction/${interaction.uid}`,
    },
    loadExistingGrant: grantToOwnClient,
    findAccount: (_context, subject) => {
      const account = accounts.find((one) => subjectOf(one) === subject);
      return (
        account && {
          accountId: subject,
          claims: () => ({ sub: subject, email: account.email, email_verified: true }),
        }
      );
    },
    ttl: {
      AuthorizationCode: 60,
      IdToken: 300,
      AccessToken: 60,
      Interaction: 600,
      Grant: 3600,
      Session: 3600,
    },
    renderError: (context, out) => {
      context.type = 'text/plain';
      context.body = `${out.error}: ${out.error_description ?? ''}`;
    },
  });
  provider.on('server_error', (_context, error) => console.error(error));
  return provider;
}

export const issuerOf = (config: IdentityProviderConfig): string =>
  `http://${config.HOST}:${config.PORT}`;

/** Whoever comes chooses an office anew: in a demonstration one person plays them all. */
function policyThatAlwaysAsks() {
  const policy = interactionPolicy.base();
  policy
    .get('login')
    ?.checks.add(
      new interactionPolicy.Check(
        'each_time',
        'choose an account',
        ({ oidc }) => !oidc.result?.login,
      ),
    );
  return policy;
}

/** The gateway is our own client: nobody is asked to consent. */
async function grantToOwnClient({ oidc }: KoaContextWithOIDC) {
  const grant = new oidc.provider.Grant({
    clientId: oidc.client?.clientId,
    accountId: oidc.session?.accountId,
  });
  grant.addOIDCScope('openid email');
  await grant.save();
  return grant;
}
