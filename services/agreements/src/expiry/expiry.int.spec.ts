import type { OrgRef } from '@nyata/contracts';
import { newId } from '@nyata/kernel';
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

const officer = () =>
  service.as(aCaller({ roles: ['bureau-officer'], organisationId: lead.organisationId }));
const inForceUntil = async (endsOn: string) => {
  const answer = await officer().post<{ agreementId: string }>('/api/agreements/registrations', {
    ...anAgreement(lead, partner),
    term: { startsOn: '2025-01-01', endsOn },
    numbers: [],
    signedOn: '2025-01-01',
  });
  return answer.body.agreementId;
};
const toldOf = async (agreementId: string) =>
  (await agreements.eventsOf(agreementId)).map(({ name }) => name);
const moveTo = (now: string) =>
  service.as(aCaller({ roles: ['admin'] })).post('/internal/demo-clock', { now });

test('day by day the calendar announces an end, and ends the agreement once', async () => {
  const near = await inForceUntil('2026-11-28');
  const far = await inForceUntil('2028-12-31');
  const open = async () =>
    (await officer().get<{ status: string }>(`/api/agreements/${near}`)).body.status;

  await moveTo('2026-11-21T03:00:00Z');
  expect(await toldOf(near)).toEqual(['agreement-registered', 'agreement-expiry-approached']);
  await moveTo('2026-11-28T03:00:00Z');
  expect(await open()).toBe('IN_FORCE');
  await moveTo('2026-12-02T03:00:00Z');
  await moveTo('2026-12-03T03:00:00Z');
  expect(await open()).toBe('EXPIRED');
  expect(await toldOf(near)).toEqual([
    'agreement-registered',
    'agreement-expiry-approached',
    'agreement-expiry-approached',
    'agreement-expired',
  ]);
  expect(await toldOf(far)).toEqual(['agreement-registered']);
});

test('a responsible officer is a member of the lead, and the office is vacant when it leaves', async () => {
  const id = await inForceUntil('2029-12-31');
  const member = (org: OrgRef) => ({
    organisationId: org.organisationId,
    memberId: newId(),
    org,
    roles: ['bureau-officer' as const],
  });
  const [own, foreign] = [member(lead), member(partner)];
  await agreements.deliver('liaison-appointed', own);
  await agreements.deliver('liaison-appointed', foreign);
  const assign = (memberId: string) =>
    officer().post(`/api/agreements/${id}/responsible-officers`, { memberId }, { version: 1 });
  expect((await assign(newId())).body).toMatchObject({ code: 'NOT_KNOWN_YET' });
  expect((await assign(foreign.memberId)).body).toMatchObject({ code: 'MEMBER_NOT_ELIGIBLE' });
  expect((await assign(own.memberId)).body).toMatchObject({ responsibleMemberId: own.memberId });

  await agreements.deliver('liaison-left', own);
  const { body } = await officer().get<object>(`/api/agreements/${id}`);
  expect(body).not.toHaveProperty('responsibleMemberId');
  const events = await agreements.eventsOf(id);
  expect(events.at(-1)).toMatchObject({
    name: 'responsible-officer-assigned',
    payload: { previousMemberId: own.memberId },
  });
  expect(events.at(-1)!.headers).not.toHaveProperty('actor');
});
