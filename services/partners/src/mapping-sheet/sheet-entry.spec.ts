import { entryOf, fieldOf } from './sheet-entry';

const row = {
  kind: 'Kebutuhan',
  regionCode: '33.05',
  affairCodes: '3.31; 2.17',
  subjectMatter: 'Gula semut',
  horizonMonths: '36',
};
const faultsOf = (change: object) => {
  const read = entryOf({ ...row, ...change });
  return 'faults' in read ? read.faults.map(({ field, code, value }) => [field, code, value]) : [];
};

test('headings are known in both languages, in any case and spacing', () => {
  expect(fieldOf(' Kode   WILAYAH ')).toBe('regionCode');
  expect(fieldOf('With whom')).toBe('candidates');
  expect(fieldOf('Catatan')).toBeUndefined();
});

test('a row is read as an entry', () => {
  const read = entryOf({
    ...row,
    candidates: 'PNM; Koperasi Nira',
    cooperationType: 'KSDPK',
    planLinks: 'RKPD 3.31.02',
  });
  expect(read).toEqual({
    entry: {
      kind: 'NEED',
      regionCode: '33.05',
      affairCodes: ['3.31', '2.17'],
      subjectMatter: 'Gula semut',
      candidateNames: ['PNM', 'Koperasi Nira'],
      candidateKinds: [],
      cooperationType: 'KSDPK',
      horizonMonths: 36,
      planLinks: [{ docType: 'RKPD', code: '3.31.02' }],
    },
  });
});

test.each([
  [{ kind: 'Ide' }, ['kind', 'NOT_IN_LIST', 'Ide']],
  [{ subjectMatter: ' ' }, ['subjectMatter', 'REQUIRED', '']],
  [{ regionCode: '99' }, ['regionCode', 'REGION_UNKNOWN', '99']],
  [{ affairCodes: '9.99' }, ['affairCodes', 'AFFAIR_UNKNOWN', '9.99']],
  [{ affairCodes: '3.28' }, ['affairCodes', 'AFFAIR_OUTSIDE_AUTHORITY', '3.28']],
  [{ horizonMonths: 'tiga tahun' }, ['horizonMonths', 'NOT_A_NUMBER', 'tiga tahun']],
  [{ cooperationType: 'MoU' }, ['cooperationType', 'NOT_IN_LIST', 'MoU']],
  [{ planLinks: 'RKPD' }, ['planLinks', 'PLAN_UNREADABLE', 'RKPD']],
])('%j is not guessed at', (change, fault) => {
  expect(faultsOf(change)).toEqual([fault]);
});
