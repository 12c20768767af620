import type { OrgRef } from '@nyata/contracts';

const id = (n: number) => `0198a000-0000-7000-8000-${String(n).padStart(12, '0')}`;

export const JATENG: OrgRef = {
  organisationId: id(1),
  legalPartyId: id(1),
  kind: 'PROVINCE',
  name: 'Pemprov Jawa Tengah',
};
export const AGENCY: OrgRef = { ...JATENG, organisationId: id(2), kind: 'OPD', name: 'DP3AP2KB' };
export const PNM: OrgRef = {
  organisationId: id(3),
  legalPartyId: id(3),
  kind: 'BUMN',
  name: 'PNM',
};
export const KENDAL: OrgRef = {
  organisationId: id(4),
  legalPartyId: id(4),
  kind: 'REGENCY',
  name: 'Pemkab Kendal',
};
export const MEMBER = id(9);
