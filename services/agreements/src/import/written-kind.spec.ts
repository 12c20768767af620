import { readKind, umbrellaKindOf } from './written-kind';

test.each([
  ['MoU', 'ANY_UMBRELLA'],
  ['M.o.U', 'ANY_UMBRELLA'],
  ['Nota Kesepahaman', 'ANY_UMBRELLA'],
  ['MEMORANDUM OF UNDERSTANDING', 'ANY_UMBRELLA'],
  ['Nota Kesepahaman (MoU)', 'ANY_UMBRELLA'],
  ['KB', 'JOINT_AGREEMENT'],
  ['kesepakatan bersama', 'JOINT_AGREEMENT'],
  ['KESEPAKATAN  BERSAMA (KB)', 'JOINT_AGREEMENT'],
  ['NK', 'AGREEMENT_NOTE'],
  ['Nota Kesepakatan', 'AGREEMENT_NOTE'],
  ['pks', 'PKS'],
  ['Perjanjian Kerjasama', 'PKS'],
  ['PERJANJIAN KERJA SAMA (PKS)', 'PKS'],
  ['Perjanjian Pelaksanaan', 'PKS'],
  ['Letter of Intent', 'LOI'],
  ['LoI', 'LOI'],
  ['Kontrak', 'CONTRACT'],
  ['MoU/PKS', undefined],
  ['KB dan PKS', undefined],
  ['Addendum PKS', undefined],
  ['Perpanjangan MoU', undefined],
  ['Kerja sama', undefined],
  ['Kabupaten', undefined],
  ['', undefined],
])('"%s" is %s', (text, kind) => {
  expect(readKind(text)).toBe(kind);
});

test.each([
  ['KSDPK', 'JOINT_AGREEMENT'],
  ['SYNERGY', 'AGREEMENT_NOTE'],
  ['KSDPL', 'MOU'],
] as const)('a MoU of the type %s has the form %s', (type, kind) => {
  expect(umbrellaKindOf(type)).toBe(kind);
});
