import { milestone, planned } from '../planned';
import type { AgreementData, Step } from '../step';

const bureau = { by: 'kerjasama@jateng' } as const;
const agency = { by: 'disperindag@jateng' } as const;
const partner = { by: 'dagang@kaltim' } as const;

const paper: Omit<AgreementData, 'role' | 'documentKind' | 'label' | 'title' | 'startsOn'> = {
  subjectMatter: 'Akses pasar produk UMKM',
  scope: ['Misi dagang', 'Gerai bersama', 'Temu usaha'],
  affairCodes: ['3.30', '2.17'],
  crossBorderExternality: false,
  lead: 'Pemprov Jateng',
  initiator: 'Disperindag Jateng',
  parties: [
    {
      organisation: 'Pemprov Jateng',
      executing: ['Disperindag Jateng'],
      office: 'Gubernur Jawa Tengah',
    },
    { organisation: 'Pemprov Kaltim', office: 'Gubernur Kalimantan Timur' },
  ],
  endsOn: '2030-05-05',
};

/** A8: the work is done and confirmed; later, the reports will be found missing. */
export const A8: readonly Step[] = [
  {
    ...bureau,
    on: '2025-05-06',
    does: 'register',
    key: 'A8',
    agreement: {
      ...paper,
      role: 'UMBRELLA',
      documentKind: 'JOINT_AGREEMENT',
      label: 'Kesepakatan Bersama',
      title: 'Pasar UMKM Jawa Tengah dan Kalimantan Timur',
      mappingEntries: ['M6'],
      startsOn: '2025-05-06',
      signedOn: '2025-05-06',
      numbers: { 'Pemprov Jateng': '415.4/KB/044/2025', 'Pemprov Kaltim': '415/1120/2025' },
    },
  },
  { ...bureau, on: '2025-05-06', does: 'assign-officer', agreement: 'A8', officer: bureau.by },
  {
    ...bureau,
    on: '2026-02-09',
    does: 'register',
    key: 'A8.pks',
    agreement: {
      ...paper,
      role: 'IMPLEMENTING',
      umbrella: 'A8',
      documentKind: 'PKS',
      label: 'Perjanjian Kerja Sama',
      title: 'PKS Pasar UMKM Jawa Tengah dan Kalimantan Timur',
      startsOn: '2026-02-02',
      signedOn: '2026-02-02',
      numbers: { 'Pemprov Jateng': '415.4/PKS/009/2026' },
    },
  },
  ...planned(
    { ...agency, on: '2026-02-09' },
    'A8.market',
    'A8',
    {
      type: 'PROMOTION',
      title: 'Misi dagang dan gerai bersama',
      output: { description: 'Pelaku UMKM yang bertransaksi', unit: 'pelaku', quantity: 200 },
      owner: 'Disperindag Jateng',
      counterpart: 'Pemprov Kaltim',
      startsOn: '2026-02-16',
      dueOn: '2027-05-31',
    },
    [
      milestone('Misi dagang Samarinda', '2026-04-30', 60, 'pelaku'),
      milestone('Gerai bersama Balikpapan', '2026-06-30', 40, 'pelaku'),
      milestone('Temu usaha gula semut dan batik', '2026-09-30', 50, 'pelaku'),
      milestone('Misi dagang kedua', '2027-05-31', 50, 'pelaku'),
    ],
  ),
  { ...bureau, on: '2026-02-09', does: 'adopt', cooperation: 'A8' },
  { ...partner, on: '2026-02-09', does: 'adopt', cooperation: 'A8' },
  {
    ...agency,
    on: '2026-04-20',
    does: 'claim',
    milestone: 'A8.market.1',
    happenedOn: '2026-04-16',
    quantity: 60,
    evidence: 'Daftar transaksi Samarinda',
  },
  { ...partner, on: '2026-04-27', does: 'confirm', milestone: 'A8.market.1' },
  {
    ...agency,
    on: '2026-06-22',
    does: 'claim',
    milestone: 'A8.market.2',
    happenedOn: '2026-06-18',
    quantity: 40,
    evidence: 'Foto gerai Balikpapan',
  },
  { ...partner, on: '2026-06-26', does: 'confirm', milestone: 'A8.market.2' },
  {
    ...agency,
    on: '2026-09-25',
    does: 'claim',
    milestone: 'A8.market.3',
    happenedOn: '2026-09-23',
    quantity: 50,
    evidence: 'Daftar hadir temu usaha',
  },
  { ...partner, on: '2026-10-05', does: 'confirm', milestone: 'A8.market.3' },
];
