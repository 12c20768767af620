import { AGREEMENT_COLUMNS, PARTY_COLUMNS, sheetHeading } from './columns';
import { fieldOfHeading } from './headings';

test.each([
  ['JUDUL', 'title'],
  ['Tentang', 'title'],
  ['Jenis Naskah', 'kind'],
  ['No. Register', 'registerNo'],
  ['Objek Kerjasama', 'subjectMatter'],
  ['Ruang  Lingkup', 'scope'],
  ['Tgl. Penandatanganan', 'signedOn'],
  ['Jangka Waktu', 'duration'],
  ['Masa berlaku s/d', undefined],
  ['Berlaku sampai dengan', 'endsOn'],
  ['PIHAK KESATU', 'party.1'],
  ['Pihak II', 'party.2'],
  ['Pihak ke-3', 'party.3'],
  ['Nomor Pihak Pertama', 'number.1'],
  ['No. Pihak Kedua', 'number.2'],
  ['First Party', 'party.1'],
  ['Number of party 2', 'number.2'],
  ['Mitra', 'party.2'],
  ['Nomor KB', 'umbrellaNo'],
  ['Keterangan', 'followUp'],
  ['No', undefined],
  ['', undefined],
])('the heading "%s" is %s', (heading, field) => {
  expect(fieldOfHeading(heading)).toBe(field);
});

test('every field is found by its own headings in both languages', () => {
  const sides = Object.keys(PARTY_COLUMNS).flatMap((name) => [`${name}.1`, `${name}.12`]);
  for (const field of [...Object.keys(AGREEMENT_COLUMNS), ...sides])
    for (const heading of [sheetHeading(field)!, sheetHeading(field, 'en')!, field])
      expect([heading, fieldOfHeading(heading)]).toEqual([heading, field]);
});

test.each(['party.0', 'party.61', 'party', 'budget', 'toString', 'number.x'])(
  'there is no field %s',
  (field) => {
    expect(sheetHeading(field)).toBeUndefined();
  },
);
