import {
  createHmac,
  createPublicKey,
  generateKeyPairSync,
  sign,
  type JsonWebKey,
} from 'node:crypto';
import type { Caller, GatewayIdentities } from '@nyata/testing';

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Tokens that say the right things and are not to be believed, made from a true one. */
export async function forgedTokens(
  origin: string,
  identities: GatewayIdentities,
  caller: Caller,
  audience: string,
) {
  const [head, claims] = (await identities.mint(caller, audience)).split('.');
  const header = JSON.parse(Buffer.from(head!, 'base64url').toString()) as object;
  const under = (changed: object) => `${encoded({ ...header, ...changed })}.${claims}`;
  const answer = await fetch(`${origin}/.well-known/jwks.json`);
  const [published] = ((await answer.json()) as { keys: JsonWebKey[] }).keys;
  const publicKey = createPublicKey({ key: published!, format: 'jwk' });
  const secret = publicKey.export({ type: 'spki', format: 'pem' });
  const symmetric = under({ alg: 'HS256' });
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const ofOther = sign('sha256', Buffer.from(under({})), {
    key: privateKey,
    dsaEncoding: 'ieee-p1363',
  });
  return {
    expired: await identities.mint(caller, audience, -120),
    withoutSignature: `${under({ alg: 'none' })}.`,
    withPublicKeyAsSecret: `${symmetric}.${createHmac('sha256', secret).update(symmetric).digest('base64url')}`,
    ofAnotherKey: `${under({})}.${ofOther.toString('base64url')}`,
    forAnotherService: await identities.mint(caller, 'monitoring'),
  };
}
