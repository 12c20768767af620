import type { OrgRef } from '@nyata/contracts';
import { aCaller, type ServiceUnderTest } from '@nyata/testing';
import {
  aParty,
  startAgreements,
  type AgreementsUnderTest,
} from '../../test/agreements-under-test';
import { Walk } from '../../test/walk';

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

interface Refused {
  code: string;
  errors?: { pointer: string; code: string; detail: string }[];
}

test('of two officers at one draft the second learns what the first has changed, who and when', async () => {
  const { body } = await Walk.registered(service, lead, partner);
  const path = `/api/agreements/${body.agreementId}/corrections`;
  const siti = aCaller({ roles: ['bureau-officer'], organisationId: lead.organisationId });
  const budi = aCaller({ roles: ['bureau-officer'], organisationId: lead.organisationId });
  const correct = (who: typeof siti, field: string, version: number) =>
    service
      .as(who)
      .post<Refused>(path, { field, value: ['Benar'], reason: 'Salah ketik' }, { version });
  expect((await correct(siti, 'title', 1)).status).toBe(201);
  const late = await correct(budi, 'subjectMatter', 1);
  expect(late.status).toBe(412);
  expect(late.body).toMatchObject({
    code: 'VERSION_CONFLICT',
    errors: [{ pointer: '/title', code: 'CHANGED_SINCE' }],
  });
  expect(late.body.errors![0]!.detail).toContain(siti.memberId);
  const { items } = (
    await service
      .as(budi)
      .get<{ items: object[] }>(`/api/agreements/${body.agreementId}/changes?since=1`)
  ).body;
  expect(items).toEqual([
    {
      version: 2,
      at: expect.any(String) as string,
      memberId: siti.memberId,
      events: ['agreement-particulars-corrected'],
      fields: ['title'],
    },
  ]);
  expect((await correct(budi, 'subjectMatter', 2)).status).toBe(201);
  const ahead = await correct(budi, 'label', 9);
  expect([ahead.status, ahead.body.errors]).toEqual([412, undefined]);
});

test('fifty parties sign at the same moment and every signature lands', async () => {
  const others = await Promise.all(
    Array.from({ length: 49 }, () => agreements.organisation('PRIVATE_COMPANY')),
  );
  const officer = aCaller({ roles: ['bureau-officer'], organisationId: lead.organisationId });
  const api = service.as(officer);
  interface View {
    agreementId: string;
    version: number;
    status: string;
    stages: { stageId: string; status: string; requiredDocumentKinds: string[] }[];
    parties: { partyId: string; signature?: object }[];
  }
  const { body } = await api.post<View>('/api/agreements', {
    role: 'IMPLEMENTING',
    documentKind: 'PKS',
    umbrellaId: (await Walk.registered(service, lead, partner)).id,
    title: 'Pelatihan bersama',
    subjectMatter: 'Pelatihan',
    scope: ['Pelatihan'],
    affairCodes: ['2.08'],
    leadOrganisationId: lead.organisationId,
    initiatorOrganisationId: lead.organisationId,
    parties: [lead, ...others].map((org, index) => aParty(org, index + 1)),
    term: { startsOn: '2026-12-01', endsOn: '2028-10-01' },
    burdensPublicOrRegion: false,
    inCurrentBudget: true,
  });
  const path = `/api/agreements/${body.agreementId}`;
  let { version } = body;
  const step = async (what: string, content: object) => {
    const answer = await api.post<View>(`${path}/${what}`, content, { version });
    ({ version } = answer.body);
  };
  await step('procedures', {});
  const paper = await api.upload<View>(
    `${path}/documents`,
    { kind: 'PKS' },
    { name: 'pks.pdf', content: Buffer.from('%PDF-1.7\npks') },
    { version },
  );
  ({ version } = paper.body);
  await step('stage-completions', { stageId: 'DRAFT_PKS' });

  const checklist = { initialled: true, dutyStamped: true, sealed: true, copyReceived: true };
  const sign = (partyId: string) =>
    api.post<Refused>(
      `${path}/signatures`,
      { partyId, signedOn: '2026-11-20', method: 'CEREMONY', checklist },
      { version },
    );
  const answers = await Promise.all(body.parties.map(({ partyId }) => sign(partyId)));
  expect(answers.filter(({ status }) => status !== 201)).toEqual([]);
  const after = await api.get<View>(path);
  expect(after.body.status).toBe('IN_FORCE');
  expect(after.body.parties.filter(({ signature }) => signature)).toHaveLength(50);
  expect((await sign(body.parties[0]!.partyId)).status).toBe(412);
});
