import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT, exportSPKI, importJWK, type CryptoKey, type JWTPayload } from 'jose';
import type { Caller } from './caller';
import { claimsOf } from './token-claims';
import { TokenMinter } from './token-minter';
import { KeysUnavailable, TokenRefused, TokenVerifier } from './token-verifier';

const caller: Caller = {
  memberId: '0198a000-0000-7000-8000-000000000001',
  organisationId: '0198a000-0000-7000-8000-000000000002',
  legalPartyId: '0198a000-0000-7000-8000-000000000003',
  roles: ['bureau-officer'],
  regions: ['33'],
};
const seconds = () => Math.floor(Date.now() / 1000);

let minter: TokenMinter;
let verifier: TokenVerifier;

beforeAll(async () => {
  minter = await TokenMinter.generate();
  verifier = TokenVerifier.local('agreements', minter.jwks());
});

/** A token that says what it likes, signed with any key. */
function craft(
  key: CryptoKey | Uint8Array,
  header: { alg: string; typ?: string; kid?: string },
  claims: JWTPayload = {},
): Promise<string> {
  const now = seconds();
  const fair = {
    iss: 'nyata-gateway',
    aud: 'agreements',
    sub: caller.memberId,
    iat: now,
    exp: now + 60,
    ...claimsOf(caller),
  };
  return new SignJWT({ ...fair, ...claims }).setProtectedHeader(header).sign(key);
}

/** The gateway's own private key, to show that a right signature alone is not enough. */
const trueKey = (): CryptoKey => (minter as unknown as { key: CryptoKey }).key;
const header = () => ({ alg: 'ES256', typ: 'nyata+jwt', kid: minter.jwks().keys[0]!.kid! });
const refused = (token: string) => expect(verifier.verify(token)).rejects.toThrow(TokenRefused);

it('knows the caller of a minted token', async () => {
  await expect(verifier.verify(await minter.mint(caller, 'agreements'))).resolves.toEqual(caller);
});

it('knows the caller again without checking the signature again', async () => {
  const token = await minter.mint(caller, 'agreements');
  const first = await verifier.verify(token);
  expect(await verifier.verify(token)).toBe(first);
});

it('drops a role that it does not know', async () => {
  const token = await craft(trueKey(), header(), { roles: ['bureau-officer', 'emperor'] });
  await expect(verifier.verify(token)).resolves.toMatchObject({ roles: ['bureau-officer'] });
});

describe('refuses', () => {
  it('a token signed with another key under the name of the true one', async () => {
    const stranger = await TokenMinter.generate();
    await refused(await craft((stranger as unknown as { key: CryptoKey }).key, header()));
  });

  it('a token whose claims were changed after signing', async () => {
    const [head, payload, signature] = (await minter.mint(caller, 'agreements')).split('.');
    const claims = JSON.parse(Buffer.from(payload!, 'base64url').toString()) as object;
    const forged = Buffer.from(JSON.stringify({ ...claims, roles: ['admin'] })).toString(
      'base64url',
    );
    await refused(`${head}.${forged}.${signature}`);
  });

  it('a token without signature (alg none)', async () => {
    const payload = (await minter.mint(caller, 'agreements')).split('.')[1];
    const none = Buffer.from('{"alg":"none","typ":"nyata+jwt"}').toString('base64url');
    await refused(`${none}.${payload}.`);
  });

  it('a token signed with HS256 and the public key as the secret', async () => {
    const jwk = minter.jwks().keys[0]!;
    const spki = await exportSPKI((await importJWK(jwk, 'ES256')) as CryptoKey);
    await refused(await craft(Buffer.from(spki), { ...header(), alg: 'HS256' }));
    await refused(await craft(Buffer.from(JSON.stringify(jwk)), { ...header(), alg: 'HS256' }));
  });

  it.each([
    ['another service', { aud: 'actions' }],
    ['another issuer', { iss: 'someone-else' }],
    ['no issue time', { iat: undefined }],
    ['no end', { exp: undefined }],
    ['no subject', { sub: undefined }],
    ['no legal party', { legalParty: undefined }],
    ['roles that are no list', { roles: 'admin' }],
  ])('a token of %s', async (_name, claims) => {
    await refused(await craft(trueKey(), header(), claims));
  });

  it('a token that is over for longer than the leeway', async () => {
    const now = seconds();
    await refused(await craft(trueKey(), header(), { iat: now - 100, exp: now - 31 }));
  });

  it('a token that wants to live for a day', async () => {
    const now = seconds();
    await refused(await craft(trueKey(), header(), { iat: now - 3600, exp: now + 86_400 }));
  });

  it('another kind of JWT of the same issuer', async () => {
    await refused(await craft(trueKey(), { ...header(), typ: 'JWT' }));
  });

  it.each(['', 'x', 'a.b.c', '..'])('what is no token: "%s"', async (text) => {
    await refused(text);
  });
});

it('still takes a token that has just ended: clocks differ', async () => {
  const now = seconds();
  const token = await craft(trueKey(), header(), { iat: now - 60, exp: now - 5 });
  await expect(verifier.verify(token)).resolves.toEqual(caller);
});

it('mints no token for longer than five minutes', async () => {
  const token = await minter.mint(caller, 'agreements', 86_400);
  const { iat, exp } = JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as {
    iat: number;
    exp: number;
  };
  expect(exp - iat).toBe(300);
});

describe('with the keys that the gateway publishes', () => {
  let server: Server;
  let status = 200;
  let url: string;

  beforeAll(async () => {
    server = createServer((_request, response) => {
      response.statusCode = status;
      response.end(JSON.stringify(minter.jwks()));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks.json`;
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });

  it('verifies a token', async () => {
    const remote = TokenVerifier.remote('actions', url);
    await expect(remote.verify(await minter.mint(caller, 'actions'))).resolves.toEqual(caller);
  });

  it('says that it can not judge while they can not be had, and judges afterwards', async () => {
    const remote = TokenVerifier.remote('actions', url);
    const token = await minter.mint(caller, 'actions');
    status = 500;
    await expect(remote.verify(token)).rejects.toThrow(KeysUnavailable);
    status = 200;
    await expect(remote.verify(token)).resolves.toEqual(caller);
  });

  it('says so too when nobody answers', async () => {
    const remote = TokenVerifier.remote('actions', 'http://127.0.0.1:1/jwks.json');
    const token = await minter.mint(caller, 'actions');
    await expect(remote.verify(token)).rejects.toThrow(KeysUnavailable);
  });
});
