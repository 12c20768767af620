import type { OrgRef } from '@nyata/contracts';
import { aCaller } from '@nyata/testing';
import { startAgreements, type AgreementsUnderTest } from '../../test/agreements-under-test';
import { ProcedureWalk } from '../../test/procedure-walk';
import { Walk } from '../../test/walk';

let agreements: AgreementsUnderTest;
let lead: OrgRef;
let partner: OrgRef;

beforeAll(async () => {
  agreements = await startAgreements();
  lead = await agreements.organisation('PROVINCE', { regionCode: '33' });
  partner = await agreements.organisation('BUMN');
});
afterAll(() => agreements?.close());

interface Said {
  items: { text: string; clause?: string; organisationId: string }[];
  code: string;
}
const as = (org: OrgRef, role: 'bureau-officer' | 'partner-liaison') =>
  agreements.service.as(aCaller({ roles: [role], organisationId: org.organisationId }));
const officer = () => as(lead, 'bureau-officer');
const liaison = () => as(partner, 'partner-liaison');

test('both sides comment on a draft from its offer on; what a side says to itself stays there', async () => {
  const walk = await ProcedureWalk.begun(agreements.service, [lead, partner], {});
  const path = `/api/agreements/${walk.id}/comments`;
  const internal = { text: 'Tarif belum dihitung', internal: true };
  expect((await officer().post<Said>(path, internal)).status).toBe(201);
  expect((await liaison().get<Said>(path)).status).toBe(404);

  await walk.file('KAK', 'FEASIBILITY_STUDY', 'PARTNER_PROFILE', 'OFFER_LETTER');
  await walk.does('stage-completions', { stageId: 'PREPARATION' });
  await walk.does('offers', { direction: 'OUT', letterNo: '415.4/9' });
  const remark = { clause: 'Pasal 4', text: 'Mohon jangka waktu tiga tahun' };
  expect((await liaison().post<Said>(path, remark)).status).toBe(201);
  expect((await liaison().get<Said>(path)).body.items).toMatchObject([
    { ...remark, organisationId: partner.organisationId },
  ]);
  expect((await officer().get<Said>(path)).body.items.map(({ text }) => text)).toEqual([
    internal.text,
    remark.text,
  ]);
});

test('what is signed is not commented on any more', async () => {
  const { id } = await Walk.registered(agreements.service, lead, partner);
  const answer = await officer().post<Said>(`/api/agreements/${id}/comments`, {
    text: 'Terlambat',
  });
  expect([answer.status, answer.body.code]).toEqual([409, 'AGREEMENT_STATE']);
});
