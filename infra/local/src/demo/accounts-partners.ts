import { office, type DemoAccount } from './account';

/** Offices of the partners. */
export const PARTNER_ACCOUNTS: readonly DemoAccount[] = [
  office('mekaar@pnm', 'PNM', 'partner-liaison', 'PNM · Penghubung Mekaar', 'PNM · Mekaar liaison'),
  office(
    'pppa@kemenpppa',
    'Kemen PPPA',
    'partner-liaison',
    'Kemen PPPA · Penghubung',
    'Ministry of Women · Liaison',
  ),
  office(
    'gulasemut@rowokele',
    'Koperasi Gula Semut',
    'partner-liaison',
    'Koperasi Gula Semut Rowokele',
    'Rowokele crystal sugar cooperative',
  ),
  office(
    'ekspor@gulasemut',
    'Eksportir Gula Semut',
    'partner-liaison',
    'Eksportir gula semut, simulasi',
    'Crystal sugar exporter, simulated',
  ),
  office(
    'pattiro@pattiro',
    'PATTIRO Semarang',
    'partner-liaison',
    'PATTIRO Semarang',
    'PATTIRO Semarang',
  ),
  office(
    'onboarding@xl',
    'XL Axiata',
    'partner-liaison',
    'XL Axiata · Penghubung',
    'XL Axiata · Liaison',
  ),
  office(
    'umkm@gojek',
    'Gojek',
    'partner-liaison',
    'Gojek · Penghubung UMKM',
    'Gojek · SME liaison',
  ),
  office(
    'kerjasama@ub',
    'Universitas Brawijaya',
    'partner-liaison',
    'Universitas Brawijaya · Kerja Sama',
    'Universitas Brawijaya · Cooperation',
  ),
  office(
    'kerjasama@uns',
    'UNS',
    'partner-liaison',
    'Universitas Sebelas Maret · Kerja Sama',
    'Universitas Sebelas Maret · Cooperation',
  ),
  office(
    'dagang@kaltim',
    'Pemprov Kaltim',
    'partner-liaison',
    'Kalimantan Timur · Penghubung',
    'East Kalimantan · Liaison',
  ),
];
