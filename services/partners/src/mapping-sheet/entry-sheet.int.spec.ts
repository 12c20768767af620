import { aCaller, outboxOf, type ServiceUnderTest } from '@nyata/testing';
import { startPartners, type PartnersUnderTest } from '../../test/partners-under-test';
import { ENTRY_HEADINGS } from './entry-sheet';

let partners: PartnersUnderTest;
let service: ServiceUnderTest;
let kebumen: string;
let dinas: string;

beforeAll(async () => {
  partners = await startPartners();
  ({ service } = partners);
  const admin = service.as(aCaller({ roles: ['admin'] }));
  const register = async (body: object) =>
    (await admin.post('/api/organisations', body)).body.organisationId as string;
  kebumen = await register({ name: 'Pemkab Kebumen', kind: 'REGENCY', regionCode: '33.05' });
  dinas = await register({ name: 'Dinas Perindag', kind: 'OPD', parentOrganisationId: kebumen });
  await register({ name: 'PT Permodalan Nasional Madani', shortName: 'PNM', kind: 'BUMN' });
});
afterAll(() => partners?.close());

const officer = () =>
  aCaller({ roles: ['bureau-officer'], organisationId: kebumen, regions: ['33.05'] });
const HEAD =
  'Jenis;Pemilik;Kode wilayah;Kode urusan;Apa yang dikerjakan bersama;Dengan siapa;Berapa bulan';
const send = (rows: string[], commit = false, caller = officer()) =>
  service
    .as(caller)
    .upload(
      '/api/mapping-entries/imports',
      { ownerOrganisationId: kebumen, ...(commit && { commit: 'true' }) },
      { name: 'pemetaan.csv', content: Buffer.from([HEAD, ...rows].join('\n')) },
    );
const GOOD = 'Kebutuhan;Dinas Perindag;33.05;3.31;Gula semut;PNM;36';
const WRONG = 'Ide;;33.05;9.99;Kopi;Koperasi Entah;dua';
const verdicts = (body: object) =>
  (body as { rows: { rowNo: number; state: string }[] }).rows.map(({ rowNo, state }) => [
    rowNo,
    state,
  ]);

test('a dry run gives every row its verdict and saves nothing', async () => {
  const before = (await outboxOf(partners.database)).length;
  const { status, body } = await send([GOOD, WRONG]);
  expect([status, body.saved, body.accepted, body.wrong]).toEqual([201, false, 1, 1]);
  expect(verdicts(body)).toEqual([
    [2, 'ACCEPTED'],
    [3, 'WRONG'],
  ]);
  expect(body.rows[1].faults).toMatchObject([
    { field: 'kind', code: 'NOT_IN_LIST', value: 'Ide' },
    { field: 'affairCodes', code: 'AFFAIR_UNKNOWN', value: '9.99' },
    { field: 'horizonMonths', code: 'NOT_A_NUMBER', value: 'dua' },
  ]);
  expect(await outboxOf(partners.database)).toHaveLength(before);
});

test('good rows are saved, bad ones stay behind, and the same sheet twice adds nothing', async () => {
  const saved = await send([GOOD, WRONG], true);
  expect([saved.body.saved, saved.body.accepted]).toEqual([true, 1]);
  const { mappingEntryId } = saved.body.rows[0] as { mappingEntryId: string };
  const entry = await service.as(officer()).get(`/api/mapping-entries/${mappingEntryId}`);
  expect(entry.body).toMatchObject({ ownerOrganisationId: dinas, status: 'IDENTIFIED' });
  expect(entry.body.candidateOrganisationIds).toHaveLength(1);
  expect(verdicts((await send([GOOD], true)).body)).toEqual([[2, 'KNOWN']]);
});

test('what left as a sheet comes in again as known', async () => {
  const sheet = await service
    .as(officer())
    .get<Record<string, string>[]>('/api/mapping-entries/sheet?format=JSON');
  expect(Object.keys(sheet.body[0]!).every((name) => ENTRY_HEADINGS.includes(name))).toBe(true);
  const again = await service
    .as(officer())
    .upload(
      '/api/mapping-entries/imports',
      { ownerOrganisationId: kebumen },
      { name: 'pemetaan.json', content: Buffer.from(JSON.stringify(sheet.body)) },
    );
  expect(verdicts(again.body)).toEqual([[2, 'KNOWN']]);
});

test('nobody brings in entries for others, and a sheet without the headings says which', async () => {
  const stranger = aCaller({ roles: ['agency-liaison'] });
  const foreign = await send([GOOD], false, stranger);
  expect([foreign.status, foreign.body.code]).toEqual([403, 'OWNER_NOT_OWN']);
  const bare = await service
    .as(officer())
    .upload(
      '/api/mapping-entries/imports',
      { ownerOrganisationId: kebumen },
      { name: 'x.csv', content: Buffer.from('a;b\n1;2\n') },
    );
  expect([bare.status, bare.body.code]).toEqual([422, 'SHEET_HEADINGS_MISSING']);
});
