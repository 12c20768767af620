import { newId } from '@nyata/kernel';
import { aCaller } from '@nyata/testing';
import { OrganisationsAtWork, orgOf, type Registered } from '../../test/organisations-at-work';
import { startPartners, type PartnersUnderTest } from '../../test/partners-under-test';

let partners: PartnersUnderTest;
let work: OrganisationsAtWork;

beforeAll(async () => {
  partners = await startPartners();
  work = new OrganisationsAtWork(partners);
});
afterAll(() => partners?.close());

test('the delivery record counts what was confirmed, disputed, left overdue and left unanswered', async () => {
  const doer = await work.register({ name: 'Koperasi Rajin', kind: 'COOPERATIVE' });
  const other = await work.register({ name: 'BUMD Pendiam', kind: 'BUMD' });
  const sides = { owner: orgOf(doer, 'Rajin'), confirmers: [orgOf(other, 'Pendiam')] };
  const [confirmed, disputed, silent, late] = [newId(), newId(), newId(), newId()];
  for (const milestoneId of [confirmed, disputed, silent])
    await work.tell('milestone-planned', { milestoneId, dueOn: '2099-01-01', ...sides });
  await work.tell('milestone-planned', { milestoneId: late, dueOn: '2024-01-01', ...sides });
  const by = sides.confirmers[0];
  await work.tell('milestone-confirmed', {
    milestoneId: confirmed,
    by,
    onTime: true,
    answerDays: 4,
  });
  await work.tell('milestone-claimed', { milestoneId: disputed, answerDueOn: '2026-01-14' });
  await work.tell('milestone-disputed', { milestoneId: disputed, claimId: newId(), by });
  await work.tell('milestone-claimed', { milestoneId: silent, answerDueOn: '2025-01-01' });
  await work.tell('report-lapsed', { reportId: newId(), reporter: sides.owner });
  const recordOf = async ({ organisationId }: Registered) =>
    (await work.read(`/api/organisations/${organisationId}/delivery-record`)).body;
  expect(await recordOf(doer)).toMatchObject({
    confirmed: 1,
    confirmedOnTime: 1,
    disputed: 1,
    overdueOpen: 1,
    reportsLapsed: 1,
  });
  expect(await recordOf(other)).toMatchObject({ silent: 1, medianAnswerDays: 2 });
  const stranger = aCaller({ roles: ['partner-liaison'] });
  const path = `/api/organisations/${doer.organisationId}/delivery-record`;
  expect((await work.read(path, stranger)).status).toBe(403);
});
