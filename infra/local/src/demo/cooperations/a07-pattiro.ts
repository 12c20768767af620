import type { AgreementData, Step } from '../step';
import { analysis, assistance, delivered, plannedDeliveries } from './a07-deliveries';

const bureau = { by: 'kerjasama@rembang' } as const;
const agency = { by: 'dinsos@rembang' } as const;
const partner = { by: 'pattiro@pattiro' } as const;

const paper: Omit<AgreementData, 'role' | 'documentKind' | 'label' | 'title'> = {
  subjectMatter: 'Analisis anggaran dan pendampingan industri rumahan',
  scope: ['Analisis anggaran tahunan', 'Pendampingan industri rumahan'],
  affairCodes: ['2.08', '2.17'],
  initiativeCode: 'REPLIKASI-INDUSTRI-RUMAHAN',
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
  ...plannedDeliveries(analysis, partner.by),
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
  ...plannedDeliveries(assistance, agency.by),
  { ...bureau, on: '2025-01-13', does: 'adopt', cooperation: 'A7' },
  { ...partner, on: '2025-01-13', does: 'adopt', cooperation: 'A7' },
  ...delivered(analysis, partner.by, agency.by),
  ...delivered(assistance, agency.by, partner.by),
];
