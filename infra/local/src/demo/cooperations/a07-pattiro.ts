import type { AgreementData, Step } from '../step';

const bureau = { by: 'kerjasama@rembang' } as const;
const agency = { by: 'dinsos@rembang' } as const;
const partner = { by: 'pattiro@pattiro' } as const;

const paper: Omit<AgreementData, 'role' | 'documentKind' | 'label' | 'title'> = {
  subjectMatter: 'Analisis anggaran dan pendampingan industri rumahan',
  scope: ['Analisis anggaran tahunan', 'Pendampingan industri rumahan'],
  affairCodes: ['2.08', '2.17'],
  lead: 'Pemkab Rembang',
  initiator: 'Dinsos PPKB Rembang',
  parties: [
    {
      organisation: 'Pemkab Rembang',
      executing: ['Dinsos PPKB Rembang'],
      office: 'Bupati Rembang',
    },
    { organisation: 'PATTIRO Semarang', office: 'Direktur PATTIRO Semarang' },
  ],
  startsOn: '2024-11-23',
  endsOn: '2026-11-22',
};

interface Delivery {
  key: string;
  title: string;
  dueOn: string;
  /** When it was claimed; absent = not yet. */
  claimedOn?: string;
  confirmedOn?: string;
}

const analysis: Delivery[] = [
  {
    key: 'A7.budget.1',
    title: 'Analisis APBD 2025',
    dueOn: '2025-03-31',
    claimedOn: '2025-03-10',
    confirmedOn: '2025-03-20',
  },
  {
    key: 'A7.budget.2',
    title: 'Analisis APBD Perubahan 2025',
    dueOn: '2025-09-30',
    claimedOn: '2025-09-15',
    confirmedOn: '2025-10-02',
  },
  {
    key: 'A7.budget.3',
    title: 'Analisis APBD 2026',
    dueOn: '2026-03-31',
    claimedOn: '2026-03-16',
    confirmedOn: '2026-03-26',
  },
  {
    key: 'A7.budget.4',
    title: 'Catatan atas RKPD 2027',
    dueOn: '2026-06-30',
    claimedOn: '2026-06-22',
    confirmedOn: '2026-06-26',
  },
  {
    key: 'A7.budget.5',
    title: 'Analisis APBD Perubahan 2026',
    dueOn: '2026-10-30',
    claimedOn: '2026-10-23',
    confirmedOn: '2026-11-02',
  },
];

const assistance: Delivery[] = [
  {
    key: 'A7.assist.1',
    title: 'Pendampingan Pasar Banggi',
    dueOn: '2025-05-30',
    claimedOn: '2025-05-20',
    confirmedOn: '2025-06-02',
  },
  {
    key: 'A7.assist.2',
    title: 'Pendampingan Tritunggal',
    dueOn: '2025-11-28',
    claimedOn: '2025-11-20',
    confirmedOn: '2025-12-01',
  },
  {
    key: 'A7.assist.3',
    title: 'Kelompok usaha ikan asap',
    dueOn: '2026-04-30',
    claimedOn: '2026-04-20',
    confirmedOn: '2026-04-27',
  },
  {
    key: 'A7.assist.4',
    title: 'Kelompok usaha rengginang',
    dueOn: '2026-08-31',
    claimedOn: '2026-08-27',
    confirmedOn: '2026-09-14',
  },
  { key: 'A7.assist.5', title: 'Buku praktik baik', dueOn: '2026-11-20', claimedOn: '2026-11-16' },
];

/** The owner claims, the other side confirms. */
const delivered = (deliveries: Delivery[], owner: string, other: string): Step[] =>
  deliveries.flatMap(({ key, title, claimedOn, confirmedOn }): Step[] => [
    ...(claimedOn
      ? [
          {
            by: owner,
            on: claimedOn,
            does: 'claim' as const,
            milestone: key,
            happenedOn: claimedOn,
            quantity: 1,
            evidence: title,
          },
        ]
      : []),
    ...(confirmedOn
      ? [{ by: other, on: confirmedOn, does: 'confirm' as const, milestone: key }]
      : []),
  ]);

const planned = (deliveries: Delivery[], by: string): Step[] =>
  deliveries.map(({ key, title, dueOn }) => ({
    by,
    on: '2025-01-13',
    does: 'plan-milestone',
    key,
    action: key.slice(0, -2),
    milestone: { title, dueOn, quantity: 1, unit: 'dokumen' },
  }));

/** A7: two years of work, nine of ten milestones confirmed, ends tomorrow. */
export const A7: readonly Step[] = [
  {
    ...bureau,
    on: '2024-11-25',
    does: 'register',
    key: 'A7',
    agreement: {
      ...paper,
      role: 'UMBRELLA',
      documentKind: 'JOINT_AGREEMENT',
      label: 'Kesepakatan Bersama',
      title: 'Analisis Anggaran dan Pendampingan Industri Rumahan Rembang',
      mappingEntries: ['M2'],
      signedOn: '2024-11-23',
      numbers: { 'Pemkab Rembang': '415.4/027/2024', 'PATTIRO Semarang': '11/PATTIRO-SMG/2024' },
    },
  },
  { ...bureau, on: '2024-11-25', does: 'assign-officer', agreement: 'A7', officer: bureau.by },
  {
    ...bureau,
    on: '2024-11-25',
    does: 'register',
    key: 'A7.pks',
    agreement: {
      ...paper,
      role: 'IMPLEMENTING',
      umbrella: 'A7',
      documentKind: 'PKS',
      label: 'Perjanjian Kerja Sama',
      title: 'PKS Analisis Anggaran dan Pendampingan Industri Rumahan',
      signedOn: '2024-11-23',
      numbers: { 'Pemkab Rembang': '415.4/028/2024' },
    },
  },
  {
    ...partner,
    on: '2025-01-13',
    does: 'plan-action',
    key: 'A7.budget',
    cooperation: 'A7',
    action: {
      type: 'RESEARCH',
      title: 'Analisis anggaran tahunan',
      output: { description: 'Dokumen analisis anggaran', unit: 'dokumen', quantity: 5 },
      owner: 'PATTIRO Semarang',
      counterpart: 'Dinsos PPKB Rembang',
      startsOn: '2025-01-13',
      dueOn: '2026-10-30',
    },
  },
  ...planned(analysis, partner.by),
  {
    ...agency,
    on: '2025-01-13',
    does: 'plan-action',
    key: 'A7.assist',
    cooperation: 'A7',
    action: {
      type: 'FACILITATION',
      title: 'Pendampingan kelompok industri rumahan',
      output: {
        description: 'Kelompok yang didampingi sampai mandiri',
        unit: 'kelompok',
        quantity: 5,
      },
      owner: 'Dinsos PPKB Rembang',
      counterpart: 'PATTIRO Semarang',
      startsOn: '2025-01-13',
      dueOn: '2026-11-22',
    },
  },
  ...planned(assistance, agency.by),
  { ...bureau, on: '2025-01-13', does: 'adopt', cooperation: 'A7' },
  { ...partner, on: '2025-01-13', does: 'adopt', cooperation: 'A7' },
  ...delivered(analysis, partner.by, agency.by),
  ...delivered(assistance, agency.by, partner.by),
];
