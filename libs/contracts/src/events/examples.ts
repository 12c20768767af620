import type { OrgRef } from '../shapes';

/** A readable, valid id for the examples. */
export const exampleId = (n: number): string =>
  `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`;

export const JATENG: OrgRef = {
  organisationId: exampleId(1),
  legalPartyId: exampleId(1),
  kind: 'PROVINCE',
  name: 'Pemerintah Provinsi Jawa Tengah',
};

export const AGENCY: OrgRef = {
  organisationId: exampleId(2),
  legalPartyId: exampleId(1),
  kind: 'OPD',
  name: 'Dinas Koperasi, Usaha Kecil dan Menengah Provinsi Jawa Tengah',
};

export const PNM: OrgRef = {
  organisationId: exampleId(3),
  legalPartyId: exampleId(3),
  kind: 'BUMN',
  name: 'PT Permodalan Nasional Madani',
};

export const COOPERATION = exampleId(100);
export const PLAN = exampleId(200);
export const ACTION = exampleId(300);
export const MILESTONE = exampleId(400);
export const CLAIM = exampleId(500);
export const MEMBER = exampleId(900);
