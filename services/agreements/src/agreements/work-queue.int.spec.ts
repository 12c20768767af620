import type { OrgRef } from '@nyata/contracts';
import { aCaller, type ServiceUnderTest } from '@nyata/testing';
import { startAgreements, type AgreementsUnderTest } from '../../test/agreements-under-test';
import { Walk } from '../../test/walk';
import type { WorkQueue } from './agreements.dto';

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

const until = (endsOn: string) => ({ term: { startsOn: '2025-10-02', endsOn } });
const waiting = async (queue: WorkQueue, org: OrgRef = lead) => {
  const officer = aCaller({ roles: ['bureau-officer'], organisationId: org.organisationId });
  const { body } = await service
    .as(officer)
    .get<{ items: { agreementId: string }[] }>(`/api/agreements?queue=${queue}`);
  return body.items.map(({ agreementId }) => agreementId).sort();
};

test('a bureau sees what waits for it: to close, to extend, to file', async () => {
  const over = await Walk.registered(service, lead, partner, until('2026-11-20'));
  const ending = await Walk.registered(service, lead, partner, until('2027-02-19'));
  const later = await Walk.registered(service, lead, partner, {
    ...until('2027-02-20'),
    numbers: [{ organisationId: lead.organisationId, no: 'KB/1', date: '2025-10-02' }],
  });
  expect(await waiting('DECISIONS')).toEqual([over.id]);
  expect(await waiting('EXPIRING')).toEqual([ending.id]);
  expect(await waiting('OFFERS')).toEqual([]);
  expect(await waiting('PAPER_GAPS')).toEqual([over.id, ending.id, later.id].sort());
  await later.file('JOINT_AGREEMENT');
  expect(await waiting('PAPER_GAPS')).toEqual([over.id, ending.id].sort());
  expect(await waiting('DECISIONS', partner)).toEqual([]);
});
