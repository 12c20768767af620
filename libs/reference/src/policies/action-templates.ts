import type { PolicyBasis } from './policy';

/** A milestone that an action of this kind usually has. */
export interface MilestoneTemplate {
  readonly title: string;
  /** Share of the way from the start to the due date, 0 to 1. */
  readonly at: number;
  readonly evidenceRule: 'OPTIONAL' | 'REQUIRED';
}

/**
 * What an action of a government affair usually is: performance, indicator and unit as in the sub-activity
 * lists of regional planning, so that the plan can be tied to a budget line later.
 */
export interface ActionTemplate extends PolicyBasis {
  readonly code: string;
  readonly affairCode: string;
  /** A type of action of @nyata/contracts, one that counts as a follow-up. */
  readonly type:
    | 'TRAINING'
    | 'FACILITATION'
    | 'PROCUREMENT'
    | 'SERVICE'
    | 'DATA_SHARING'
    | 'PROMOTION'
    | 'FINANCING';
  readonly title: string;
  /** "Kinerja": what is there afterwards. */
  readonly performance: string;
  /** "Indikator": what is counted. */
  readonly indicator: string;
  /** "Satuan". */
  readonly unit: string;
  readonly milestones: readonly MilestoneTemplate[];
}

const basis: PolicyBasis = {
  legalBasis:
    'Permendagri 90/2019 (kinerja, indikator, satuan per subkegiatan); Kepmendagri pemutakhiran',
  confidence: 'L',
  effectiveFrom: '2020-01-01',
};

const twoSteps = (first: string, last: string): MilestoneTemplate[] => [
  { title: first, at: 0.4, evidenceRule: 'OPTIONAL' },
  { title: last, at: 1, evidenceRule: 'REQUIRED' },
];

/** Templates of actions per affair; a template proposes and the planner decides. */
export const ACTION_TEMPLATES: readonly ActionTemplate[] = [
  {
    ...basis,
    code: '1.01-DUAL-VOCATION',
    affairCode: '1.01',
    type: 'TRAINING',
    title: 'Pemagangan siswa dan guru SMK di tempat mitra',
    performance: 'Siswa dan guru SMK menyelesaikan pemagangan',
    indicator: 'Jumlah peserta yang menyelesaikan pemagangan',
    unit: 'orang',
    milestones: twoSteps('Peserta ditempatkan', 'Peserta menerima sertifikat'),
  },
  {
    ...basis,
    code: '1.02-STUNTING',
    affairCode: '1.02',
    type: 'SERVICE',
    title: 'Pelayanan gizi keluarga berisiko stunting',
    performance: 'Keluarga berisiko stunting terlayani',
    indicator: 'Jumlah keluarga yang dilayani',
    unit: 'keluarga',
    milestones: twoSteps('Sasaran terdata', 'Pelayanan selesai dan dilaporkan'),
  },
  {
    ...basis,
    code: '2.07-CERTIFICATION',
    affairCode: '2.07',
    type: 'TRAINING',
    title: 'Pelatihan dan sertifikasi kompetensi tenaga kerja',
    performance: 'Tenaga kerja bersertifikat kompetensi',
    indicator: 'Jumlah tenaga kerja yang bersertifikat',
    unit: 'orang',
    milestones: twoSteps('Pelatihan terlaksana', 'Sertifikat terbit'),
  },
  {
    ...basis,
    code: '2.08-HOME-INDUSTRY',
    affairCode: '2.08',
    type: 'TRAINING',
    title: 'Pelatihan perempuan pelaku industri rumahan',
    performance: 'Perempuan pelaku industri rumahan terlatih',
    indicator: 'Jumlah perempuan yang dilatih',
    unit: 'orang',
    milestones: twoSteps('Angkatan pertama terlatih', 'Seluruh angkatan terlatih'),
  },
  {
    ...basis,
    code: '2.16-DATA-EXCHANGE',
    affairCode: '2.16',
    type: 'DATA_SHARING',
    title: 'Pertukaran data antarsistem',
    performance: 'Data kedua pihak dapat dipertukarkan',
    indicator: 'Jumlah layanan data yang terhubung',
    unit: 'layanan',
    milestones: twoSteps('Uji coba terhubung', 'Layanan berjalan'),
  },
  {
    ...basis,
    code: '2.17-FINANCING',
    affairCode: '2.17',
    type: 'FINANCING',
    title: 'Penyaluran pembiayaan bagi usaha mikro',
    performance: 'Usaha mikro menerima pembiayaan',
    indicator: 'Jumlah usaha mikro yang menerima pembiayaan',
    unit: 'usaha',
    milestones: twoSteps('Calon penerima terverifikasi', 'Pembiayaan tersalur'),
  },
  {
    ...basis,
    code: '3.27-AGRICULTURE',
    affairCode: '3.27',
    type: 'FACILITATION',
    title: 'Pendampingan kelompok tani',
    performance: 'Kelompok tani didampingi sampai panen',
    indicator: 'Jumlah kelompok tani yang didampingi',
    unit: 'kelompok',
    milestones: twoSteps('Kelompok ditetapkan', 'Pendampingan selesai'),
  },
  {
    ...basis,
    code: '3.30-MARKET-ACCESS',
    affairCode: '3.30',
    type: 'PROMOTION',
    title: 'Pembukaan akses pasar produk daerah',
    performance: 'Produk daerah masuk pasar mitra',
    indicator: 'Jumlah produk yang dijual di pasar mitra',
    unit: 'produk',
    milestones: twoSteps('Kurasi produk selesai', 'Produk dijual'),
  },
  {
    ...basis,
    code: '3.31-JOINT-FACILITY',
    affairCode: '3.31',
    type: 'PROCUREMENT',
    title: 'Pengadaan alat produksi bersama',
    performance: 'Alat produksi bersama dipakai pelaku industri',
    indicator: 'Jumlah unit alat yang dipakai',
    unit: 'unit',
    milestones: twoSteps('Alat diterima', 'Alat dipakai'),
  },
];

/** The templates of some affairs, or all of them. */
export const actionTemplatesOf = (affairCodes?: readonly string[]): readonly ActionTemplate[] =>
  affairCodes
    ? ACTION_TEMPLATES.filter(({ affairCode }) => affairCodes.includes(affairCode))
    : ACTION_TEMPLATES;
