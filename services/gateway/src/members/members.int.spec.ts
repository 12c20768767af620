import { newId } from '@nyata/kernel';
import { outboxOf } from '@nyata/testing';
import type { Browser } from '../../test/browser';
import { gatewayUnderTest, type GatewayUnderTest } from '../../test/gateway';
import { AGENCY, ALL, BUREAU, PARTNER, STRANGER } from '../../test/organisations';

const OFFICER = 'kerjasama@jateng.example';
const PARTNER_LIAISON = 'mekaar@pnm.example';
const LIAISON = 'dinkopukm@jateng.example';

let gateway: GatewayUnderTest;
let officer: Browser;
let partner: Browser;
let agency: Browser;

beforeAll(async () => {
  gateway = await gatewayUnderTest();
  for (const organisation of ALL) await gateway.announce(organisation);
  await gateway.invite(OFFICER, BUREAU, ['bureau-officer']);
  await gateway.invite(PARTNER_LIAISON, PARTNER, ['partner-liaison']);
  await gateway.invite(LIAISON, AGENCY, ['agency-liaison']);
  await gateway.invite('humas@universitas.example', STRANGER, ['partner-liaison']);
  [officer, partner, agency] = [gateway.browser(), gateway.browser('en'), gateway.browser()];
  await officer.signIn(OFFICER);
  await partner.signIn(PARTNER_LIAISON);
  await agency.signIn(LIAISON);
});
afterAll(() => gateway.close());

const invitation = (organisationId: string, role: string, email: string) => ({
  organisationId,
  roles: [role],
  displayName: 'Penghubung kedua',
  email,
});

describe('inviting a member', () => {
  it('appoints a liaison of a partner in the officer’s own register, without telling anybody the person', async () => {
    const answer = await officer.post(
      '/api/members',
      invitation(PARTNER.organisationId, 'partner-liaison', 'Kedua@pnm.example'),
    );
    expect(answer.status).toBe(201);
    expect(answer.headers.get('etag')).toBe('"1"');
    expect(answer.body).toMatchObject({
      status: 'INVITED',
      email: 'kedua@pnm.example',
      organisation: { name: PARTNER.name },
      roles: ['partner-liaison'],
      version: 1,
    });
    const events = await outboxOf(gateway.database);
    const appointed = events.find(({ subject }) => subject === answer.body.memberId)!;
    expect(appointed).toMatchObject({
      name: 'liaison-appointed',
      topic: 'nyata.partners',
      key: PARTNER.organisationId,
      sequence: 1,
    });
    expect(JSON.stringify(appointed)).not.toMatch(/kedua@|Penghubung kedua/i);
  });

  it('happens once for one key', async () => {
    const headers = { 'idempotency-key': newId() };
    const body = invitation(AGENCY.organisationId, 'agency-liaison', 'ketiga@jateng.example');
    const first = await officer.post('/api/members', body, headers);
    const second = await officer.post('/api/members', body, headers);
    expect(second.body).toEqual(first.body);
  });

  it.each([
    [
      'a stranger’s organisation',
      () => officer,
      () => STRANGER,
      'partner-liaison',
      404,
      'NOT_FOUND',
    ],
    [
      'a role above one’s own',
      () => officer,
      () => BUREAU,
      'bureau-head',
      403,
      'ROLE_NOT_YOURS_TO_GIVE',
    ],
    [
      'another organisation of the government',
      () => agency,
      () => BUREAU,
      'agency-liaison',
      404,
      'NOT_FOUND',
    ],
    ['the other party', () => partner, () => AGENCY, 'partner-liaison', 404, 'NOT_FOUND'],
  ])('is refused for %s', async (_what, who, where, role, status, code) => {
    const { organisationId } = where();
    const answer = await who().post(
      '/api/members',
      invitation(organisationId, role, 'x@y.example'),
    );
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('is refused while the e-mail belongs to a member who acts', async () => {
    const answer = await officer.post(
      '/api/members',
      invitation(AGENCY.organisationId, 'agency-liaison', LIAISON.toUpperCase()),
    );
    expect([answer.status, answer.body.code]).toEqual([409, 'MEMBER_ALREADY_INVITED']);
  });

  it('waits for an organisation whose event has not arrived', async () => {
    const answer = await officer.post(
      '/api/members',
      invitation(newId(), 'partner-liaison', 'x@y.example'),
    );
    expect([answer.status, answer.body.code]).toEqual([409, 'NOT_KNOWN_YET']);
    expect(answer.headers.get('retry-after')).toBe('1');
  });

  it('names every faulty field', async () => {
    const body = {
      organisationId: 'x',
      roles: ['public'],
      displayName: ' ',
      email: 'no',
      extra: 1,
    };
    const answer = await officer.post('/api/members', body);
    expect(answer.status).toBe(422);
    expect(answer.body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      '/displayName',
      '/email',
      '/extra',
      '/organisationId',
      '/roles',
    ]);
  });
});

describe('the list of members', () => {
  const emailsFor = async (browser: Browser, query = '') =>
    (await browser.ask(`/api/members${query}`)).body.items.map(
      (one: { email: string }) => one.email,
    );

  it('shows an officer its government and the partners in its register', async () => {
    const emails = await emailsFor(officer);
    expect(emails).toEqual(expect.arrayContaining([OFFICER, LIAISON, PARTNER_LIAISON]));
    expect(emails).not.toContain('humas@universitas.example');
  });

  it('shows a liaison its own organisation only', async () => {
    const emails = await emailsFor(partner);
    expect(emails).toContain(PARTNER_LIAISON);
    expect(emails).not.toContain(OFFICER);
    expect(await emailsFor(partner, `?organisationId=${BUREAU.organisationId}`)).toEqual([]);
  });

  it('comes in pages', async () => {
    const all = await emailsFor(officer);
    const paged: string[] = [];
    for (let next: string | undefined = '/api/members?limit=2'; next; ) {
      const page = await officer.ask(next);
      paged.push(...page.body.items.map((one: { email: string }) => one.email));
      next = /<([^>]+)>/.exec(page.headers.get('link') ?? '')?.[1];
    }
    expect(paged).toEqual(all);
  });
});

describe('a departure', () => {
  it('needs the version that was seen', async () => {
    const memberId = await gateway.invite('lama@jateng.example', AGENCY, ['agency-liaison']);
    const leave = (headers: Record<string, string>) =>
      officer.post(`/api/members/${memberId}/departures`, { reason: 'Mutasi' }, headers);
    expect((await leave({})).status).toBe(428);
    expect((await leave({ 'if-match': '"9"' })).status).toBe(412);
    const left = await leave({ 'if-match': '"1"' });
    expect(left.body).toMatchObject({ status: 'LEFT', version: 2 });
    const again = await leave({ 'if-match': '"2"' });
    expect([again.status, again.body.code]).toEqual([409, 'MEMBER_LEFT']);
    await gateway.invite('lama@jateng.example', BUREAU, ['bureau-officer']);
  });

  it('of a stranger’s member looks like no member at all', async () => {
    const memberId = await gateway.invite('rektor@universitas.example', STRANGER, [
      'partner-liaison',
    ]);
    const answer = await officer.post(
      `/api/members/${memberId}/departures`,
      { reason: 'x' },
      { 'if-match': '"1"' },
    );
    expect(answer.status).toBe(404);
  });
});
