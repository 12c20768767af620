import { gatewayUnderTest, type GatewayUnderTest } from '../../test/gateway';
import { startUpstream, type Upstream } from '../../test/upstream';

const TOKEN = 'a-token-for-the-scraper';

let upstream: Upstream;
let gateway: GatewayUnderTest;
beforeAll(async () => {
  upstream = await startUpstream();
  gateway = await gatewayUnderTest({
    METRICS_TOKEN: TOKEN,
    PARTNERS_URL: upstream.url,
    MONITORING_URL: upstream.url,
  });
});
afterAll(async () => {
  await gateway.close();
  await upstream.stop();
});

const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${gateway.origin}${path}`, { headers });

it('opens its metrics to the scraper only, also when it is asked from the same machine', async () => {
  for (const [name, value] of [
    ['accept', 'text/plain'],
    ['authorization', 'Bearer wrong'],
    ['x-forwarded-for', '127.0.0.1'],
  ] as const)
    expect((await ask('/metrics', { [name]: value })).status).toBe(404);
  const opened = await ask('/metrics', { authorization: `Bearer ${TOKEN}` });
  expect(await opened.text()).toContain('nyata_http_request_duration_seconds_bucket');
});

it('passes nobody on to the metrics of a service', async () => {
  for (const path of ['/api/metrics', '/metrics/partners', '/api/portfolio/../metrics'])
    await ask(path, { authorization: `Bearer ${TOKEN}` });
  await gateway.browser().ask('/api/portfolio/%2e%2e/%2e%2e/metrics');
  expect(upstream.arrived).toEqual([]);
});
