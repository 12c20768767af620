import { isMonthFirst, readDate } from './written-date';

describe('a date that is sure is read, however it is written', () => {
  test.each([
    ['2025-03-10', '2025-03-10'],
    ['2025/3/10', '2025-03-10'],
    ['2025-03-10T00:00:00Z', '2025-03-10'],
    ['10 Maret 2025', '2025-03-10'],
    ['10  MARET  2025', '2025-03-10'],
    ['10 Mar 2025', '2025-03-10'],
    ['10-Mar-2025', '2025-03-10'],
    ['10 Mar. 2025', '2025-03-10'],
    ['1 Pebruari 2020', '2020-02-01'],
    ['2 Nopember 2019', '2019-11-02'],
    ['17 Agt 2021', '2021-08-17'],
    ['17 Agustus 2021 10:00 WIB', '2021-08-17'],
    ['Senin, 10 Maret 2025', '2025-03-10'],
    ["Jum'at 14 Maret 2025", '2025-03-14'],
    ['Semarang, 10 Maret 2025', '2025-03-10'],
    ['tanggal 10 Maret 2025', '2025-03-10'],
    ['10 March 2025', '2025-03-10'],
    ['March 10, 2025', '2025-03-10'],
    ['10th March 2025', '2025-03-10'],
    ['10/03/2025', '2025-03-10'],
    ['10-3-2025', '2025-03-10'],
    ['10.03.2025', '2025-03-10'],
    ['25/12/2024', '2024-12-25'],
    ['29 Februari 2024', '2024-02-29'],
    ['45726', '2025-03-10'],
    ['45726.75', '2025-03-10'],
    [' 10\u00a0Maret 2025\n', '2025-03-10'],
  ])('%s', (text, date) => {
    expect(readDate(text)).toEqual({ date });
  });
});

describe('a date that is not sure is queued, with what it could be', () => {
  test.each<[string, string[]]>([
    ['03/25/2025', ['2025-03-25']],
    ['10/3/25', ['2025-03-10', '2025-10-03']],
    ['10 Mar 25', ['2025-03-10']],
    ['31 Februari 2025', []],
    ['31/02/2025', []],
    ['29 Februari 2023', []],
    ['Maret 2025', []],
    ['2025', []],
    ['10', []],
    ['99999', []],
    ['10 Maret', []],
    ['10 Maret 2025 s.d. 9 Maret 2028', []],
    ['10 dan 11 Maret 2025', []],
    ['belum ditandatangani', []],
    ['-', []],
    ['10 Foo 2025', []],
  ])('%s', (text, unclear) => {
    expect(readDate(text)).toEqual({ unclear });
  });
});

describe('a column in which somebody put the month first', () => {
  test.each([
    ['03/25/2025', true],
    ['25/03/2025', false],
    ['10/03/2025', false],
    ['10 Maret 2025', false],
  ])('%s shows it: %s', (text, shown) => {
    expect(isMonthFirst(text)).toBe(shown);
  });

  test.each([
    ['10/03/2025', { unclear: ['2025-03-10', '2025-10-03'] }],
    ['25/03/2025', { date: '2025-03-25' }],
    ['10/10/2025', { date: '2025-10-10' }],
    ['10 Maret 2025', { date: '2025-03-10' }],
  ])('makes %s %j', (text, read) => {
    expect(readDate(text, false)).toEqual(read);
  });
});
