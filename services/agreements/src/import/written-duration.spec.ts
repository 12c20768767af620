import { lastDayOf, readDuration } from './written-duration';

describe('a duration that is sure is read', () => {
  test.each([
    ['5 (lima) tahun', 60],
    ['5(lima)tahun', 60],
    ['5 ( LIMA ) TAHUN', 60],
    ['3 th', 36],
    ['3 thn', 36],
    ['3 Thn.', 36],
    ['3th', 36],
    ['lima tahun', 60],
    ['36 bulan', 36],
    ['18 bln', 18],
    ['2 tahun 6 bulan', 30],
    ['2 (dua) tahun dan 6 (enam) bulan', 30],
    ['25 (dua puluh lima) tahun', 300],
    ['12 (dua belas) bulan', 12],
    ['selama 5 tahun', 60],
    ['Berlaku selama 3 (tiga) tahun sejak ditandatangani', 36],
    ['3 (tiga) tahun terhitung sejak tanggal penandatanganan', 36],
    ['5 (lima) tahun dan dapat diperpanjang', 60],
    ['5 (lima) tahun, dapat diperpanjang sesuai kesepakatan', 60],
    ['5 years', 60],
    ['five (5) years', 60],
    ['1 (satu) tahun', 12],
  ])('%s', (text, months) => {
    expect(readDuration(text)).toEqual({ months });
  });

  test.each([
    ['s.d. 31 Desember 2027', { endsOn: '2027-12-31' }],
    ['sampai dengan tanggal 31 Desember 2027', { endsOn: '2027-12-31' }],
    ['sejak ditandatangani sampai dengan 31 Desember 2027', { endsOn: '2027-12-31' }],
    ['10 Maret 2025 s/d 9 Maret 2028', { startsOn: '2025-03-10', endsOn: '2028-03-09' }],
    ['10 Maret 2025 – 9 Maret 2028', { startsOn: '2025-03-10', endsOn: '2028-03-09' }],
  ])('%s', (text, read) => {
    expect(readDuration(text)).toEqual(read);
  });
});

describe('what names no certain length is queued, never guessed', () => {
  test.each([
    'sesuai kesepakatan para pihak',
    'menyesuaikan kebutuhan',
    'tidak terbatas',
    'sampai dengan selesai',
    '2-3 tahun',
    '2 s.d. 3 tahun',
    '5 (tiga) tahun',
    '5 (lima tahun',
    'beberapa tahun',
    '5',
    '0 tahun',
    '500 tahun',
    '9 Maret 2028 s.d. 10 Maret 2025',
    '2025-2028',
    '-',
    '',
  ])('"%s"', (text) => {
    expect(readDuration(text)).toEqual({ unclear: true });
  });
});

test.each([
  ['2025-10-02', 36, '2028-10-01'],
  ['2024-02-29', 12, '2025-02-27'],
  ['2025-01-31', 1, '2025-02-27'],
])('from %s on, %d months last until %s', (startsOn, months, endsOn) => {
  expect(lastDayOf(startsOn, months)).toBe(endsOn);
});
