import { outboxOf } from '@nyata/testing';
import { gatewayUnderTest, type GatewayUnderTest } from '../../test/gateway';
import { ALL, BUREAU, PARTNER } from '../../test/organisations';

const OFFICER = 'kerjasama@jateng.example';
const COOKIE = 'nyata-session';

let gateway: GatewayUnderTest;

beforeAll(async () => {
  gateway = await gatewayUnderTest();
  for (const organisation of ALL) await gateway.announce(organisation);
  await gateway.invite(OFFICER, BUREAU, ['bureau-officer']);
});
afterAll(() => gateway.close());

describe('signing in', () => {
  it('brings an invited person, known by the verified e-mail, to the page that was wanted', async () => {
    const browser = gateway.browser();
    const page = await browser.signIn(OFFICER, '/perjanjian?status=IN_FORCE');
    expect(page.url).toBe(`${gateway.origin}/perjanjian?status=IN_FORCE`);
    const me = await browser.ask('/api/members/me');
    expect(me.status).toBe(200);
    expect(me.body).toMatchObject({
      organisation: {
        organisationId: BUREAU.organisationId,
        name: BUREAU.name,
        kind: 'SETDA_BUREAU',
        legalPartyId: BUREAU.legalPartyId,
      },
      roles: ['bureau-officer'],
      locale: 'id',
      demo: true,
      permissions: expect.arrayContaining(['agreements.draft', 'members.manage']),
    });
  });

  it('gives the browser a cookie that no script and no other site can use', async () => {
    const browser = gateway.browser();
    const back = await browser.open(
      `/auth/sign-in?account=${OFFICER}`,
      (url) => url === `${gateway.origin}/`,
    );
    const cookie = back.headers.getSetCookie().find((line) => line.startsWith(COOKIE));
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; SameSite=Lax/);
    expect(cookie).toMatch(/; Max-Age=43200/);
    const [row] = await gateway.database.source.query(
      'select count(*) from session where secret_hash = $1',
      [browser.cookie(COOKIE)],
    );
    expect(Number(row.count)).toBe(0);
  });

  it('knows the person again by what the provider calls it, even when the e-mail has changed', async () => {
    const email = 'disperindag@jateng.example';
    const memberId = await gateway.invite(email, BUREAU, ['bureau-officer']);
    await gateway.browser().signIn(email);
    await gateway.database.source.query('update member set email = $2 where member_id = $1', [
      memberId,
      'lain@jateng.example',
    ]);
    const browser = gateway.browser();
    await browser.signIn(email);
    expect((await browser.ask('/api/members/me')).body.memberId).toBe(memberId);
  });

  it('tells a person whom nobody invited so, and opens nothing', async () => {
    const browser = gateway.browser();
    const page = await browser.signIn('kepala.biro@jateng.example');
    expect(page.url).toBe(`${gateway.origin}/?problem=not-a-member`);
    expect(browser.cookie(COOKIE)).toBeUndefined();
  });

  it('refuses another identity that shows a bound member’s e-mail', async () => {
    const email = 'dp3ap2kb@jateng.example';
    const memberId = await gateway.invite(email, BUREAU, ['bureau-officer']);
    await gateway.database.source.query('insert into identity values ($1, $2, $3, now())', [
      gateway.issuer,
      'somebody-else',
      memberId,
    ]);
    const page = await gateway.browser().signIn(email);
    expect(page.url).toBe(`${gateway.origin}/?problem=not-a-member`);
  });

  it('makes whoever holds ADMIN_EMAIL the first administrator, and says so as an event', async () => {
    const browser = gateway.browser();
    await browser.signIn('admin@nyata.example');
    const me = await browser.ask('/api/members/me');
    expect(me.body.roles).toEqual(['admin']);
    const events = await outboxOf(gateway.database);
    expect(events.filter(({ subject }) => subject === me.body.memberId)).toMatchObject([
      { name: 'liaison-appointed', payload: { roles: ['admin'] } },
    ]);
    await gateway.browser().signIn('admin@nyata.example');
    const admins = await gateway.database.source.query(
      `select 1 from member where 'admin' = any(roles)`,
    );
    expect(admins).toHaveLength(1);
  });

  it('never sends anybody on to another site', async () => {
    const page = await gateway.browser().signIn(OFFICER, '//evil.example/');
    expect(page.url).toBe(`${gateway.origin}/`);
  });

  it('does not accept an answer of the provider that this browser did not ask for', async () => {
    const victim = gateway.browser();
    const stolen = await gateway
      .browser()
      .open(`/auth/sign-in?account=${OFFICER}`, (url) => url.includes('/auth/callback'));
    const page = await victim.open(stolen.url, (url) => url.startsWith(gateway.origin));
    expect(page.url).toBe(`${gateway.origin}/?problem=sign-in-expired`);
    expect(victim.cookie(COOKIE)).toBeUndefined();
  });

  it('does not accept an answer with another state', async () => {
    const browser = gateway.browser();
    const answer = await browser.open(`/auth/sign-in?account=${OFFICER}`, (url) =>
      url.includes('/auth/callback'),
    );
    const forged = new URL(answer.url);
    forged.searchParams.set('state', 'another');
    const page = await browser.open(forged.href, (url) => url.startsWith(`${gateway.origin}/?`));
    expect(page.url).toBe(`${gateway.origin}/?problem=sign-in-failed`);
  });
});

describe('a session', () => {
  it('ends when its owner signs out', async () => {
    const browser = gateway.browser();
    await browser.signIn(OFFICER);
    const kept = browser.cookie(COOKIE)!;
    const answer = await browser.post('/auth/sign-out');
    expect(answer.body).toEqual({ continueAt: '/' });
    expect(browser.cookie(COOKIE)).toBeUndefined();
    const again = await browser.ask('/api/members/me', {
      headers: { cookie: `${COOKIE}=${kept}` },
    });
    expect(again.status).toBe(401);
  });

  it('ends by itself after twelve hours', async () => {
    const browser = gateway.browser();
    await browser.signIn(OFFICER);
    await gateway.database.source.query(
      `update session set expires_at = expires_at - interval '12 hours'`,
    );
    const answer = await browser.ask('/api/members/me');
    expect(answer.status).toBe(401);
    expect(answer.body).toMatchObject({
      code: 'UNAUTHENTICATED',
      detail: expect.stringContaining('Masuk'),
    });
  });

  it('ends the moment that its member leaves, and signing in again opens none', async () => {
    const email = 'mekaar@pnm.example';
    const memberId = await gateway.invite(email, PARTNER, ['partner-liaison']);
    const partner = gateway.browser();
    await partner.signIn(email);
    expect((await partner.ask('/api/members/me')).status).toBe(200);
    const officer = gateway.browser();
    await officer.signIn(OFFICER);
    const departed = await officer.post(
      `/api/members/${memberId}/departures`,
      { reason: 'Pindah tugas' },
      { 'if-match': '"1"' },
    );
    expect(departed.status).toBe(201);
    expect(departed.body).toMatchObject({ status: 'LEFT', version: 2 });
    expect((await partner.ask('/api/members/me')).status).toBe(401);
    const page = await partner.signIn(email);
    expect(page.url).toBe(`${gateway.origin}/?problem=not-a-member`);
  });
});

describe('the demo identity provider', () => {
  it('offers its accounts in the caller’s language', async () => {
    const answer = await gateway.browser('en').ask('/auth/demo-accounts');
    expect(answer.body.items).toContainEqual({
      email: OFFICER,
      label: 'Central Java · Cooperation section',
      organisation: 'Biro Pemotdaks Jateng',
      role: 'bureau-officer',
    });
  });

  it('stops the start of an installation that is no demonstration', async () => {
    await expect(gatewayUnderTest({ DEMO: 'false' })).rejects.toThrow(
      /OIDC_ISSUER .* demo identity provider.*name your own provider, or set DEMO=true/,
    );
  });
});
