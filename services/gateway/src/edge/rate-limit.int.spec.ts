import { gatewayUnderTest, type GatewayUnderTest } from '../../test/gateway';

let gateway: GatewayUnderTest;

beforeAll(async () => {
  gateway = await gatewayUnderTest({ RATE_LIMIT: '5' });
});
afterAll(() => gateway.close());

it('asks somebody who calls too often to wait, and says how long', async () => {
  const visitor = gateway.browser('en');
  for (let i = 0; i < 5; i += 1) expect((await visitor.ask('/api/members/me')).status).toBe(401);
  const answer = await visitor.ask('/api/members/me');
  expect(answer.status).toBe(429);
  expect(answer.body).toMatchObject({ code: 'TOO_MANY_REQUESTS', status: 429 });
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await visitor.ask('/health')).status).toBe(200);
});
