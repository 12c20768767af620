import { milestone, planned } from '../planned';
import type { Step } from '../step';

const bureau = { by: 'kerjasama@magelangkota' } as const;
const agency = { by: 'bappeda@magelangkota' } as const;

/** A6: the city and the university; a synergy by the officer's choice, and late with its first milestone. */
export const A6: readonly Step[] = [
  {
    ...bureau,
    on: '2026-01-15',
    does: 'register',
    key: 'A6',
    agreement: {
      role: 'UMBRELLA',
      documentKind: 'AGREEMENT_NOTE',
      label: 'Nota Kesepakatan',
      title: 'Pendampingan SAKIP dan Penyelarasan RKPD 2027',
      subjectMatter: 'Penyelarasan kinerja dan anggaran',
      scope: ['Pendampingan SAKIP', 'Cascading RKPD 2027'],
      affairCodes: ['5.01'],
      cooperationType: 'SYNERGY',
      typeNote:
        'Universitas Brawijaya berstatus PTN-BH; diperlakukan sebagai sinergi karena berlanjut dari kerja sama saat berstatus BLU.',
      mappingEntries: ['M4'],
      lead: 'Pemkot Magelang',
      initiator: 'Bappeda Kota Magelang',
      parties: [
        {
          organisation: 'Pemkot Magelang',
          executing: ['Bappeda Kota Magelang'],
          office: 'Wali Kota Magelang',
        },
        { organisation: 'Universitas Brawijaya', office: 'Rektor' },
      ],
      startsOn: '2026-01-15',
      endsOn: '2027-01-14',
      signedOn: '2026-01-15',
      numbers: { 'Pemkot Magelang': '415.4/003/2026', 'Universitas Brawijaya': '117/UN10/KS/2026' },
    },
  },
  { ...bureau, on: '2026-01-15', does: 'assign-officer', agreement: 'A6', officer: bureau.by },
  {
    ...bureau,
    on: '2026-01-15',
    does: 'file-document',
    agreement: 'A6',
    kind: 'WORK_PLAN',
    title: 'Rencana kerja pendampingan SAKIP',
  },
  ...planned(
    { ...agency, on: '2026-02-09' },
    'A6.cascade',
    'A6',
    {
      type: 'TRAINING',
      title: 'Cascading kinerja RKPD 2027',
      output: {
        description: 'Perangkat daerah dengan cascading selaras',
        unit: 'perangkat daerah',
        quantity: 28,
      },
      owner: 'Bappeda Kota Magelang',
      counterpart: 'Universitas Brawijaya',
      startsOn: '2026-03-02',
      dueOn: '2026-12-31',
    },
    [
      milestone('Peta cascading 14 perangkat daerah', '2026-09-30', 14, 'perangkat daerah'),
      milestone(
        'Peta cascading 14 perangkat daerah berikutnya',
        '2026-12-15',
        14,
        'perangkat daerah',
      ),
    ],
  ),
  { ...bureau, on: '2026-02-09', does: 'adopt', cooperation: 'A6' },
  { by: 'kerjasama@ub', on: '2026-02-09', does: 'adopt', cooperation: 'A6' },
  ...planned(
    { ...agency, on: '2026-09-14' },
    'A6.review',
    'A6',
    {
      type: 'RESEARCH',
      title: 'Reviu keselarasan anggaran',
      output: { description: 'Laporan reviu keselarasan', unit: 'laporan', quantity: 1 },
      owner: 'Bappeda Kota Magelang',
      counterpart: 'Universitas Brawijaya',
      startsOn: '2026-10-01',
      dueOn: '2027-01-14',
    },
    [milestone('Laporan reviu diserahkan', '2027-01-08', 1, 'laporan')],
  ),
  {
    ...agency,
    on: '2026-11-16',
    does: 'request-change',
    milestone: 'A6.cascade.1',
    dueOn: '2026-12-18',
    reasonCode: 'FUNDING',
    note: 'Anggaran pendampingan dipangkas; perlu tambahan waktu.',
  },
];
