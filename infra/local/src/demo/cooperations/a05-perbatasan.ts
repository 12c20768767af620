import { milestone, planned } from '../planned';
import type { AgreementData, Step } from '../step';

const bureau = { by: 'kerjasama@pemalang' } as const;
const agency = { by: 'dinkes@pemalang' } as const;
const neighbours = ['Pemkab Pekalongan', 'Pemkab Tegal', 'Pemkab Purbalingga', 'Pemkab Banyumas'];

const paper: Omit<AgreementData, 'role' | 'documentKind' | 'label' | 'title' | 'startsOn'> = {
  subjectMatter: 'Pelayanan dasar di wilayah perbatasan',
  scope: ['Rujukan kesehatan', 'Jalan perbatasan'],
  affairCodes: ['1.02', '1.03'],
  crossBorderExternality: true,
  lead: 'Pemkab Pemalang',
  initiator: 'Dinkes Pemalang',
  parties: [
    { organisation: 'Pemkab Pemalang', executing: ['Dinkes Pemalang'], office: 'Bupati Pemalang' },
    { organisation: 'Pemkab Pekalongan', office: 'Bupati Pekalongan' },
    { organisation: 'Pemkab Tegal', office: 'Bupati Tegal' },
    { organisation: 'Pemkab Purbalingga', office: 'Bupati Purbalingga' },
    { organisation: 'Pemkab Banyumas', office: 'Bupati Banyumas' },
  ],
  endsOn: '2029-07-31',
};

/** A5: five regencies that border each other; one milestone is disputed. */
export const A5: readonly Step[] = [
  {
    ...bureau,
    on: '2024-08-01',
    does: 'register',
    key: 'A5',
    agreement: {
      ...paper,
      role: 'UMBRELLA',
      documentKind: 'JOINT_AGREEMENT',
      label: 'Kesepakatan Bersama',
      title: 'Pelayanan Masyarakat Perbatasan Pemalang dan Sekitarnya',
      mappingEntries: ['M5'],
      startsOn: '2024-08-01',
      signedOn: '2024-08-01',
      numbers: { 'Pemkab Pemalang': '415.4/018/2024', 'Pemkab Tegal': '120.23/044/2024' },
    },
  },
  { ...bureau, on: '2024-08-01', does: 'assign-officer', agreement: 'A5', officer: bureau.by },
  {
    ...bureau,
    on: '2024-12-12',
    does: 'register',
    key: 'A5.pks',
    agreement: {
      ...paper,
      scope: ['Rujukan kesehatan'],
      affairCodes: ['1.02'],
      role: 'IMPLEMENTING',
      umbrella: 'A5',
      documentKind: 'PKS',
      label: 'Perjanjian Kerja Sama',
      title: 'PKS Rujukan Kesehatan Lintas Batas',
      startsOn: '2024-12-12',
      signedOn: '2024-12-12',
      numbers: { 'Pemkab Pemalang': '415.4/052/2024' },
    },
  },
  ...planned(
    { ...agency, on: '2024-12-12' },
    'A5.referral',
    'A5',
    {
      type: 'SERVICE',
      title: 'Rujukan kesehatan tanpa batas wilayah',
      output: {
        description: 'Puskesmas perbatasan yang saling menerima rujukan',
        unit: 'puskesmas',
        quantity: 12,
      },
      owner: 'Dinkes Pemalang',
      counterpart: 'Pemkab Banyumas',
      startsOn: '2025-01-06',
      dueOn: '2027-06-30',
    },
    [
      milestone('4 puskesmas pertama', '2025-06-30', 4, 'puskesmas', { confirmers: neighbours }),
      milestone('4 puskesmas berikutnya', '2026-08-31', 4, 'puskesmas', { confirmers: neighbours }),
      milestone('4 puskesmas terakhir', '2027-06-30', 4, 'puskesmas', { confirmers: neighbours }),
    ],
  ),
  { ...bureau, on: '2024-12-12', does: 'adopt', cooperation: 'A5' },
  { by: 'kerjasama@banyumas', on: '2024-12-12', does: 'adopt', cooperation: 'A5' },
  { by: 'kerjasama@purbalingga', on: '2024-12-12', does: 'adopt', cooperation: 'A5' },
  { by: 'kerjasama@pekalongan', on: '2024-12-12', does: 'adopt', cooperation: 'A5' },
  {
    ...agency,
    on: '2025-06-20',
    does: 'claim',
    milestone: 'A5.referral.1',
    happenedOn: '2025-06-16',
    quantity: 4,
  },
  { by: 'kerjasama@banyumas', on: '2025-06-24', does: 'confirm', milestone: 'A5.referral.1' },
  ...planned(
    { ...agency, on: '2026-03-05' },
    'A5.equipment',
    'A5',
    {
      type: 'PROCUREMENT',
      title: 'Alat kesehatan puskesmas perbatasan',
      output: {
        description: 'Alat kesehatan diterima puskesmas Tegal',
        unit: 'alat',
        quantity: 10,
      },
      owner: 'Dinkes Pemalang',
      counterpart: 'Pemkab Tegal',
      startsOn: '2026-04-01',
      dueOn: '2026-12-15',
    },
    [milestone('10 alat diserahkan', '2026-12-15', 10, 'alat', { evidenceRule: 'REQUIRED' })],
  ),
  {
    ...agency,
    on: '2026-08-27',
    does: 'claim',
    milestone: 'A5.referral.2',
    happenedOn: '2026-08-20',
    quantity: 4,
  },
  { by: 'kerjasama@purbalingga', on: '2026-09-14', does: 'confirm', milestone: 'A5.referral.2' },
  {
    ...agency,
    on: '2026-09-25',
    does: 'claim',
    milestone: 'A5.equipment.1',
    happenedOn: '2026-09-22',
    quantity: 10,
    evidence: 'Berita acara serah terima alat',
  },
  {
    by: 'kerjasama@tegalkab',
    on: '2026-10-05',
    does: 'dispute',
    milestone: 'A5.equipment.1',
    reasonCode: 'QUANTITY',
    observedQuantity: 8,
    note: 'Alat diterima 8 dari 10; dua alat masih di gudang penyedia.',
  },
];
