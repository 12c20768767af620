import { newId } from '@nyata/kernel';
import type { KnownOrganisation } from '../agreements/resolving';
import { OrganisationIndex } from './organisation-matching';

const organisation = (name: string): KnownOrganisation => {
  const organisationId = newId();
  return { organisationId, legalPartyId: organisationId, kind: 'BUMN', name };
};
const pnm = organisation('PT Permodalan Nasional Madani (Persero)');
const index = new OrganisationIndex([
  pnm,
  organisation('Pemerintah Provinsi Jawa Tengah'),
  organisation('Pemerintah Kabupaten Kebumen'),
  organisation('Universitas Diponegoro'),
  organisation('Bank Jateng'),
  organisation('Koperasi Maju'),
  organisation('KOPERASI MAJU'),
  organisation('Yayasan 覚書'),
]);

test.each([
  ['PT Permodalan Nasional Madani (Persero)', 'PT Permodalan Nasional Madani (Persero)'],
  ['PT. Permodalan Nasional Madani', 'PT Permodalan Nasional Madani (Persero)'],
  ['PERMODALAN NASIONAL MADANI, PT', 'PT Permodalan Nasional Madani (Persero)'],
  ['Pemprov Jateng', 'Pemerintah Provinsi Jawa Tengah'],
  ['Pemerintah  Provinsi\nJawa Tengah', 'Pemerintah Provinsi Jawa Tengah'],
  ['Pemkab. Kebumen', 'Pemerintah Kabupaten Kebumen'],
  ['Kab. Kebumen', 'Pemerintah Kabupaten Kebumen'],
  ['Univ. Diponegoro', 'Universitas Diponegoro'],
  ['Yayasan 覚書', 'Yayasan 覚書'],
  ['Koperasi Maju', 'Koperasi Maju'],
  [pnm.organisationId, 'PT Permodalan Nasional Madani (Persero)'],
])('"%s" means %s', (text, name) => {
  expect(index.match(text)).toMatchObject({ organisation: { name } });
});

test.each([
  ['Universitas Diponogoro', ['Universitas Diponegoro']],
  ['Kabupaten Kebumenn', ['Pemerintah Kabupaten Kebumen']],
  ['PLN', []],
  [newId(), []],
])('"%s" is nobody that is known, but like %j', (text, names) => {
  const match = index.match(text);
  expect(match).toMatchObject({ ambiguous: false });
  expect('candidates' in match && match.candidates.map(({ name }) => name)).toEqual(names);
});

test('a name that two have is not for us to choose', () => {
  expect(index.match('koperasi maju ')).toMatchObject({
    ambiguous: true,
    candidates: [{ name: 'Koperasi Maju' }, { name: 'KOPERASI MAJU' }],
  });
});

test('a merged organisation is read as its survivor, by its old name and by its old id', () => {
  const merged = { ...organisation('PNM Mekaar'), mergedIntoId: pnm.organisationId };
  const known = new OrganisationIndex([merged, pnm]);
  expect(known.match('PNM Mekaar')).toEqual({ organisation: pnm });
  expect(known.match(merged.organisationId)).toEqual({ organisation: pnm });
  expect(known.match(pnm.name)).toEqual({ organisation: pnm });
});
