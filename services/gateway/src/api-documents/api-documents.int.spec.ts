import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { schemaDrift } from '@nyata/persistence';
import { gatewayUnderTest, type GatewayUnderTest } from '../../test/gateway';
import { startUpstream, type Upstream } from '../../test/upstream';

const page = { headers: { accept: 'text/html,application/xhtml+xml' } };
const portal = mkdtempSync(join(tmpdir(), 'nyata-portal-'));

let partners: Upstream;
let gateway: GatewayUnderTest;

beforeAll(async () => {
  partners = await startUpstream({
    paths: {
      '/api/organisations': {
        get: {
          tags: ['organisations'],
          summary: 'Register <of organisations>',
          'x-permission': 'organisations.read',
        },
      },
    },
  });
  gateway = await gatewayUnderTest({ PARTNERS_URL: partners.url, PORTAL_DIR: portal });
});
afterAll(async () => {
  await gateway.close();
  await partners.stop();
  rmSync(portal, { recursive: true });
});

describe('the documents of the API', () => {
  it('describe the routes of every service that answers, and name the others', async () => {
    const { body } = await gateway.browser().ask('/api/openapi.json');
    expect(body.openapi).toBe('3.1.0');
    expect(Object.keys(body.paths)).toEqual(
      expect.arrayContaining(['/api/members', '/api/members/me', '/api/organisations']),
    );
    expect(body['x-missing']).toEqual(['agreements', 'actions', 'monitoring']);
  });

  it('are readable as a page without a script', async () => {
    const answer = await gateway.browser().ask('/api/docs', page);
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('organisations.read');
    expect(answer.text).toContain('Register &lt;of organisations&gt;');
    expect(answer.text).toContain('agreements, actions, monitoring');
    expect(answer.text).not.toContain('<script');
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    expect(
      (await gateway.browser().ask('/api/docs/style.css')).headers.get('content-type'),
    ).toMatch('text/css');
  });

  it('include the events', async () => {
    const { body } = await gateway.browser().ask('/api/asyncapi.json');
    expect(body.asyncapi).toMatch(/^3\./);
  });
});

describe('the portal', () => {
  it('is missing before it is built, and a page says what to do', async () => {
    const answer = await gateway.browser().ask('/perjanjian', page);
    expect(answer.status).toBe(503);
    expect(answer.text).toContain('npm run build');
  });

  it('answers every address of its own with its page, and hashed files for good', async () => {
    mkdirSync(join(portal, 'assets'));
    writeFileSync(join(portal, 'index.html'), '<title>Nyata</title>');
    writeFileSync(join(portal, 'assets/index-abc.js'), 'let a');
    const browser = gateway.browser();
    for (const path of ['/', '/perjanjian/123?tab=pihak']) {
      const answer = await browser.ask(path, page);
      expect(answer.text).toBe('<title>Nyata</title>');
      expect(answer.headers.get('cache-control')).toBe('no-cache');
      expect(answer.headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'/);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    }
    const script = await browser.ask('/assets/index-abc.js');
    expect(script.headers.get('cache-control')).toMatch('immutable');
    expect(script.headers.get('content-type')).toMatch('javascript');
  });

  it('sends a file as its build compressed it, to a browser that takes that', async () => {
    const file = join(portal, 'assets/screen-def.js');
    writeFileSync(file, 'let plain');
    writeFileSync(`${file}.br`, brotliCompressSync('let small'));
    const ask = (encoding: string) =>
      gateway.browser().ask('/assets/screen-def.js', { headers: { 'accept-encoding': encoding } });
    const small = await ask('gzip, br');
    expect(small.text).toBe('let small');
    expect(small.headers.get('content-encoding')).toBe('br');
    expect(small.headers.get('content-type')).toMatch('javascript');
    expect(small.headers.get('cache-control')).toMatch('immutable');
    expect((await ask('identity')).text).toBe('let plain');
    expect((await gateway.browser().ask('/assets/index-abc.js')).text).toBe('let a');
  });

  it('is opened under one name, so that the cookies of a sign-in come back', async () => {
    const { port } = new URL(gateway.origin);
    const answer = await gateway.browser().ask(`http://localhost:${port}/perjanjian?a=1`, page);
    expect(answer.status).toBe(307);
    expect(answer.headers.get('location')).toBe(`${gateway.origin}/perjanjian?a=1`);
  });

  it.each(['/assets/gone.js', '/..%2f..%2fpackage.json', '/%00', '/favicon.ico'])(
    'has no file %s',
    async (path) => {
      const answer = await gateway.browser().ask(path);
      expect(answer.status).toBe(404);
    },
  );
});

it('keeps its tables as its entities describe them', async () => {
  expect(await schemaDrift(gateway.database)).toEqual([]);
});
