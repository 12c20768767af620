import type { OrganisationKind } from '@nyata/contracts';

/** Kinds that are a government or a part of one: the law is their identity. */
export const GOVERNMENT_KINDS: readonly OrganisationKind[] = [
  'PROVINCE',
  'REGENCY',
  'CITY',
  'OPD',
  'SETDA_BUREAU',
  'SETWAN',
  'DPRD',
  'MINISTRY_AGENCY',
  'VERTICAL_OFFICE',
  'STATE_UNIVERSITY_BLU',
  'STATE_UNIVERSITY_PTNBH',
  'JOINT_SECRETARIAT',
];
/** Kinds that are a region themselves. */
export const REGION_KINDS: readonly OrganisationKind[] = ['PROVINCE', 'REGENCY', 'CITY'];
