import { office, type DemoAccount } from './account';

/** Offices of Central Java and of the centre that oversees it. */
export const PROVINCE_ACCOUNTS: readonly DemoAccount[] = [
  office(
    'kerjasama@jateng',
    'Biro Pemotdaks Jateng',
    'bureau-officer',
    'Jawa Tengah · Bagian Kerja Sama',
    'Central Java · Cooperation section',
    ['central-representative'],
  ),
  office(
    'kepala.biro@jateng',
    'Biro Pemotdaks Jateng',
    'bureau-head',
    'Jawa Tengah · Kepala Biro',
    'Central Java · Head of bureau',
    ['central-representative'],
  ),
  office(
    'dinkopukm@jateng',
    'Dinkop UKM Jateng',
    'agency-liaison',
    'Jawa Tengah · Dinas Koperasi UKM',
    'Central Java · Cooperatives and SME agency',
  ),
  office(
    'dp3ap2kb@jateng',
    'DP3AP2KB Jateng',
    'agency-liaison',
    'Jawa Tengah · Dinas PPPA',
    'Central Java · Women and child agency',
  ),
  office(
    'disperindag@jateng',
    'Disperindag Jateng',
    'agency-liaison',
    'Jawa Tengah · Disperindag',
    'Central Java · Industry and trade agency',
  ),
  office(
    'bappeda@jateng',
    'Bappeda Jateng',
    'planner',
    'Jawa Tengah · Bappeda',
    'Central Java · Planning agency',
  ),
  office(
    'gwpp@jateng',
    'Pemprov Jateng',
    'central-representative',
    'Gubernur selaku wakil pemerintah pusat',
    'Governor as central representative',
  ),
  office(
    'inspektorat@jateng',
    'Inspektorat Jateng',
    'inspector',
    'Jawa Tengah · Inspektorat',
    'Central Java · Inspectorate',
  ),
  office(
    'binaadwil@kemendagri',
    'Ditjen Bina Adwil',
    'ministry',
    'Kemendagri · Bina Administrasi Kewilayahan',
    'Home Affairs · Territorial administration',
  ),
];
