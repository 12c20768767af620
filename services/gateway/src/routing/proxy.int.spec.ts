import { createHash, randomBytes } from 'node:crypto';
import { TokenVerifier } from '@nyata/auth';
import { newId } from '@nyata/kernel';
import { eventually } from '@nyata/testing';
import type { Browser } from '../../test/browser';
import { gatewayUnderTest, type GatewayUnderTest } from '../../test/gateway';
import { ALL, BUREAU } from '../../test/organisations';
import { startUpstream, type Upstream } from '../../test/upstream';

const OFFICER = 'kerjasama@jateng.example';

let partners: Upstream;
let gateway: GatewayUnderTest;
let officer: Browser;

beforeAll(async () => {
  partners = await startUpstream();
  gateway = await gatewayUnderTest({
    PARTNERS_URL: partners.url,
    MONITORING_URL: partners.url,
    ACTIONS_URL: partners.url,
  });
  for (const organisation of ALL) await gateway.announce(organisation);
  await gateway.invite(OFFICER, BUREAU, ['bureau-officer']);
  officer = gateway.browser();
  await officer.signIn(OFFICER);
});
afterAll(async () => {
  await gateway.close();
  await partners.stop();
});
beforeEach(() => {
  partners.arrived.length = 0;
});

const arrived = () => partners.arrived.at(-1)!;

describe('a request that is passed on', () => {
  it('reaches the service that owns the resource, with its query, and brings its answer back', async () => {
    const answer = await officer.ask('/api/organisations?q=jateng&limit=5');
    expect(answer.body).toEqual({ url: '/api/organisations?q=jateng&limit=5' });
    expect(answer.headers.get('etag')).toBe('"7"');
    expect(answer.headers.get('keep-alive')).not.toBe('timeout=9');
  });

  it('carries who calls as a token for that very service, and never the cookie', async () => {
    await officer.ask('/api/organisations');
    const { authorization, cookie } = arrived().headers;
    expect(cookie).toBeUndefined();
    const keys = `${gateway.origin}/.well-known/jwks.json`;
    const token = authorization!.replace('Bearer ', '');
    const caller = await TokenVerifier.remote('partners', keys).verify(token);
    expect(caller).toMatchObject({
      organisationId: BUREAU.organisationId,
      legalPartyId: BUREAU.legalPartyId,
      roles: ['bureau-officer'],
      regions: ['33'],
    });
    await expect(TokenVerifier.remote('actions', keys).verify(token)).rejects.toThrow();
  });

  it('needs no caller for what anybody may read, and carries none, whatever the client says', async () => {
    const anybody = gateway.browser();
    const answer = await anybody.ask('/api/public/figures', {
      headers: { authorization: 'Bearer made-up' },
    });
    expect(answer.body).toEqual({ url: '/api/public/figures' });
    expect(arrived().headers.authorization).toBeUndefined();
    expect((await anybody.ask('/api/portfolio')).status).toBe(401);
  });

  it('carries what the caller says of idempotency, version, language and correlation', async () => {
    const key = newId();
    const correlationId = newId();
    const answer = await officer.post(
      '/api/organisations/x/verifications',
      { note: 'lengkap' },
      { 'idempotency-key': key, 'if-match': '"3"', 'nyata-correlation-id': correlationId },
    );
    expect(arrived().headers).toMatchObject({
      'idempotency-key': key,
      'if-match': '"3"',
      'accept-language': 'id',
      'nyata-correlation-id': correlationId,
    });
    expect(answer.headers.get('nyata-correlation-id')).toBe(correlationId);
  });

  it('uploads a file of 5 MB as it comes', async () => {
    const file = randomBytes(5 * 1024 * 1024);
    await officer.ask('/api/evidence', {
      method: 'POST',
      body: file,
      headers: {
        'content-type': 'multipart/form-data; boundary=x',
        'sec-fetch-site': 'same-origin',
      },
    });
    expect(arrived()).toMatchObject({
      bytes: file.length,
      sha256: createHash('sha256').update(file).digest('hex'),
    });
  });

  it('streams events one by one, and lets go of the service when the browser leaves', async () => {
    const leave = new AbortController();
    const response = await fetch(`${gateway.origin}/api/live`, {
      headers: { cookie: `nyata-session=${officer.cookie('nyata-session')}` },
      signal: leave.signal,
    });
    const reader = response.body!.getReader();
    const next = async () => Buffer.from((await reader.read()).value ?? []).toString();
    expect(await next()).toBe(': hello\n\n');
    for (const frame of ['data: 1\n\n', 'data: 2\n\n']) {
      for (const stream of partners.streams) stream.write(frame);
      expect(await next()).toBe(frame);
    }
    leave.abort();
    await eventually(() => expect(partners.streams.size).toBe(0));
  });
});
