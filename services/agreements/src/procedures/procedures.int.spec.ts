import type { DocumentKind, OrgRef } from '@nyata/contracts';
import { aCaller, type ServiceUnderTest } from '@nyata/testing';
import {
  anAgreement,
  startAgreements,
  type AgreementsUnderTest,
} from '../../test/agreements-under-test';

let agreements: AgreementsUnderTest;
let service: ServiceUnderTest;
let lead: OrgRef;
let company: OrgRef;
let ministry: OrgRef;

beforeAll(async () => {
  agreements = await startAgreements();
  ({ service } = agreements);
  lead = await agreements.organisation('PROVINCE', { regionCode: '33' });
  company = await agreements.organisation('BUMN');
  ministry = await agreements.organisation('MINISTRY_AGENCY');
});
afterAll(() => agreements?.close());

interface View {
  agreementId: string;
  version: number;
  status: string;
  documentId: string;
  parties: { partyId: string }[];
}

const officer = () =>
  service.as(aCaller({ roles: ['bureau-officer'], organisationId: lead.organisationId }));
const liaison = () =>
  service.as(aCaller({ roles: ['partner-liaison'], organisationId: company.organisationId }));
const PDF = Buffer.from('%PDF-1.7\nkerangka acuan kerja');

/** Walks an agreement on; every step names the version that the step before it left. */
class Walk {
  constructor(
    readonly id: string,
    public version: number,
    readonly parties: string[],
  ) {}

  static async begin(partner: OrgRef, documentKind: string): Promise<Walk> {
    const { body } = await officer().post<View>('/api/agreements', {
      ...anAgreement(lead, partner),
      documentKind,
      acknowledgedOverlap: true,
    });
    return new Walk(
      body.agreementId,
      body.version,
      body.parties.map(({ partyId }) => partyId),
    );
  }

  async step(what: string, body: object = {}) {
    const path = `/api/agreements/${this.id}/${what}`;
    const answer = await officer().post<View>(path, body, { version: this.version });
    if (answer.status === 201) this.version = answer.body.version;
    return answer;
  }

  async file(kind: DocumentKind, content = PDF, name = 'berkas.pdf') {
    const path = `/api/agreements/${this.id}/documents`;
    const answer = await officer().upload<View>(
      path,
      { kind },
      { name, content },
      { version: this.version },
    );
    if (answer.status === 201) this.version = answer.body.version;
    return answer;
  }

  sign(side: number, changes: object = {}) {
    const checklist = { initialled: true, dutyStamped: true, sealed: true, copyReceived: true };
    const partyId = this.parties[side - 1];
    const signature = { partyId, signedOn: '2026-11-20', method: 'CEREMONY', checklist };
    return this.step('signatures', { ...signature, ...changes });
  }
}

test('an umbrella goes from its draft through its stages to its last signature', async () => {
  const walk = await Walk.begin(company, 'JOINT_AGREEMENT');
  expect((await walk.step('procedures')).body).toMatchObject({ status: 'IN_PROCEDURE' });
  const tooEarly = await walk.step('stage-completions', { stageId: 'PREPARATION' });
  expect([tooEarly.status, tooEarly.body]).toMatchObject([409, { code: 'DOCUMENT_MISSING' }]);
  for (const kind of ['KAK', 'FEASIBILITY_STUDY', 'PARTNER_PROFILE', 'OFFER_LETTER'] as const)
    await walk.file(kind);
  await walk.step('stage-completions', { stageId: 'PREPARATION', on: '2026-11-20' });

  expect((await liaison().get(`/api/agreements/${walk.id}`)).status).toBe(404);
  await walk.step('offers', { direction: 'OUT', letterNo: '415.4/1' });
  expect((await liaison().get(`/api/agreements/${walk.id}`)).status).toBe(200);

  await walk.step('offer-answers', {
    answer: 'ACCEPT',
    partyId: walk.parties[1],
    letterNo: 'S-1/2026',
  });

  await walk.file('JOINT_AGREEMENT');
  await walk.step('stage-completions', { stageId: 'DRAFT_UMBRELLA' });
  const half = await walk.sign(1, { number: '415.4/12/2026' });
  expect(half.body).toMatchObject({ status: 'IN_PROCEDURE' });
  const signed = await walk.sign(2);
  expect(signed.body).toMatchObject({ status: 'IN_FORCE', signedOn: '2026-11-20' });
  expect(signed.body).toMatchObject({
    numbers: [{ organisationId: lead.organisationId, no: '415.4/12/2026' }],
    stages: expect.arrayContaining([
      expect.objectContaining({ stageId: 'SIGN_UMBRELLA', status: 'DONE', confidence: 'M' }),
      expect.objectContaining({ stageId: 'ADMINISTRATION', status: 'OPEN' }),
    ]) as unknown,
  });

  const events = await agreements.eventsOf(walk.id);
  expect(events.slice(-4).map(({ name }) => name)).toEqual([
    'signature-recorded',
    'signature-recorded',
    'stage-completed',
    'agreement-signed',
  ]);
  expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1));
});

test('a synergy is signed with its work plan only', async () => {
  const walk = await Walk.begin(ministry, 'AGREEMENT_NOTE');
  await walk.step('procedures');
  const signature = await walk.sign(1);
  expect([signature.status, signature.body]).toMatchObject([409, { code: 'WORK_PLAN_REQUIRED' }]);
});

test('a document is filed under its hash and leaves as an attachment, for the parties only', async () => {
  const walk = await Walk.begin(company, 'JOINT_AGREEMENT');
  const filed = await walk.file('KAK', PDF, 'kerangka acuan.pdf');
  expect(filed.body).toMatchObject({ kind: 'KAK', mime: 'application/pdf', sizeBytes: PDF.length });
  const path = `/api/documents/${filed.body.documentId}/content`;
  const content = await officer().get(path);
  expect(content.bytes.equals(PDF)).toBe(true);
  expect(content.headers).toMatchObject({
    'content-disposition': expect.stringContaining(
      'attachment; filename="kerangka acuan.pdf"',
    ) as string,
    'x-content-type-options': 'nosniff',
  });
  expect((await liaison().get(path)).status).toBe(404);
  const disguised = await walk.file('KAK', Buffer.from('<script>'), 'kak.pdf');
  expect(disguised.body).toMatchObject({ code: 'FILE_TYPE_REFUSED' });
});

test('the procedures are shown with their legal basis and how sure it is', async () => {
  const { body } = await officer().get<{ items: { procedure: string; stages: object[] }[] }>(
    '/api/procedures',
  );
  const umbrella = body.items.find(({ procedure }) => procedure === 'KSD_UMBRELLA')!;
  expect(umbrella.stages).toHaveLength(5);
  expect(umbrella.stages[0]).toMatchObject({
    stageId: 'PREPARATION',
    confidence: 'M',
    legalBasis: expect.stringContaining('PP 28/2018') as string,
  });
});
