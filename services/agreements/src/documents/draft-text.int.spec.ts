import type { OrgRef } from '@nyata/contracts';
import { aCaller } from '@nyata/testing';
import PizZip from 'pizzip';
import {
  anAgreement,
  aParty,
  startAgreements,
  type AgreementsUnderTest,
} from '../../test/agreements-under-test';

let agreements: AgreementsUnderTest;
let lead: OrgRef;
let agency: OrgRef;
let partner: OrgRef;

beforeAll(async () => {
  agreements = await startAgreements();
  lead = await agreements.organisation('PROVINCE', { regionCode: '33' });
  agency = await agreements.organisation('OPD', { legalPartyId: lead.organisationId });
  partner = await agreements.organisation('BUMN');
});
afterAll(() => agreements?.close());

const officer = () =>
  agreements.service.as(
    aCaller({ roles: ['bureau-officer'], organisationId: lead.organisationId }),
  );

async function drafted(changes: object = {}): Promise<string> {
  const answer = await officer().post('/api/agreements', {
    ...anAgreement(lead, partner),
    parties: [aParty(lead, 1, [agency]), aParty(partner, 2)],
    ...changes,
  });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body['agreementId'] as string;
}

const textIn = (content: Buffer) =>
  new PizZip(content)
    .file('word/document.xml')!
    .asText()
    .replace(/<\/w:p>/g, '\n')
    .replace(/<w:br\/>/g, '\n')
    .replace(/<[^>]+>/g, '');

test('a draft is written out with its parties and terms, for Word', async () => {
  const id = await drafted({
    title: 'Air & <sanitasi> {title}',
    scope: ['Satu', 'Dua'],
    acknowledgedOverlap: true,
  });
  const answer = await officer().get(`/api/agreements/${id}/draft-text`);
  expect(answer.headers['content-disposition']).toContain('rancangan-JOINT_AGREEMENT.docx');
  const text = textIn(answer.bytes);
  expect(text).toContain('KESEPAKATAN BERSAMA');
  expect(text).toContain('AIR &amp; &lt;SANITASI&gt; {TITLE}');
  expect(text).toContain(
    `bertindak untuk dan atas nama ${partner.name.toUpperCase()}, selanjutnya disebut PIHAK KEDUA`,
  );
  expect(text).toContain('sejak tanggal 2 Oktober 2025 sampai dengan tanggal 1 Oktober 2028');
  expect(text).toContain('1. Satu\n2. Dua');
  expect(text).toContain(`yang membidangi: ${agency.name}`);
});

test.each([
  ['LOI', 'PRELIMINARY', 'PERNYATAAN KEHENDAK KERJA SAMA'],
  ['MOU', 'UMBRELLA', 'MEMORANDUM SALING PENGERTIAN'],
])('a %s with a foreign region is written out in two languages', async (kind, role, heading) => {
  const foreign = await agreements.organisation('FOREIGN_REGION');
  const id = await drafted({
    role,
    documentKind: kind,
    parties: [aParty(lead, 1), aParty(foreign, 2)],
    scope: ['Kerajinan'],
    acknowledgedOverlap: true,
  });
  const answer = await officer().get(`/api/agreements/${id}/draft-text`);
  expect(answer.headers['content-disposition']).toContain(`rancangan-${kind}.docx`);
  const text = textIn(answer.bytes);
  expect(text).toContain(heading);
  expect(text).toContain(foreign.name.toUpperCase());
  expect(text).toContain('1. Kerajinan');
  expect(text).not.toMatch(/[{}]/);
});

test('a kind without a template is refused, and a partner writes none', async () => {
  const id = await drafted({
    role: 'STANDALONE',
    documentKind: 'CONTRACT',
    acknowledgedOverlap: true,
  });
  const answer = await officer().get(`/api/agreements/${id}/draft-text`);
  expect([answer.status, answer.body['code']]).toEqual([409, 'NO_TEMPLATE']);
  const liaison = aCaller({ roles: ['partner-liaison'], organisationId: partner.organisationId });
  expect(
    (await agreements.service.as(liaison).get(`/api/agreements/${id}/draft-text`)).status,
  ).toBe(403);
});
