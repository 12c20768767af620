import { REGIONS } from '@nyata/reference';
import type { OrganisationData } from './organisation';

const ADMIN = 'admin@nyata';

/** "Kabupaten Kebumen" -> Pemkab Kebumen, "Kota Magelang" -> Pemkot Magelang. */
const regionalGovernments: OrganisationData[] = REGIONS.filter(
  ({ provinceCode }) => provinceCode === '33',
).map(({ code, name, level }) => ({
  shortName: name.replace('Kabupaten', 'Pemkab').replace('Kota', 'Pemkot'),
  name: `Pemerintah ${name}`,
  kind: level,
  regionCode: code,
  by: ADMIN,
}));

/** Governments: the two provinces, the 35 regencies and cities of Central Java, and the centre. */
export const GOVERNMENTS: readonly OrganisationData[] = [
  {
    shortName: 'Pemprov Jateng',
    name: 'Pemerintah Provinsi Jawa Tengah',
    kind: 'PROVINCE',
    regionCode: '33',
    by: ADMIN,
  },
  {
    shortName: 'Pemprov Kaltim',
    name: 'Pemerintah Provinsi Kalimantan Timur',
    kind: 'PROVINCE',
    regionCode: '64',
    by: ADMIN,
  },
  ...regionalGovernments,
  {
    shortName: 'Kemen PPPA',
    name: 'Kementerian Pemberdayaan Perempuan dan Perlindungan Anak',
    kind: 'MINISTRY_AGENCY',
    by: ADMIN,
  },
  {
    shortName: 'Ditjen Bina Adwil',
    name: 'Direktorat Jenderal Bina Administrasi Kewilayahan, Kementerian Dalam Negeri',
    kind: 'MINISTRY_AGENCY',
    by: ADMIN,
  },
  {
    shortName: 'Biro Pemotdaks Jateng',
    name: 'Biro Pemerintahan, Otonomi Daerah dan Kerja Sama Provinsi Jawa Tengah',
    kind: 'SETDA_BUREAU',
    parent: 'Pemprov Jateng',
    regionCode: '33',
    affairCodes: ['4.01'],
    by: ADMIN,
  },
];

const agency = (
  shortName: string,
  name: string,
  parent: string,
  affairCodes: string[],
  by: string,
): OrganisationData => ({
  shortName,
  name,
  kind: 'OPD',
  parent,
  affairCodes,
  by,
});

const JATENG = 'kepala.biro@jateng';

/** Agencies, registered by the bureau of their own government. */
export const AGENCIES: readonly OrganisationData[] = [
  agency(
    'DP3AP2KB Jateng',
    'Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan KB Provinsi Jawa Tengah',
    'Pemprov Jateng',
    ['2.08', '2.14'],
    JATENG,
  ),
  agency(
    'Disperindag Jateng',
    'Dinas Perindustrian dan Perdagangan Provinsi Jawa Tengah',
    'Pemprov Jateng',
    ['3.30', '3.31'],
    JATENG,
  ),
  agency(
    'Dinkop UKM Jateng',
    'Dinas Koperasi, Usaha Kecil dan Menengah Provinsi Jawa Tengah',
    'Pemprov Jateng',
    ['2.17'],
    JATENG,
  ),
  agency(
    'Bappeda Jateng',
    'Badan Perencanaan Pembangunan Daerah Provinsi Jawa Tengah',
    'Pemprov Jateng',
    ['5.01'],
    JATENG,
  ),
  agency(
    'BPKAD Jateng',
    'Badan Pengelola Keuangan dan Aset Daerah Provinsi Jawa Tengah',
    'Pemprov Jateng',
    ['5.02'],
    JATENG,
  ),
  agency(
    'Inspektorat Jateng',
    'Inspektorat Provinsi Jawa Tengah',
    'Pemprov Jateng',
    ['6.01'],
    JATENG,
  ),
  {
    ...agency(
      'Setwan Jateng',
      'Sekretariat DPRD Provinsi Jawa Tengah',
      'Pemprov Jateng',
      ['4.02'],
      JATENG,
    ),
    kind: 'SETWAN',
  },
  agency(
    'Disperindag Kebumen',
    'Dinas Perindustrian dan Perdagangan Kabupaten Kebumen',
    'Pemkab Kebumen',
    ['3.30', '3.31'],
    'kabag@kebumen',
  ),
  agency(
    'DPUPR Kebumen',
    'Dinas Pekerjaan Umum dan Penataan Ruang Kabupaten Kebumen',
    'Pemkab Kebumen',
    ['1.03'],
    'kabag@kebumen',
  ),
  agency(
    'Dinsos PPKB Rembang',
    'Dinas Sosial, Pemberdayaan Perempuan dan KB Kabupaten Rembang',
    'Pemkab Rembang',
    ['1.06', '2.08'],
    'kabag@rembang',
  ),
  agency(
    'Dinkes Pemalang',
    'Dinas Kesehatan Kabupaten Pemalang',
    'Pemkab Pemalang',
    ['1.02'],
    'kabag@pemalang',
  ),
  agency(
    'Bappeda Kota Magelang',
    'Badan Perencanaan Pembangunan Daerah Kota Magelang',
    'Pemkot Magelang',
    ['5.01'],
    'kabag@magelangkota',
  ),
];
