import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OrgRef } from '@nyata/contracts';
import { aCaller } from '@nyata/testing';
import { startAgreements, type AgreementsUnderTest } from '../../test/agreements-under-test';
import { ProcedureWalk } from '../../test/procedure-walk';
import { readProcedures } from './procedures-file';

const HIBAH = readFileSync(join(__dirname, '../../test/hibah.procedures.yaml'), 'utf8');
const grant = { role: 'STANDALONE', documentKind: 'CONTRACT', kind: 'HIBAH_DAERAH' };

let agreements: AgreementsUnderTest;
let lead: OrgRef;
let foundation: OrgRef;

beforeAll(async () => {
  agreements = await startAgreements({ procedures: readProcedures(HIBAH).book });
  lead = await agreements.organisation('PROVINCE', { regionCode: '33' });
  foundation = await agreements.organisation('NGO_FOUNDATION');
});
afterAll(() => agreements?.close());

const begin = (changes: object = grant) =>
  ProcedureWalk.begun(agreements.service, [lead, foundation], changes);
const officer = () =>
  agreements.service.as(
    aCaller({ roles: ['bureau-officer'], organisationId: lead.organisationId }),
  );

test('a kind of agreement that stands in one data file runs through its three approvals to its signatures', async () => {
  const walk = await begin();
  const complete = (stageId: string, role?: 'bureau-officer' | 'bureau-head' | 'agency-liaison') =>
    walk.does('stage-completions', { stageId }, role);
  expect(walk.body).toMatchObject({ procedure: 'HIBAH', policyVersion: 'jateng-2026.1' });
  expect(walk.stage('VERIFIKASI_DINAS')).toMatchObject({
    name: { id: 'Verifikasi perangkat daerah' },
    slaDays: 25,
    dueOn: '2026-12-16',
  });
  expect(await complete('VERIFIKASI_DINAS', 'agency-liaison')).toBe('DOCUMENT_MISSING');
  await walk.file('PROPOSAL_HIBAH', 'RENCANA_ANGGARAN');
  expect(await complete('VERIFIKASI_DINAS', 'agency-liaison')).toBe('IN_PROCEDURE');
  await walk.file('BERITA_ACARA_VERIFIKASI');
  expect(await complete('PERSETUJUAN_ASISTEN', 'agency-liaison')).toBe('NOT_STAGE_ACTOR');
  expect(await complete('PERSETUJUAN_ASISTEN', 'bureau-officer')).toBe('IN_PROCEDURE');
  expect(await complete('PERSETUJUAN_SEKDA', 'bureau-officer')).toBe('NOT_STAGE_ACTOR');
  expect(await walk.sign(1)).toBe('STAGE_NOT_OPEN');
  expect(await complete('PERSETUJUAN_SEKDA', 'bureau-head')).toBe('IN_PROCEDURE');
  await walk.file('NASKAH_HIBAH');
  await walk.sign(1);
  expect(await walk.sign(2)).toBe('IN_FORCE');
  const events = await agreements.eventsOf(walk.id);
  expect(events.find(({ name }) => name === 'procedure-started')!.payload).toMatchObject({
    procedure: 'HIBAH',
    openStageIds: ['VERIFIKASI_DINAS'],
  });
});

test('a stage that is open beyond its limit stands in the list of what is stuck, the longest first', async () => {
  await agreements.setClock('2026-11-21');
  const early = await begin();
  await agreements.setClock('2026-11-22');
  const later = await begin();
  const stuck = async (query = '') => {
    const { body, headers } = await officer().get<{
      items: { agreementId: string; stageDueOn: string }[];
    }>(`/api/agreements?stuck=true${query}`);
    return { items: body.items, link: headers['link'] };
  };
  await agreements.setClock('2026-12-16');
  expect((await stuck()).items).toEqual([]);
  await agreements.setClock('2026-12-18');
  const { items } = await stuck();
  expect(items.map(({ agreementId }) => agreementId)).toEqual([early.id, later.id]);
  expect(items[0]!.stageDueOn).toBe('2026-12-16');
  const first = await stuck('&limit=1');
  const [, next] = /after=([^>&]+)/.exec(first.link!)!;
  const second = await stuck(`&limit=1&after=${next}`);
  expect([...first.items, ...second.items].map(({ agreementId }) => agreementId)).toEqual([
    early.id,
    later.id,
  ]);
  const madeUp = Buffer.from(JSON.stringify(['kemarin', 'x'])).toString('base64url');
  const refused = await officer().get(`/api/agreements?stuck=true&after=${madeUp}`);
  expect([refused.status, refused.body]).toMatchObject([422, { code: 'PAGE_UNKNOWN' }]);
});

test('a kind goes with its role, its type and its paper only; a paper must be known', async () => {
  await expect(begin({ ...grant, kind: 'WAKAF' })).rejects.toThrow('AGREEMENT_KIND_UNKNOWN');
  await expect(begin({ ...grant, documentKind: 'PKS' })).rejects.toThrow(
    'AGREEMENT_KIND_DOES_NOT_FIT',
  );
  const walk = await begin();
  await expect(walk.file('RESEP_RAHASIA')).rejects.toThrow('DOCUMENT_KIND_UNKNOWN');
});

test('the procedures in force name what the province has laid down', async () => {
  const { body } = await officer().get<{ kinds: object[]; papers: object[]; actors: object[] }>(
    '/api/procedures',
  );
  expect(body.kinds).toMatchObject([{ kind: 'HIBAH_DAERAH', procedure: 'HIBAH' }]);
  expect(body.papers).toHaveLength(4);
  expect(body.actors).toContainEqual({
    actor: 'SEKRETARIS_DAERAH',
    name: { id: 'sekretaris daerah', en: 'the regional secretary' },
    recordedBy: ['bureau-head'],
  });
});
