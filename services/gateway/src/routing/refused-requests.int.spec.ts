import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { TokenMinter } from '@nyata/auth';
import { newId } from '@nyata/kernel';
import type { Answer, Browser } from '../../test/browser';
import { gatewayUnderTest, type GatewayUnderTest } from '../../test/gateway';
import { ALL, BUREAU } from '../../test/organisations';
import { startUpstream, type Upstream } from '../../test/upstream';

const OFFICER = 'kerjasama@jateng.example';

let partners: Upstream;
let gateway: GatewayUnderTest;
let officer: Browser;

beforeAll(async () => {
  partners = await startUpstream();
  gateway = await gatewayUnderTest({ PARTNERS_URL: partners.url });
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

describe('a request that is not passed on', () => {
  const refused = async (answer: Promise<Answer>) => {
    const { status, body, headers } = await answer;
    expect(headers.get('content-type')).toMatch('application/problem+json');
    expect(partners.arrived).toEqual([]);
    return { status, code: body.code as string };
  };

  it('has no session', async () => {
    const answer = refused(gateway.browser().ask('/api/organisations'));
    expect(await answer).toEqual({ status: 401, code: 'UNAUTHENTICATED' });
  });

  it('shows a session that nobody opened', async () => {
    const headers = { cookie: `nyata-session=${randomBytes(32).toString('base64url')}` };
    const answer = refused(gateway.browser().ask('/api/organisations', { headers }));
    expect(await answer).toEqual({ status: 401, code: 'UNAUTHENTICATED' });
  });

  it('shows a forged token, even beside a session', async () => {
    const minter = await TokenMinter.generate();
    const caller = {
      memberId: newId(),
      organisationId: newId(),
      legalPartyId: newId(),
      roles: ['admin' as const],
      regions: [],
    };
    const headers = { authorization: `Bearer ${await minter.mint(caller, 'partners')}` };
    expect(await refused(officer.ask('/api/organisations', { headers }))).toEqual({
      status: 401,
      code: 'UNAUTHENTICATED',
    });
    expect(await refused(officer.ask('/api/members/me', { headers }))).toEqual({
      status: 401,
      code: 'UNAUTHENTICATED',
    });
  });

  it('is a change that another site made the browser send', async () => {
    const answer = refused(
      officer.post('/api/organisations', {}, { 'sec-fetch-site': 'cross-site' }),
    );
    expect(await answer).toEqual({ status: 403, code: 'ORIGIN_REFUSED' });
  });

  it.each([
    '/internal/demo-clock',
    '/INTERNAL/demo-clock',
    '//internal/demo-clock',
    '/%69nternal/demo-clock',
    '/api/organisations/../../internal/demo-clock',
    '/api/organisations/..%2f..%2finternal/demo-clock',
    '/api/organisations/%2e%2e/%2e%2e/internal/demo-clock',
  ])('is about the services’ inner affairs: %s', async (path) => {
    const status = await new Promise<number>((done, fail) => {
      const { hostname, port } = new URL(gateway.origin);
      const headers = { cookie: `nyata-session=${officer.cookie('nyata-session')}` };
      request({ hostname, port, path, method: 'POST', headers }, (response) => {
        response.resume();
        done(response.statusCode!);
      })
        .on('error', fail)
        .end();
    });
    expect(status).toBe(404);
    expect(
      partners.arrived.filter(({ url }) => url.includes('internal') && !url.startsWith('/api/')),
    ).toEqual([]);
  });

  it('names a resource that nobody owns', async () => {
    expect(await refused(officer.ask('/api/budgets'))).toEqual({
      status: 404,
      code: 'ROUTE_UNKNOWN',
    });
  });

  it('carries a document of more than 256 KB', async () => {
    const answer = refused(officer.post('/api/organisations', { name: 'x'.repeat(300_000) }));
    expect(await answer).toEqual({ status: 413, code: 'BODY_TOO_LARGE' });
  });

  it('is for a service that is away; it says when to come again', async () => {
    const answer = await officer.ask('/api/agreements');
    expect(answer.status).toBe(503);
    expect(answer.body).toMatchObject({
      code: 'UNAVAILABLE',
      type: 'urn:nyata:problem:unavailable',
    });
    expect(answer.headers.get('retry-after')).toBe('2');
  });
});

it('breaks off a body that grows beyond its limit without having said so', async () => {
  const chunk = Buffer.alloc(64 * 1024, 'x');
  const body = new ReadableStream({
    start(controller) {
      for (let i = 0; i < 8; i += 1) controller.enqueue(chunk);
      controller.close();
    },
  });
  const answer = await officer.ask('/api/organisations', {
    method: 'POST',
    body,
    duplex: 'half',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
  });
  expect(answer.status).toBe(413);
});
