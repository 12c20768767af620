import type { OrgRef } from '@nyata/contracts';
import { newId } from '@nyata/kernel';
import { schemaDrift } from '@nyata/persistence';
import { aCaller } from '@nyata/testing';
import {
  anAgreement,
  startAgreements,
  type AgreementsUnderTest,
} from '../../test/agreements-under-test';

let agreements: AgreementsUnderTest;

beforeAll(async () => {
  agreements = await startAgreements();
});
afterAll(() => agreements?.close());

const signed = ({ organisationId }: OrgRef) => ({
  signedOn: '2025-10-02',
  numbers: [{ organisationId, no: `415/${newId()}`, date: '2025-10-02' }],
});
const merge = (organisationId: string, survivor: OrgRef) =>
  agreements.deliver('organisation-merged', { organisationId, survivor, on: '2026-11-20' });

test('an agreement with an organisation that was merged is one with its survivor', async () => {
  const [lead, double, survivor] = [
    await agreements.organisation('PROVINCE', { regionCode: '33' }),
    await agreements.organisation('BUMN'),
    await agreements.organisation('BUMN'),
  ];
  const officer = agreements.service.as(aCaller({ roles: ['bureau-officer'], ...lead }));
  const liaison = agreements.service.as(aCaller({ roles: ['partner-liaison'], ...survivor }));
  const { body } = await officer.post('/api/agreements/registrations', {
    ...anAgreement(lead, double),
    ...signed(double),
  });
  const path = `/api/agreements/${(body as { agreementId: string }).agreementId}`;
  expect((await liaison.get(path)).status).toBe(404);

  await merge(double.organisationId, survivor);
  const read = await liaison.get(path);
  expect(read.body.parties).toContainEqual(expect.objectContaining({ org: survivor, side: 2 }));
  expect(read.body.version).toBe((body as { version: number }).version);
  const listed = await liaison.get(
    `/api/agreements?partyOrganisationId=${survivor.organisationId}`,
  );
  expect(listed.body.items).toHaveLength(1);
});

test('who still names the merged one means the survivor', async () => {
  const [lead, double, survivor] = [
    await agreements.organisation('PROVINCE', { regionCode: '33' }),
    await agreements.organisation('BUMN'),
    await agreements.organisation('BUMN'),
  ];
  await merge(double.organisationId, survivor);
  const officer = agreements.service.as(aCaller({ roles: ['bureau-officer'], ...lead }));
  const made = await officer.post('/api/agreements/registrations', {
    ...anAgreement(lead, double),
    ...signed(lead),
  });
  expect(made.body.parties).toContainEqual(expect.objectContaining({ org: survivor }));
});

test('the migrations make the tables that the entities describe', async () => {
  expect(await schemaDrift(agreements.database)).toEqual([]);
});
