import type { OrgRef } from '@nyata/contracts';
import { aCaller, type ServiceUnderTest } from '@nyata/testing';
import {
  anAgreement,
  startAgreements,
  type AgreementsUnderTest,
} from '../../test/agreements-under-test';

let agreements: AgreementsUnderTest;
let service: ServiceUnderTest;
let lead: OrgRef;
let partner: OrgRef;

beforeAll(async () => {
  agreements = await startAgreements();
  ({ service } = agreements);
  lead = await agreements.organisation('PROVINCE', { regionCode: '33' });
  partner = await agreements.organisation('BUMN');
});
afterAll(() => agreements?.close());

const as = (role: 'bureau-officer' | 'bureau-head') =>
  service.as(aCaller({ roles: [role], organisationId: lead.organisationId }));
const register = (changes: object = {}) =>
  as('bureau-officer').post<{ registerNo?: string; code?: string }>(
    '/api/agreements/registrations',
    { ...anAgreement(lead, partner), numbers: [], signedOn: '2025-10-02', ...changes },
  );

test('fifty registrations at once get the numbers of their bureau without a gap and without a double', async () => {
  const path = '/api/agreements/register-patterns';
  expect((await register()).body).not.toHaveProperty('registerNo');
  const pattern = '415.4/{no:3}/KS/{year}';
  expect((await as('bureau-officer').post(path, { pattern })).status).toBe(403);
  expect((await as('bureau-head').post(path, { pattern: 'KS/{no}' })).status).toBe(422);
  expect((await as('bureau-head').post(path, { pattern })).body).toEqual({
    pattern,
    example: '415.4/001/KS/2026',
  });
  await register({ registerNo: '415.4/007/KS/2026' });

  const refused = { parties: anAgreement(lead, partner).parties.slice(0, 1) };
  const answers = await Promise.all(
    Array.from({ length: 60 }, (_, n) => register(n % 6 === 5 ? refused : {})),
  );
  const given = answers.filter(({ status }) => status === 201).map(({ body }) => body.registerNo!);
  const counters = Array.from({ length: 51 }, (_, n) => n + 1).filter((n) => n !== 7);
  expect(given.sort()).toEqual(counters.map((n) => `415.4/${String(n).padStart(3, '0')}/KS/2026`));
  expect((await as('bureau-officer').get(path)).body).toMatchObject({ pattern });
});

test('a number that an officer gives is given once', async () => {
  const registerNo = 'REG/1';
  expect((await register({ registerNo })).body.registerNo).toBe(registerNo);
  expect((await register({ registerNo })).body.code).toBe('REGISTER_NO_TAKEN');
});
