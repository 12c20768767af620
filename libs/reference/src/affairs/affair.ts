import type { RegionLevel } from '../regions/region';

export type AffairGroup =
  | 'BASIC_SERVICE'
  | 'NON_BASIC_SERVICE'
  | 'OPTIONAL'
  | 'SUPPORTING'
  | 'AUXILIARY'
  | 'OVERSIGHT'
  | 'TERRITORIAL'
  | 'GENERAL_GOVERNMENT'
  | 'SPECIAL'
  | 'NONE';

/** A government affair (urusan pemerintahan) and the levels of government that have it. */
export interface GovernmentAffair {
  readonly code: string;
  readonly name: string;
  readonly group: AffairGroup;
  readonly levels: readonly RegionLevel[];
}

const ALL: readonly RegionLevel[] = ['PROVINCE', 'REGENCY', 'CITY'];
const PROVINCE: readonly RegionLevel[] = ['PROVINCE'];
const BELOW: readonly RegionLevel[] = ['REGENCY', 'CITY'];

// UU 23/2014 art. 14: forestry and energy are shared by the centre and the provinces.
const LEVELS: Readonly<Record<string, readonly RegionLevel[]>> = {
  '3.28': PROVINCE,
  '3.29': PROVINCE,
  '5.07': PROVINCE,
  '7.01': BELOW,
};

const group = (name: AffairGroup, affairs: Record<string, string>): GovernmentAffair[] =>
  Object.entries(affairs).map(([code, title]) => ({
    code,
    name: title,
    group: name,
    levels: LEVELS[code] ?? ALL,
  }));

/** Every government affair, coded after Permendagri 90/2019. */
export const AFFAIRS: readonly GovernmentAffair[] = [
  ...group('BASIC_SERVICE', {
    '1.01': 'Pendidikan',
    '1.02': 'Kesehatan',
    '1.03': 'Pekerjaan umum dan penataan ruang',
    '1.04': 'Perumahan dan kawasan permukiman',
    '1.05': 'Ketenteraman, ketertiban umum, dan pelindungan masyarakat',
    '1.06': 'Sosial',
  }),
  ...group('NON_BASIC_SERVICE', {
    '2.07': 'Tenaga kerja',
    '2.08': 'Pemberdayaan perempuan dan pelindungan anak',
    '2.09': 'Pangan',
    '2.10': 'Pertanahan',
    '2.11': 'Lingkungan hidup',
    '2.12': 'Administrasi kependudukan dan pencatatan sipil',
    '2.13': 'Pemberdayaan masyarakat dan desa',
    '2.14': 'Pengendalian penduduk dan keluarga berencana',
    '2.15': 'Perhubungan',
    '2.16': 'Komunikasi dan informatika',
    '2.17': 'Koperasi, usaha kecil, dan menengah',
    '2.18': 'Penanaman modal',
    '2.19': 'Kepemudaan dan olahraga',
    '2.20': 'Statistik',
    '2.21': 'Persandian',
    '2.22': 'Kebudayaan',
    '2.23': 'Perpustakaan',
    '2.24': 'Kearsipan',
  }),
  ...group('OPTIONAL', {
    '3.25': 'Kelautan dan perikanan',
    '3.26': 'Pariwisata',
    '3.27': 'Pertanian',
    '3.28': 'Kehutanan',
    '3.29': 'Energi dan sumber daya mineral',
    '3.30': 'Perdagangan',
    '3.31': 'Perindustrian',
    '3.32': 'Transmigrasi',
  }),
  ...group('SUPPORTING', { '4.01': 'Sekretariat daerah', '4.02': 'Sekretariat DPRD' }),
  ...group('AUXILIARY', {
    '5.01': 'Perencanaan',
    '5.02': 'Keuangan',
    '5.03': 'Kepegawaian',
    '5.04': 'Pendidikan dan pelatihan',
    '5.05': 'Penelitian dan pengembangan',
    '5.06': 'Pengelolaan perbatasan',
    '5.07': 'Penghubung',
  }),
  ...group('OVERSIGHT', { '6.01': 'Inspektorat daerah' }),
  ...group('TERRITORIAL', { '7.01': 'Kecamatan' }),
  ...group('GENERAL_GOVERNMENT', { '8.01': 'Kesatuan bangsa dan politik' }),
  ...group('SPECIAL', { '9': 'Kekhususan' }),
  ...group('NONE', { X: 'Non-urusan' }),
];

const byCode = new Map(AFFAIRS.map((affair) => [affair.code, affair]));

/** The affair with that code, if there is one. */
export const affairByCode = (code: string): GovernmentAffair | undefined => byCode.get(code);
