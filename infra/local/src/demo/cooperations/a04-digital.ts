import { planned } from '../planned';
import type { AgreementData, Step } from '../step';

const bureau = { by: 'kerjasama@jateng' } as const;
const agency = { by: 'dinkopukm@jateng' } as const;

const paper: Omit<AgreementData, 'role' | 'documentKind' | 'label' | 'title' | 'startsOn'> = {
  subjectMatter: 'Digitalisasi usaha mikro',
  scope: ['Pelatihan', 'Pembukaan toko daring', 'Paket data'],
  affairCodes: ['2.17', '2.16'],
  lead: 'Pemprov Jateng',
  initiator: 'Dinkop UKM Jateng',
  parties: [
    {
      organisation: 'Pemprov Jateng',
      executing: ['Dinkop UKM Jateng'],
      office: 'Gubernur Jawa Tengah',
    },
    { organisation: 'XL Axiata', office: 'Direktur' },
    { organisation: 'Gojek', office: 'Direktur' },
  ],
  endsOn: '2029-03-04',
};

/** A4: eight months old, a draft PKS, one action, nothing confirmed. */
export const A4: readonly Step[] = [
  {
    ...bureau,
    on: '2026-03-05',
    does: 'register',
    key: 'A4',
    agreement: {
      ...paper,
      role: 'UMBRELLA',
      documentKind: 'JOINT_AGREEMENT',
      label: 'Kesepakatan Bersama',
      title: 'Digitalisasi UMKM Jawa Tengah',
      startsOn: '2026-03-05',
      signedOn: '2026-03-05',
      numbers: { 'Pemprov Jateng': '415.4/KB/021/2026' },
    },
  },
  { ...bureau, on: '2026-03-05', does: 'assign-officer', agreement: 'A4', officer: bureau.by },
  ...planned(
    { ...agency, on: '2026-07-06' },
    'A4.shops',
    'A4',
    {
      type: 'FACILITATION',
      title: 'Pembukaan toko daring pelaku usaha mikro',
      output: { description: 'Toko daring aktif', unit: 'toko', quantity: 500 },
      owner: 'Dinkop UKM Jateng',
      counterpart: 'Gojek',
      startsOn: '2026-09-01',
      dueOn: '2027-02-26',
    },
    [
      {
        title: '200 toko daring pertama',
        dueOn: '2026-12-18',
        quantity: 200,
        unit: 'toko',
      },
    ],
  ),
  {
    ...bureau,
    on: '2026-08-27',
    does: 'draft',
    key: 'A4.pks',
    agreement: {
      ...paper,
      role: 'IMPLEMENTING',
      umbrella: 'A4',
      documentKind: 'PKS',
      label: 'Perjanjian Kerja Sama',
      title: 'PKS Digitalisasi UMKM Jawa Tengah',
      startsOn: '2026-12-01',
    },
  },
];
