import { SHEET_FORMATS, type SheetFormat } from '@nyata/files';
import { newId } from '@nyata/kernel';
import type { Representation } from '@nyata/testing';
import { startAgreements, type AgreementsUnderTest } from '../../test/agreements-under-test';
import { ImportWalk, named, officerOf } from '../../test/import-walk';

let full: AgreementsUnderTest;
beforeAll(async () => {
  full = await startAgreements();
});
afterAll(() => full?.close());

/** The same organisations, under ids of their own in each system. */
async function cast(agreements: AgreementsUnderTest) {
  const province = await named(agreements, 'PROVINCE', 'Pemerintah Provinsi Jawa Tengah', {
    regionCode: '33',
  });
  const agency = await named(agreements, 'OPD', 'Dinas Kesehatan', {
    legalPartyId: province.organisationId,
  });
  const company = await named(agreements, 'BUMN', 'PT Permodalan Nasional Madani');
  const branch = await named(agreements, 'BUMN', 'PNM Cabang Semarang', {
    legalPartyId: company.organisationId,
  });
  const ministry = await named(agreements, 'MINISTRY_AGENCY', 'Kementerian Kesehatan');
  const ptnbh = await named(agreements, 'STATE_UNIVERSITY_PTNBH', 'Universitas Diponegoro');
  return { province, agency, company, branch, ministry, ptnbh };
}

async function fill(agreements: AgreementsUnderTest): Promise<void> {
  const who = await cast(agreements);
  const officer = agreements.service.as(officerOf(who.province));
  const party = (
    org: { organisationId: string },
    side: number,
    units: { organisationId: string }[] = [],
  ) => ({
    organisationId: org.organisationId,
    side,
    executingOrganisationIds: units.map(({ organisationId }) => organisationId),
    signatoryOffice: side === 1 ? 'Gubernur' : 'Direktur Utama',
  });
  const register = async (changes: object) => {
    const answer = await officer.post('/api/agreements/registrations', {
      role: 'UMBRELLA',
      documentKind: 'JOINT_AGREEMENT',
      title: 'Pembiayaan "Mekaar"; tahap 1',
      subjectMatter: 'Pembiayaan industri rumahan',
      scope: ['• Pembiayaan', '=HYPERLINK("x")', '覚書'],
      affairCodes: ['2.17', '2.08'],
      leadOrganisationId: who.province.organisationId,
      initiatorOrganisationId: who.agency.organisationId,
      parties: [party(who.province, 1, [who.agency]), party(who.company, 2, [who.branch])],
      term: { startsOn: '2025-10-02', endsOn: '2028-10-01' },
      numbers: [
        { organisationId: who.province.organisationId, no: '415.4/KB/1', date: '2025-10-02' },
        { organisationId: who.company.organisationId, no: '-7/PNM', date: '2025-10-03' },
      ],
      signedOn: '2025-10-02',
      ...changes,
    });
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    return answer.body['agreementId'] as string;
  };
  const umbrellaId = await register({ label: 'MoU', registerNo: '001' });
  const none = { numbers: [], scope: [] };
  await register({
    ...none,
    role: 'IMPLEMENTING',
    documentKind: 'PKS',
    umbrellaId,
    title: 'PKS pendampingan',
    burdensPublicOrRegion: true,
    inCurrentBudget: false,
    visibility: 'PARTIES',
    legacyNotes: { followUp: '- rapat\n- lapangan', obstacles: 'Anggaran', evaluation: '@baik' },
  });
  await register({
    ...none,
    role: 'STANDALONE',
    documentKind: 'PKS',
    title: 'PKS lama',
    affairCodes: [],
    signedOn: '2020-01-05',
    term: { startsOn: '2020-02-01', endsOn: '2021-01-31' },
  });
  await register({
    ...none,
    documentKind: 'AGREEMENT_NOTE',
    title: 'Sinergi kesehatan',
    term: { startsOn: '2025-10-02', reviewOn: '2027-01-01' },
    parties: [party(who.province, 2), party(who.ministry, 1)],
  });
  await register({
    ...none,
    documentKind: 'AGREEMENT_NOTE',
    title: 'Riset',
    cooperationType: 'SYNERGY',
    typeNote: 'Disetujui Biro Hukum',
    parties: [party(who.province, 1), party(who.ptnbh, 2)],
    ending: {
      endedOn: '2026-01-31',
      disposition: 'CLOSED_PARTLY',
      basis: 'LEGACY_EVIDENCE',
      fileIds: [newId()],
    },
  });
}

/** A record without what is this system's own: ids, days of entry, how it came in. */
function comparable(agreement: Representation, umbrellas: Map<string, string>): object {
  const named = ({ name, kind }: { name: string; kind: string }) => ({ name, kind });
  const { documentKind, role, title, subjectMatter, scope, affairCodes, term, signedOn, status } =
    agreement;
  const { cooperationType, typeBasis, registerNo, legacyNotes, visibility } = agreement;
  const { burdensPublicOrRegion, inCurrentBudget, ending } = agreement;
  const organisations = new Map<string, string>(
    agreement['parties'].map((party: Representation) => [
      party['org'].organisationId,
      party['org'].name,
    ]),
  );
  return {
    documentKind,
    role,
    title,
    subjectMatter,
    scope,
    affairCodes,
    term,
    signedOn,
    status,
    cooperationType,
    typeBasis,
    registerNo,
    legacyNotes,
    visibility,
    burdensPublicOrRegion,
    inCurrentBudget,
    ending: ending && {
      endedOn: ending.endedOn,
      disposition: ending.disposition,
      basis: ending.basis,
    },
    lead: named(agreement['leadOrg']),
    initiator: named(agreement['initiatorOrg']),
    parties: agreement['parties']
      .map((party: Representation) => [
        party['side'],
        named(party['org']),
        party['signatoryOffice'],
        party['executingOrganisationIds'].length,
      ])
      .sort(),
    numbers: agreement['numbers']
      .map((number: Representation) => [
        organisations.get(number['organisationId']),
        number['no'],
        number['date'],
      ])
      .sort(),
    umbrella: umbrellas.get(agreement['umbrellaId']),
  };
}

async function records(agreements: AgreementsUnderTest, lead: Parameters<typeof officerOf>[0]) {
  const officer = agreements.service.as(officerOf(lead));
  const { body } = await officer.get('/api/agreements?limit=200');
  const items = await Promise.all(
    (body['items'] as Representation[]).map(
      async ({ agreementId }) => (await officer.get(`/api/agreements/${agreementId}`)).body,
    ),
  );
  const titles = new Map(
    items.map(({ agreementId, title }) => [agreementId as string, title as string]),
  );
  return items
    .map((item) => comparable(item, titles) as { title: string })
    .sort((a, b) => a.title.localeCompare(b.title));
}

test('what is exported in any form and imported into an empty system gives equal records', async () => {
  await fill(full);
  const [row] = await full.database.source.query<{ leadOrg: Parameters<typeof officerOf>[0] }[]>(
    'select lead_org as "leadOrg" from agreement limit 1',
  );
  const { leadOrg } = row!;
  const original = await records(full, leadOrg);
  expect(original).toHaveLength(5);
  const empty = await startAgreements();
  try {
    for (const format of SHEET_FORMATS) {
      const sheet = await full.service
        .as(officerOf(leadOrg))
        .get(`/api/agreements/sheet?format=${format}`);
      expect(sheet.status).toBe(200);
      expect(await taken(empty, format, sheet.bytes)).toEqual(original);
      await empty.database.source.query(
        'truncate agreement, agreement_number, import_row, organisation_reference',
      );
    }
  } finally {
    await empty.close();
  }
});

async function taken(agreements: AgreementsUnderTest, format: SheetFormat, content: Buffer) {
  const { province } = await cast(agreements);
  const walk = await ImportWalk.upload(
    agreements,
    province,
    `register.${format.toLowerCase()}`,
    content,
  );
  const { progress } = await walk.check();
  const faulty = (await walk.rows()).filter(
    ({ verdict }) => verdict !== 'ACCEPTED' && verdict !== 'WARNING',
  );
  expect([progress, faulty]).toMatchObject([{ rows: 5, corrections: 0, rejected: 0 }, []]);
  await walk.commit();
  return records(agreements, province);
}
