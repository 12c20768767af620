import type { OrgRef } from '@nyata/contracts';
import { aCaller, type ServiceUnderTest } from '@nyata/testing';
import { startAgreements, type AgreementsUnderTest } from '../../test/agreements-under-test';
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
  const no = '415.4/KB/102/2025';
  await Walk.registered(service, lead, partner, {
    title: 'Pelatihan petani kopi',
    subjectMatter: 'Budidaya dan pengolahan',
    numbers: [{ organisationId: lead.organisationId, no, date: '2025-10-02' }],
  });
  await Walk.registered(service, lead, partner, {
    title: 'Sister province cooperation',
    subjectMatter: 'Training of teachers and exchange of students',
    registerNo: 'REG-77/2025',
  });
});
afterAll(() => agreements?.close());

const found = async (q: string) => {
  const officer = aCaller({ roles: ['bureau-officer'], organisationId: lead.organisationId });
  const { body } = await service
    .as(officer)
    .get<{ items: { title: string }[] }>(`/api/agreements?q=${encodeURIComponent(q)}`);
  return body.items.map(({ title }) => title.split(' ')[0]).sort();
};

describe('agreements are found', () => {
  test.each([
    ['a word of the title', 'kopi', ['Pelatihan']],
    ['an Indonesian word in another form', 'pengolah', ['Pelatihan']],
    ['an English word in another form', 'teacher exchanges', ['Sister']],
    ['words in any order', 'petani pelatihan', ['Pelatihan']],
    ['a part of an external number', '4/KB/102', ['Pelatihan']],
    ['the register number', 'reg-77', ['Sister']],
    ['nothing that is there', 'tembakau', []],
    ['signs that mean something to a database', `%_\\'"&|!()`, []],
  ])('by %s', async (_what, q, expected) => expect(await found(q)).toEqual(expected));

  test('by a party', async () => {
    expect(await found(partner.name)).toEqual(['Pelatihan', 'Sister']);
    expect(await found(`${partner.name} kopi`)).toEqual(['Pelatihan']);
  });
});

test('both ways of finding have an index', async () => {
  const text = 'agreement_text(title, subject_matter, label, register_no, numbers, parties)';
  const plan = await agreements.database.transaction(async (tx) => {
    await tx.query('set local enable_seqscan = off');
    const rows = await tx.query<Record<'QUERY PLAN', string>[]>(
      `explain select 1 from agreement
       where agreement_words(${text}) @@ agreement_query('kopi') or ${text} ilike '%kopi%'`,
    );
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  });
  expect(plan).toContain('on agreement_words');
  expect(plan).toContain('on agreement_text');
});
