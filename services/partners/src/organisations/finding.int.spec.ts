import { namesOf, OrganisationsAtWork } from '../../test/organisations-at-work';
import { startPartners, type PartnersUnderTest } from '../../test/partners-under-test';

let partners: PartnersUnderTest;
let work: OrganisationsAtWork;

beforeAll(async () => {
  partners = await startPartners();
  work = new OrganisationsAtWork(partners);
});
afterAll(() => partners?.close());

describe('finding an organisation', () => {
  test('spelling is forgiven, the nearest name comes first', async () => {
    for (const name of ['Pemerintah Kabupaten Kebumen', 'Pemerintah Kabupaten Kendal'])
      await work.register({ name, kind: 'REGENCY', regionCode: '33.05', duplicateNote: 'uji' });
    const found = await work.read('/api/organisations?q=Pemkab%20Keboemen');
    expect(namesOf(found.body)[0]).toBe('Pemerintah Kabupaten Kebumen');
    expect((await work.read('/api/organisations?q=xyzzy')).body.items).toEqual([]);
  });

  test('what it was called before still finds it', async () => {
    const renamed = await work.register({ name: 'Dinas Kapuk Randu', kind: 'MEDIA' });
    const now = await work.act(renamed, 'revisions', { name: 'Badan Serat Alam' });
    expect(now.body.formerNames).toEqual(['Dinas Kapuk Randu']);
    const found = await work.read('/api/organisations?q=Kapuk%20Randu');
    expect(namesOf(found.body)).toEqual(['Badan Serat Alam']);
  });

  test('likely doubles are shown before it is saved, each with the reason', async () => {
    await work.register({
      name: 'PT Permodalan Nasional Madani (Persero)',
      shortName: 'PNM',
      kind: 'BUMN',
      registrationNo: '01.866.222.9-073.000',
    });
    const doubles = async (query: string) => {
      const { items } = (await work.read(`/api/organisations/likely-doubles?${query}`)).body as {
        items: { organisation: { shortName: string }; reasons: string[] }[];
      };
      return items.map(({ organisation, reasons }) => [organisation.shortName, reasons]);
    };
    expect(await doubles('name=Permodalan%20Nasional%20Madani')).toEqual([['PNM', ['SAME_NAME']]]);
    expect(await doubles('name=Permodalan%20Nasonal%20Madani')).toEqual([
      ['PNM', ['SIMILAR_NAME']],
    ]);
    const bySameNumber = 'name=Mekaar&registrationNo=01.866.222.9-073.000';
    expect(await doubles(bySameNumber)).toEqual([['PNM', ['SAME_NUMBER']]]);
  });
});
