import { TokenVerifier } from '@nyata/auth';
import type { Browser } from '../../test/browser';
import { gatewayUnderTest, type GatewayUnderTest } from '../../test/gateway';
import { ALL, BUREAU } from '../../test/organisations';
import { startUpstream, type Upstream } from '../../test/upstream';

const OFFICER = 'kerjasama@jateng.example';
const NAMES = ['PARTNERS_URL', 'AGREEMENTS_URL', 'ACTIONS_URL', 'MONITORING_URL'];

let services: Upstream[];
let gateway: GatewayUnderTest;
let admin: Browser;

beforeAll(async () => {
  services = await Promise.all(NAMES.map(() => startUpstream()));
  gateway = await gatewayUnderTest({
    DEMO_CLOCK: '2026-01-05T02:00:00Z',
    ...Object.fromEntries(NAMES.map((name, i) => [name, services[i]!.url])),
  });
  for (const organisation of ALL) await gateway.announce(organisation);
  await gateway.invite(OFFICER, BUREAU, ['bureau-officer']);
  admin = gateway.browser();
  await admin.signIn('admin@nyata.example');
});
afterAll(async () => {
  await gateway.close();
  await Promise.all(services.map((service) => service.stop()));
});

const now = '2026-02-01T02:00:00Z';

describe('the demonstration’s clock', () => {
  it('is moved by the administrator in every service, each with a token of its own, and here', async () => {
    const answer = await admin.post('/api/demo/clock', { now });
    expect([answer.status, answer.body]).toEqual([200, { now }]);
    const keys = `${gateway.origin}/.well-known/jwks.json`;
    for (const [i, service] of ['partners', 'agreements', 'actions', 'monitoring'].entries()) {
      expect(services[i]!.arrived).toMatchObject([{ method: 'POST', url: '/internal/demo-clock' }]);
      const token = services[i]!.arrived[0]!.headers.authorization!.replace('Bearer ', '');
      expect(await TokenVerifier.remote(service, keys).verify(token)).toMatchObject({
        roles: ['admin'],
      });
    }
    const invited = await admin.post('/api/members', {
      organisationId: BUREAU.organisationId,
      roles: ['planner'],
      displayName: 'Perencana',
      email: 'perencana@jateng.example',
    });
    const departed = await admin.post(
      `/api/members/${invited.body.memberId}/departures`,
      { reason: 'Mutasi' },
      { 'if-match': '"1"' },
    );
    expect(departed.body.leftOn).toBe('2026-02-01');
  });

  it('is nobody else’s to move', async () => {
    const officer = gateway.browser();
    await officer.signIn(OFFICER);
    const answer = await officer.post('/api/demo/clock', { now });
    expect([answer.status, answer.body.code]).toEqual([403, 'FORBIDDEN']);
  });

  it('is not moved when a service is away: the next try moves all of them', async () => {
    await services[2]!.stop();
    const answer = await admin.post('/api/demo/clock', { now: '2026-03-01T02:00:00Z' });
    expect([answer.status, answer.body.code]).toEqual([503, 'UNAVAILABLE']);
    services[2] = await startUpstream();
  });
});
