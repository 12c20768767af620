import type { OrgRef } from '@nyata/contracts';
import { newId } from '@nyata/kernel';
import { aCaller, outboxOf, type ServiceUnderTest } from '@nyata/testing';
import {
  anAgreement,
  aParty,
  startAgreements,
  type AgreementsUnderTest,
} from '../../test/agreements-under-test';

let agreements: AgreementsUnderTest;
let service: ServiceUnderTest;
let officer: ReturnType<typeof aCaller>;
let lead: OrgRef;
let partner: OrgRef;
let stranger: OrgRef;

beforeAll(async () => {
  agreements = await startAgreements();
  ({ service } = agreements);
  lead = await agreements.organisation('PROVINCE', { regionCode: '33' });
  partner = await agreements.organisation('BUMN');
  stranger = await agreements.organisation('PROVINCE', { regionCode: '34' });
  officer = bureauOf(lead);
});
afterAll(() => agreements?.close());

const bureauOf = ({ organisationId }: OrgRef) =>
  aCaller({ roles: ['bureau-officer'], organisationId });
const registration = () => ({ ...anAgreement(lead, partner), numbers: [], signedOn: '2026-01-01' });
const register = (changes: object = {}, saying: object = {}) =>
  service
    .as(officer)
    .post('/api/agreements/registrations', { ...registration(), ...changes }, saying);

const cases: [string, object | (() => object), string, string][] = [
  ['an unknown field', { judul: 'x' }, 'UNKNOWN_FIELD', '/judul'],
  ['a date that does not exist', { signedOn: '2026-02-30' }, 'NOT_A_DATE', '/signedOn'],
  [
    'an end before the start',
    { term: { startsOn: '2026-01-01', endsOn: '2025-12-31' } },
    'ENDS_BEFORE_START',
    '/term/endsOn',
  ],
  ['a term without an end', { term: { startsOn: '2026-01-01' } }, 'TERM_REQUIRED', '/term'],
  [
    'an end that is null',
    { term: { startsOn: '2026-01-01', endsOn: null } },
    'TERM_REQUIRED',
    '/term',
  ],
  ['no term', { term: undefined }, 'FIELD_REQUIRED', '/term'],
  ['a signature in the future', { signedOn: '2026-11-22' }, 'SIGNED_IN_FUTURE', '/signedOn'],
  [
    'a party named twice',
    () => ({ parties: [aParty(lead, 1), aParty(partner, 2), aParty(partner, 3)] }),
    'PARTY_TWICE',
    '/parties/2/organisationId',
  ],
  ['one party only', () => ({ parties: [aParty(lead, 1)] }), 'PARTIES_TOO_FEW', '/parties'],
  ['an unknown affair', { affairCodes: ['8.88'] }, 'AFFAIR_UNKNOWN', '/affairCodes/0'],
  ['an impossible type', { cooperationType: 'SYNERGY' }, 'TYPE_NOT_POSSIBLE', '/cooperationType'],
  [
    'a party without its side',
    { parties: [{ organisationId: newId() }] },
    'FIELD_REQUIRED',
    '/parties/0/side',
  ],
  ['an id that is none', { leadOrganisationId: 'jateng' }, 'NOT_AN_ID', '/leadOrganisationId'],
];

describe('bad input is refused with its place, in both languages, and writes nothing', () => {
  test.each(cases)('%s', async (_what, given, code, pointer) => {
    const changes = typeof given === 'function' ? (given as () => object)() : given;
    const before = (await outboxOf(agreements.database)).length;
    const said = await register(changes, { language: 'en' });
    const dikatakan = await register(changes);
    expect(said.status).toBe(422);
    expect(said.body).toMatchObject({
      type: expect.stringMatching(/^urn:nyata:problem:/) as string,
      errors: expect.arrayContaining([expect.objectContaining({ code, pointer })]) as unknown,
    });
    const sentence = (body: unknown) =>
      (body as { errors: { pointer: string; detail: string }[] }).errors.find(
        (fault) => fault.pointer === pointer,
      )!.detail;
    expect(sentence(said.body)).not.toBe(sentence(dikatakan.body));
    expect(await outboxOf(agreements.database)).toHaveLength(before);
  });
});

test('an organisation that has not arrived yet is asked for again', async () => {
  const answer = await register({ initiatorOrganisationId: newId() });
  expect([answer.status, answer.body, answer.headers['retry-after']]).toMatchObject([
    409,
    { code: 'NOT_KNOWN_YET' },
    '1',
  ]);
});

test('nobody registers an agreement that another government leads', async () => {
  const changes = {
    leadOrganisationId: stranger.organisationId,
    parties: [aParty(stranger, 1), aParty(partner, 2)],
  };
  const answer = await register(changes);
  expect([answer.status, answer.body]).toMatchObject([403, { code: 'LEAD_NOT_OWN' }]);
});

test('the same key gives the same answer, with another body it is refused', async () => {
  const key = newId();
  const first = await register({}, { key });
  const again = await register({}, { key });
  expect([first.status, again.status]).toEqual([201, 201]);
  expect(again.body).toEqual(first.body);
  const other = await register({ title: 'Lain' }, { key });
  expect([other.status, other.body]).toMatchObject([422, { code: 'IDEMPOTENCY_KEY_REUSED' }]);
  const keyless = await register({}, { headers: { 'idempotency-key': '' } });
  expect(keyless.status).toBe(400);
});

test('a stale version, a missing one, an unknown agreement, another party’s draft', async () => {
  const { numbers: _n, signedOn: _s, ...draft } = registration();
  const body = { ...draft, acknowledgedOverlap: true };
  const made = await service.as(officer).post<{ agreementId: string }>('/api/agreements', body);
  const path = `/api/agreements/${made.body.agreementId}`;
  const withdrawing = (caller: typeof officer, saying: object) =>
    service.as(caller).post(`${path}/withdrawals`, { reason: 'Batal' }, saying);
  expect((await withdrawing(officer, { version: 9 })).status).toBe(412);
  expect((await withdrawing(officer, {})).status).toBe(428);
  const other = bureauOf(partner);
  expect((await withdrawing(other, { version: 1 })).status).toBe(404);
  expect((await service.as(other).get(path)).status).toBe(404);
  expect((await service.as(officer).get(`/api/agreements/${newId()}`)).status).toBe(404);
  expect((await service.asNobody().get(path)).status).toBe(401);
  const planner = aCaller({ roles: ['planner'], organisationId: lead.organisationId });
  expect((await withdrawing(planner, { version: 1 })).status).toBe(403);
  expect((await withdrawing(officer, { version: 1 })).body).toMatchObject({ status: 'WITHDRAWN' });
});
