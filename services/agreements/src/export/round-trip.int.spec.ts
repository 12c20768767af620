import { SHEET_FORMATS, type SheetFormat } from '@nyata/files';
import type { Representation } from '@nyata/testing';
import { startAgreements, type AgreementsUnderTest } from '../../test/agreements-under-test';
import { ImportWalk, officerOf } from '../../test/import-walk';
import { cast, fill } from '../../test/various-agreements';

let full: AgreementsUnderTest;
beforeAll(async () => {
  full = await startAgreements();
});
afterAll(() => full?.close());

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
