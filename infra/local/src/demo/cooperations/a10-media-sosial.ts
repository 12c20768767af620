import type { Step } from '../step';

const bureau = { by: 'kerjasama@magelangkota' } as const;

/** A10: an old cooperation, imported with the evidence that it was completed. */
export const A10: readonly Step[] = [
  {
    ...bureau,
    on: '2026-01-05',
    does: 'register',
    key: 'A10',
    agreement: {
      role: 'STANDALONE',
      documentKind: 'PKS',
      label: 'Perjanjian Kerja Sama',
      title: 'Pelatihan Media Sosial Penanggulangan Kemiskinan',
      subjectMatter: 'Pelatihan media sosial penanggulangan kemiskinan',
      scope: ['Pelatihan'],
      affairCodes: ['1.06'],
      lead: 'Pemkot Magelang',
      initiator: 'Bappeda Kota Magelang',
      parties: [
        {
          organisation: 'Pemkot Magelang',
          executing: ['Bappeda Kota Magelang'],
          office: 'Wali Kota Magelang',
        },
        { organisation: 'UNS', office: 'Rektor' },
      ],
      startsOn: '2021-02-01',
      endsOn: '2021-12-31',
      signedOn: '2021-02-01',
      numbers: { 'Pemkot Magelang': '415.4/006/2021' },
      ending: { endedOn: '2021-12-31', disposition: 'CLOSED_ACHIEVED', basis: 'LEGACY_EVIDENCE' },
      legacyNotes: { followUp: 'Pelatihan terlaksana setelah ditunda pada 2020.' },
    },
  },
];
