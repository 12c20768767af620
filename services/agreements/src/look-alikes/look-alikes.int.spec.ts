import type { OrgRef } from '@nyata/contracts';
import { aCaller, type ServiceUnderTest } from '@nyata/testing';
import { startAgreements, type AgreementsUnderTest } from '../../test/agreements-under-test';
import { Walk } from '../../test/walk';

let agreements: AgreementsUnderTest;
let service: ServiceUnderTest;
let lead: OrgRef;
let kebumen: OrgRef;

beforeAll(async () => {
  agreements = await startAgreements();
  ({ service } = agreements);
  lead = await agreements.organisation('PROVINCE', { regionCode: '33' });
  kebumen = await agreements.organisation('REGENCY', { regionCode: '33.05' });
});
afterAll(() => agreements?.close());

interface Found {
  items: { agreement: { agreementId: string }; reasons: { code: string }[] }[];
}

const ask = (from: OrgRef) =>
  service
    .as(aCaller({ roles: ['bureau-officer'], organisationId: from.organisationId }))
    .get<Found>(
      `/api/agreements/look-alikes?organisationId=${kebumen.organisationId}&affairCode=2.08&subjectMatter=Pembiayaan%20industri%20rumah%20tangga`,
    );

test('an officer is shown every running agreement that the draft resembles, each with its reasons', async () => {
  const partner = await agreements.organisation('BUMN');
  const purworejo = await agreements.organisation('REGENCY', { regionCode: '33.06' });
  const same = await Walk.registered(service, lead, kebumen);
  const near = await Walk.registered(service, lead, purworejo);
  const ended = await Walk.registered(service, lead, kebumen, {
    term: { startsOn: '2024-01-02', endsOn: '2025-01-01' },
    signedOn: '2024-01-02',
  });
  await Walk.registered(service, lead, partner);
  await agreements.setClock('2026-11-22');

  const { body } = await ask(lead);
  const found = Object.fromEntries(
    body.items.map(({ agreement, reasons }) => [
      agreement.agreementId,
      reasons.map(({ code }) => code),
    ]),
  );
  expect(found).toEqual({
    [same.id]: ['SAME_PARTIES', 'SAME_AFFAIR', 'SIMILAR_OBJECT'],
    [near.id]: ['NEIGHBOUR', 'SAME_AFFAIR', 'SIMILAR_OBJECT'],
  });
  expect(found).not.toHaveProperty(ended.id);
  expect((await ask(kebumen)).body.items).toEqual([]);
});
