import { chosenMapping, guessMapping, headingRowAmong, valuesOf } from './column-mapping';

test('headings are the row that names most fields, below the name of the register', () => {
  const rows = [
    ['DAFTAR KERJA SAMA'],
    ['Tahun 2025', ''],
    ['No', 'Judul', 'Mitra'],
    ['1', 'Air', 'PNM'],
  ];
  expect(headingRowAmong(rows)).toBe(2);
  expect(headingRowAmong([['a', 'b'], ['c']])).toBe(0);
});

test('what was chosen before goes first; a field is given to one column', () => {
  const remembered = new Map([
    ['isi', 'title'],
    ['catatan', ''],
    ['lama', 'no-such-field'],
  ]);
  expect(guessMapping(['Isi', 'Judul', 'Mitra', 'Catatan', 'Lama'], remembered)).toEqual([
    'title',
    undefined,
    'party.2',
    undefined,
    undefined,
  ]);
});

test('the mapping that a person chose leaves out what is empty', () => {
  expect(chosenMapping({ 0: 'title', 1: '', 2: 'party.2' }, 3)).toEqual([
    'title',
    undefined,
    'party.2',
  ]);
});

test('a correction takes the place of a cell, and empties it', () => {
  const values = valuesOf(['Air ', ' PNM', ''], ['title', 'party.2', 'endsOn'], {
    'party.2': 'BPJS',
    title: '',
  });
  expect(values).toEqual({ 'party.2': 'BPJS' });
});
