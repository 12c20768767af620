import { milestone, planned } from '../planned';
import type { Step } from '../step';

const bureau = { by: 'kerjasama@jateng' } as const;
const agency = { by: 'dp3ap2kb@jateng' } as const;
const rembang = { by: 'dinsos@rembang' } as const;
const kendal = { by: 'kerjasama@kendal' } as const;
const ministry = { by: 'pppa@kemenpppa' } as const;

/** A2: the ministry and three regions repeat the home-industry model: a synergy, without any PKS. */
export const A2: readonly Step[] = [
  {
    ...bureau,
    on: '2025-02-14',
    does: 'register',
    key: 'A2',
    agreement: {
      role: 'UMBRELLA',
      documentKind: 'AGREEMENT_NOTE',
      label: 'Nota Kesepakatan',
      title: 'Replikasi Industri Rumahan di Jawa Tengah',
      subjectMatter: 'Replikasi model industri rumahan',
      scope: ['Pendampingan naik kelas', 'Replikasi desa', 'Insentif pendamping'],
      affairCodes: ['2.08', '2.17'],
      initiativeCode: 'REPLIKASI-INDUSTRI-RUMAHAN',
      mappingEntries: ['M3'],
      lead: 'Pemprov Jateng',
      initiator: 'DP3AP2KB Jateng',
      parties: [
        {
          organisation: 'Pemprov Jateng',
          executing: ['DP3AP2KB Jateng'],
          office: 'Gubernur Jawa Tengah',
        },
        { organisation: 'Kemen PPPA', office: 'Menteri PPPA' },
        {
          organisation: 'Pemkab Rembang',
          executing: ['Dinsos PPKB Rembang'],
          office: 'Bupati Rembang',
        },
        { organisation: 'Pemkab Kendal', office: 'Bupati Kendal' },
      ],
      startsOn: '2025-02-14',
      endsOn: '2027-12-31',
      signedOn: '2025-02-14',
      numbers: { 'Pemprov Jateng': '415.4/NK/005/2025', 'Kemen PPPA': '02/KPPPA/NK/2025' },
    },
  },
  { ...bureau, on: '2025-02-14', does: 'assign-officer', agreement: 'A2', officer: bureau.by },
  {
    ...bureau,
    on: '2025-02-14',
    does: 'file-document',
    agreement: 'A2',
    kind: 'WORK_PLAN',
    title: 'Rencana kerja replikasi industri rumahan',
  },
  ...planned(
    { ...agency, on: '2025-03-10' },
    'A2.grow',
    'A2',
    {
      type: 'TRAINING',
      title: 'Pendampingan pelaku industri rumahan naik kelas',
      output: {
        description: 'Pelaku naik dari Pemula ke Berkembang',
        unit: 'orang',
        quantity: 150,
      },
      owner: 'DP3AP2KB Jateng',
      counterpart: 'Kemen PPPA',
      startsOn: '2025-04-01',
      dueOn: '2027-06-30',
    },
    [
      milestone('96 pelaku naik kelas', '2026-06-30', 96, 'orang', { evidenceRule: 'REQUIRED' }),
      milestone('54 pelaku berikutnya', '2027-06-30', 54, 'orang', { evidenceRule: 'REQUIRED' }),
    ],
  ),
  ...planned(
    { ...rembang, on: '2025-03-10' },
    'A2.villages',
    'A2',
    {
      type: 'FACILITATION',
      title: 'Replikasi desa industri rumahan di Rembang',
      output: {
        description: 'Desa dengan kelompok industri rumahan aktif',
        unit: 'desa',
        quantity: 30,
      },
      owner: 'Dinsos PPKB Rembang',
      counterpart: 'Kemen PPPA',
      startsOn: '2025-04-01',
      dueOn: '2027-09-30',
    },
    [
      milestone('18 desa baru (menjadi 58)', '2026-09-30', 18, 'desa'),
      milestone('12 desa berikutnya (menjadi 70)', '2027-09-30', 12, 'desa'),
    ],
  ),
  ...planned(
    { ...kendal, on: '2025-03-10' },
    'A2.incentive',
    'A2',
    {
      type: 'POLICY',
      title: 'Insentif pendamping sesuai standar nasional',
      output: { description: 'Pendamping dibayar sesuai standar', unit: 'persen', quantity: 100 },
      owner: 'Pemkab Kendal',
      counterpart: 'Kemen PPPA',
      startsOn: '2026-01-05',
      dueOn: '2027-12-15',
    },
    [milestone('60 persen pendamping', '2026-12-15', 60, 'persen')],
  ),
  { ...bureau, on: '2025-03-10', does: 'adopt', cooperation: 'A2' },
  { ...ministry, on: '2025-03-10', does: 'adopt', cooperation: 'A2' },
  { by: 'kerjasama@rembang', on: '2025-03-10', does: 'adopt', cooperation: 'A2' },
  { ...kendal, on: '2025-03-10', does: 'adopt', cooperation: 'A2' },
  {
    ...agency,
    on: '2026-06-22',
    does: 'claim',
    milestone: 'A2.grow.1',
    happenedOn: '2026-06-18',
    quantity: 96,
    evidence: 'Rekap perpindahan klaster',
  },
  { ...ministry, on: '2026-06-26', does: 'confirm', milestone: 'A2.grow.1' },
  {
    ...rembang,
    on: '2026-09-25',
    does: 'claim',
    milestone: 'A2.villages.1',
    happenedOn: '2026-09-18',
    quantity: 18,
    evidence: 'Daftar desa replikasi',
  },
  { ...ministry, on: '2026-10-05', does: 'confirm', milestone: 'A2.villages.1' },
];
