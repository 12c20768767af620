import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DocumentKind, OrganisationKind } from '@nyata/contracts';
import { newId } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import {
  aCaller,
  freshDatabase,
  outboxOf,
  serviceUnderTest,
  testTokens,
  type FreshDatabase,
  type ServiceUnderTest,
  type TestTokens,
} from '@nyata/testing';
import { AppModule } from '../app.module';
import { openAgreementsDatabase } from '../data-source';
import { PartnerReferenceRepository } from '../partner-reference/partner-reference.repository';

let folder: string;
let storage: FreshDatabase;
let database: Database;
let tokens: TestTokens;
let service: ServiceUnderTest;
const ids = { lead: newId(), partner: newId(), ministry: newId() };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nyata-agreements-'));
  storage = await freshDatabase('agreements');
  tokens = await testTokens();
  database = await openAgreementsDatabase({ DATABASE_URL: storage.url, DATABASE_POOL: 4 });
  const config = {
    LOG_LEVEL: 'silent',
    DEMO_CLOCK: '2026-11-21T02:00:00Z',
    AUTH_JWKS_URL: tokens.jwksUrl,
    FILES_DIR: folder,
  };
  service = await serviceUnderTest({
    name: 'agreements',
    module: AppModule.with(config, database),
    tokens,
  });
  await known(ids.lead, 'PROVINCE', '33');
  await known(ids.partner, 'BUMN');
  await known(ids.ministry, 'MINISTRY_AGENCY');
});

afterAll(async () => {
  await service?.close();
  await tokens?.close();
  await storage?.drop();
  await rm(folder, { recursive: true });
});

async function known(organisationId: string, kind: OrganisationKind, regionCode?: string) {
  const org = { organisationId, legalPartyId: organisationId, kind, name: kind };
  const payload = { organisationId, org, regionCode, country: 'ID', affairCodes: [] };
  await database.transaction((tx) =>
    service.app.get(PartnerReferenceRepository).keepOrganisation(tx, payload),
  );
}

interface View {
  agreementId: string;
  version: number;
  status: string;
  documentId: string;
  parties: { partyId: string }[];
}

const officer = () => service.as(aCaller({ roles: ['bureau-officer'], organisationId: ids.lead }));
const party = (organisationId: string, side: number) => ({
  organisationId,
  side,
  executingOrganisationIds: [],
  signatoryOffice: 'Pimpinan',
});
const PDF = Buffer.from('%PDF-1.7\nkerangka acuan kerja');

/** Walks an agreement on; every step names the version that the step before it left. */
class Walk {
  constructor(
    readonly id: string,
    public version: number,
    readonly parties: string[],
  ) {}

  static async begin(partner: string, documentKind: string): Promise<Walk> {
    const { body } = await officer().post<View>('/api/agreements', {
      role: 'UMBRELLA',
      documentKind,
      title: 'Judul',
      subjectMatter: 'Objek',
      scope: ['Lingkup'],
      affairCodes: ['2.08'],
      leadOrganisationId: ids.lead,
      initiatorOrganisationId: ids.lead,
      parties: [party(ids.lead, 1), party(partner, 2)],
      term: { startsOn: '2026-12-01', endsOn: '2029-11-30' },
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
  const walk = await Walk.begin(ids.partner, 'JOINT_AGREEMENT');
  expect((await walk.step('procedures')).body).toMatchObject({ status: 'IN_PROCEDURE' });
  const tooEarly = await walk.step('stage-completions', { stageId: 'PREPARATION' });
  expect([tooEarly.status, tooEarly.body]).toMatchObject([409, { code: 'DOCUMENT_MISSING' }]);
  for (const kind of ['KAK', 'FEASIBILITY_STUDY', 'PARTNER_PROFILE', 'OFFER_LETTER'] as const)
    await walk.file(kind);
  await walk.step('stage-completions', { stageId: 'PREPARATION', on: '2026-11-20' });

  const partner = service.as(aCaller({ roles: ['partner-liaison'], organisationId: ids.partner }));
  expect((await partner.get(`/api/agreements/${walk.id}`)).status).toBe(404);
  await walk.step('stage-completions', { stageId: 'OFFER' });
  expect((await partner.get(`/api/agreements/${walk.id}`)).status).toBe(200);

  await walk.file('JOINT_AGREEMENT');
  await walk.step('stage-completions', { stageId: 'DRAFT_UMBRELLA' });
  const half = await walk.sign(1, { number: '415.4/12/2026' });
  expect(half.body).toMatchObject({ status: 'IN_PROCEDURE' });
  const signed = await walk.sign(2);
  expect(signed.body).toMatchObject({ status: 'IN_FORCE', signedOn: '2026-11-20' });
  expect(signed.body).toMatchObject({
    numbers: [{ organisationId: ids.lead, no: '415.4/12/2026' }],
    stages: expect.arrayContaining([
      expect.objectContaining({ stageId: 'SIGN_UMBRELLA', status: 'DONE', confidence: 'M' }),
      expect.objectContaining({ stageId: 'ADMINISTRATION', status: 'OPEN' }),
    ]) as unknown,
  });

  const events = (await outboxOf(database)).filter(({ subject }) => subject === walk.id);
  expect(events.slice(-4).map(({ name }) => name)).toEqual([
    'signature-recorded',
    'signature-recorded',
    'stage-completed',
    'agreement-signed',
  ]);
  expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1));
});

test('a synergy is signed with its work plan only', async () => {
  const walk = await Walk.begin(ids.ministry, 'AGREEMENT_NOTE');
  await walk.step('procedures');
  const signature = await walk.sign(1);
  expect([signature.status, signature.body]).toMatchObject([409, { code: 'WORK_PLAN_REQUIRED' }]);
});

test('a document is filed under its hash and leaves as an attachment, for the parties only', async () => {
  const walk = await Walk.begin(ids.partner, 'JOINT_AGREEMENT');
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
  const partner = service.as(aCaller({ roles: ['partner-liaison'], organisationId: ids.partner }));
  expect((await partner.get(path)).status).toBe(404);
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
