import { newId } from '@nyata/kernel';
import { gatewayIdentities, type Caller, type GatewayIdentities } from '@nyata/testing';
import { castOf, signInOffices, type Offices } from '../support/offices';
import { expectRefusal } from '../support/bad-input/expecting';
import { forgedTokens } from '../support/bad-input/forged-tokens';
import { Traces } from '../support/bad-input/traces';
import { runningSystem } from '../support/systems';

const { origin, ports, server } = runningSystem('embedded');
const REFUSED = { status: 401, code: 'UNAUTHENTICATED' } as const;

describe('a token that is not to be believed', () => {
  let identities: GatewayIdentities;
  let traces: Traces;
  let offices: Offices;
  let tokens: Awaited<ReturnType<typeof forgedTokens>>;
  let trueToken: string;

  beforeAll(async () => {
    traces = await Traces.in(server);
    identities = await gatewayIdentities(new URL('/nyata_gateway', server).href);
    offices = await signInOffices(origin);
    const { province, bureau } = await castOf(offices);
    const caller: Caller = {
      memberId: newId(),
      organisationId: bureau,
      legalPartyId: province,
      roles: ['bureau-head'],
      regions: ['33'],
    };
    tokens = await forgedTokens(origin, identities, caller, 'partners');
    trueToken = await identities.mint(caller, 'partners');
  });
  afterAll(async () => {
    await traces?.close();
    await identities?.close();
  });

  const publicAddress = `${origin}/api/organisations`;
  const service = () => `http://127.0.0.1:${ports.partners}/api/organisations`;
  const body = { name: 'PT Palsu', kind: 'PRIVATE_COMPANY' };
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

  it('differs from one that a service believes by nothing but what the case says', async () => {
    const answer = await fetch(service(), { headers: bearer(trueToken) });
    expect(answer.status).toBe(200);
  });

  it.each([
    ['is over', 'expired'],
    ['has no signature (alg none)', 'withoutSignature'],
    ['is signed with the public key as a secret (HS256)', 'withPublicKeyAsSecret'],
    ['is signed with another key', 'ofAnotherKey'],
    ['is for another service', 'forAnotherService'],
  ] as const)('opens no service when it %s', async (_what, kind) => {
    const sending = { address: service(), body, headers: bearer(tokens[kind]) };
    await expectRefusal(traces, sending, REFUSED);
  });

  it('opens no service when there is none', async () => {
    await expectRefusal(traces, { address: service(), body }, REFUSED);
  });

  it('opens nothing at the public address, be it true, and not beside a session either', async () => {
    for (const [token, cookie] of [
      [tokens.ofAnotherKey, undefined],
      [trueToken, undefined],
      [trueToken, offices.officer.cookie],
    ] as const) {
      const sending = {
        address: publicAddress,
        body,
        headers: bearer(token),
        cookie,
      };
      await expectRefusal(traces, sending, REFUSED);
    }
  });

  it('is no session that nobody opened, nor one that was left', async () => {
    const left = offices.agency.cookie;
    const signOut = { method: 'POST', headers: { cookie: left, origin } };
    expect((await fetch(`${origin}/auth/sign-out`, signOut)).ok).toBe(true);
    for (const cookie of ['nyata-session=', `nyata-session=${'x'.repeat(43)}`, left])
      await expectRefusal(traces, { address: publicAddress, body, cookie }, REFUSED);
  });
});
