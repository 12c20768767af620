import { milestone, planned } from '../planned';
import type { AgreementData, Step } from '../step';

const paper: Omit<AgreementData, 'role' | 'documentKind' | 'label' | 'title' | 'startsOn'> = {
  subjectMatter: 'Hilirisasi gula merah menjadi gula semut',
  scope: ['Dapur bersih', 'Sertifikasi organik', 'Pemasaran ekspor', 'Jalan produksi'],
  affairCodes: ['3.31', '3.30'],
  lead: 'Pemkab Kebumen',
  initiator: 'Disperindag Kebumen',
  parties: [
    {
      organisation: 'Pemkab Kebumen',
      executing: ['Disperindag Kebumen', 'DPUPR Kebumen'],
      office: 'Bupati Kebumen',
    },
    { organisation: 'Koperasi Gula Semut', office: 'Ketua Koperasi Gula Semut Rowokele' },
    { organisation: 'Eksportir Gula Semut', office: 'Direktur' },
  ],
  endsOn: '2028-06-19',
};

const bureau = { by: 'kerjasama@kebumen' } as const;
const agency = { by: 'disperindag@kebumen' } as const;
const kitchens = { owner: 'Disperindag Kebumen', counterpart: 'Koperasi Gula Semut' } as const;

/** A1: Kebumen, the cooperative and the buyer: crystal sugar. Work is done and confirmed. */
export const A1: readonly Step[] = [
  {
    ...bureau,
    on: '2025-03-10',
    does: 'register',
    key: 'A1',
    agreement: {
      ...paper,
      role: 'UMBRELLA',
      documentKind: 'JOINT_AGREEMENT',
      label: 'Kesepakatan Bersama',
      title: 'Hilirisasi Gula Merah Kebumen',
      mappingEntries: ['M1'],
      startsOn: '2025-03-10',
      signedOn: '2025-03-10',
      numbers: { 'Pemkab Kebumen': '415.4/012/2025', 'Koperasi Gula Semut': '03/KGS/III/2025' },
    },
  },
  { ...bureau, on: '2025-03-10', does: 'assign-officer', agreement: 'A1', officer: bureau.by },
  {
    ...bureau,
    on: '2025-06-20',
    does: 'register',
    key: 'A1.pks',
    agreement: {
      ...paper,
      role: 'IMPLEMENTING',
      umbrella: 'A1',
      documentKind: 'PKS',
      label: 'Perjanjian Kerja Sama',
      title: 'PKS Dapur Bersih, Sertifikasi, dan Pemasaran Gula Semut',
      startsOn: '2025-06-20',
      signedOn: '2025-06-20',
      numbers: { 'Pemkab Kebumen': '415.4/031/2025' },
    },
  },
  ...planned(
    { ...agency, on: '2025-06-20' },
    'A1.kitchens',
    'A1',
    {
      ...kitchens,
      type: 'FACILITATION',
      title: 'Dapur bersih penderes',
      output: { description: 'Dapur bersih berfungsi', unit: 'dapur', quantity: 60 },
      startsOn: '2025-07-01',
      dueOn: '2027-03-31',
    },
    [
      milestone('20 dapur bersih pertama', '2025-12-15', 20, 'dapur', { evidenceRule: 'REQUIRED' }),
      milestone('28 dapur bersih berikutnya', '2026-09-30', 28, 'dapur', {
        evidenceRule: 'REQUIRED',
      }),
      milestone('12 dapur bersih terakhir', '2027-03-31', 12, 'dapur', {
        evidenceRule: 'REQUIRED',
      }),
    ],
  ),
  ...planned(
    { ...agency, on: '2025-06-20' },
    'A1.organic',
    'A1',
    {
      ...kitchens,
      type: 'TRAINING',
      title: 'Sertifikasi organik penderes',
      output: { description: 'Penderes bersertifikat organik', unit: 'penderes', quantity: 250 },
      startsOn: '2025-08-01',
      dueOn: '2027-06-30',
    },
    [
      milestone('162 penderes bersertifikat', '2026-08-31', 162, 'penderes'),
      milestone('88 penderes bersertifikat berikutnya', '2027-06-30', 88, 'penderes'),
    ],
  ),
  ...planned(
    { by: 'gulasemut@rowokele', on: '2025-06-20' },
    'A1.export',
    'A1',
    {
      type: 'PROMOTION',
      title: 'Kontrak ekspor gula semut',
      output: {
        description: 'Kontrak ekspor ditandatangani pembeli',
        unit: 'kontrak',
        quantity: 2,
      },
      owner: 'Koperasi Gula Semut',
      counterpart: 'Eksportir Gula Semut',
      startsOn: '2025-09-01',
      dueOn: '2027-01-29',
    },
    [
      milestone('Kontrak ekspor pertama', '2026-06-30', 1, 'kontrak'),
      milestone('Kontrak ekspor kedua', '2027-01-29', 1, 'kontrak'),
    ],
  ),
  ...planned(
    { by: 'dpupr@kebumen', on: '2025-06-20' },
    'A1.road',
    'A1',
    {
      type: 'INFRASTRUCTURE',
      title: 'Jalan produksi Rowokele',
      output: { description: 'Jalan produksi terbangun', unit: 'km', quantity: 3 },
      owner: 'DPUPR Kebumen',
      counterpart: 'Koperasi Gula Semut',
      startsOn: '2027-01-11',
      dueOn: '2027-11-30',
    },
    [milestone('Ruas pertama selesai', '2027-05-31', 1.5, 'km')],
  ),
  { ...bureau, on: '2025-06-20', does: 'adopt', cooperation: 'A1' },
  { by: 'gulasemut@rowokele', on: '2025-06-20', does: 'adopt', cooperation: 'A1' },
  { by: 'ekspor@gulasemut', on: '2025-06-20', does: 'adopt', cooperation: 'A1' },
  {
    ...agency,
    on: '2025-12-15',
    does: 'claim',
    milestone: 'A1.kitchens.1',
    happenedOn: '2025-12-08',
    quantity: 20,
    evidence: 'Berita acara 20 dapur bersih',
  },
  { by: 'gulasemut@rowokele', on: '2025-12-15', does: 'confirm', milestone: 'A1.kitchens.1' },
  {
    by: 'gulasemut@rowokele',
    on: '2026-06-22',
    does: 'claim',
    milestone: 'A1.export.1',
    happenedOn: '2026-06-19',
    quantity: 1,
    evidence: 'Kontrak ekspor pertama',
  },
  { by: 'ekspor@gulasemut', on: '2026-06-26', does: 'confirm', milestone: 'A1.export.1' },
  {
    ...agency,
    on: '2026-08-27',
    does: 'claim',
    milestone: 'A1.organic.1',
    happenedOn: '2026-08-20',
    quantity: 162,
    evidence: 'Daftar sertifikat organik',
  },
  { by: 'gulasemut@rowokele', on: '2026-09-14', does: 'confirm', milestone: 'A1.organic.1' },
  {
    ...agency,
    on: '2026-09-25',
    does: 'claim',
    milestone: 'A1.kitchens.2',
    happenedOn: '2026-09-21',
    quantity: 28,
    evidence: 'Berita acara 28 dapur bersih',
  },
  {
    by: 'gulasemut@rowokele',
    on: '2026-10-23',
    does: 'confirm',
    milestone: 'A1.kitchens.2',
    note: 'Diperiksa bersama di Giyanti dan Wonoharjo; jawaban terlambat karena masa panen.',
  },
];
