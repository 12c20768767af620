import type { OrganisationData } from './organisation';

const JATENG = 'kepala.biro@jateng';

/** Partners, each registered by the bureau that works with it. */
export const PARTNERS: readonly OrganisationData[] = [
  {
    shortName: 'PNM',
    name: 'PT Permodalan Nasional Madani',
    kind: 'BUMN',
    registrationNo: 'SIMULASI-0001',
    by: JATENG,
  },
  {
    shortName: 'Bank Mandiri',
    name: 'PT Bank Mandiri (Rumah Kreatif BUMN)',
    kind: 'BUMN',
    registrationNo: 'SIMULASI-0002',
    by: JATENG,
  },
  {
    shortName: 'XL Axiata',
    name: 'PT XL Axiata',
    kind: 'PRIVATE_COMPANY',
    registrationNo: 'SIMULASI-0003',
    by: JATENG,
  },
  {
    shortName: 'Gojek',
    name: 'Gojek',
    kind: 'PRIVATE_COMPANY',
    registrationNo: 'SIMULASI-0004',
    by: JATENG,
  },
  {
    shortName: 'IWAPI',
    name: 'Ikatan Wanita Pengusaha Indonesia Jawa Tengah',
    kind: 'ASSOCIATION',
    registrationNo: 'SIMULASI-0005',
    by: JATENG,
  },
  {
    shortName: 'APTIKOM',
    name: 'Asosiasi Pendidikan Tinggi Informatika dan Komputer',
    kind: 'ASSOCIATION',
    registrationNo: 'SIMULASI-0006',
    by: JATENG,
  },
  {
    shortName: 'ASPPUK',
    name: 'Asosiasi Pendamping Perempuan Usaha Kecil',
    kind: 'NGO_FOUNDATION',
    registrationNo: 'SIMULASI-0007',
    by: JATENG,
  },
  {
    shortName: 'Solopos',
    name: 'Harian Solopos',
    kind: 'MEDIA',
    registrationNo: 'SIMULASI-0008',
    by: JATENG,
  },
  {
    shortName: 'Prefektur Hanasaki',
    name: 'Prefektur Hanasaki (rekaan, simulasi)',
    kind: 'FOREIGN_REGION',
    country: 'JP',
    registrationNo: 'SIMULASI-0009',
    by: JATENG,
  },
  {
    shortName: 'Koperasi Gula Semut',
    name: 'Koperasi Gula Semut Rowokele (simulasi)',
    kind: 'COOPERATIVE',
    registrationNo: 'SIMULASI-0010',
    by: 'kabag@kebumen',
  },
  {
    shortName: 'Eksportir Gula Semut',
    name: 'Eksportir Gula Semut (simulasi)',
    kind: 'PRIVATE_COMPANY',
    registrationNo: 'SIMULASI-0011',
    by: 'kabag@kebumen',
  },
  {
    shortName: 'PATTIRO Semarang',
    name: 'Pusat Telaah dan Informasi Regional (PATTIRO) Semarang',
    kind: 'NGO_FOUNDATION',
    registrationNo: 'SIMULASI-0012',
    by: 'kabag@rembang',
  },
  {
    shortName: 'Universitas Brawijaya',
    name: 'Universitas Brawijaya',
    kind: 'STATE_UNIVERSITY_PTNBH',
    by: 'kabag@magelangkota',
  },
  {
    shortName: 'UNS',
    name: 'Universitas Sebelas Maret',
    kind: 'STATE_UNIVERSITY_PTNBH',
    by: 'kabag@magelangkota',
  },
];
