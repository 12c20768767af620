import { newId } from '@nyata/kernel';
import type { Announced } from './gateway';

const province = newId();
const company = newId();

export const PROVINCE: Announced = {
  organisationId: province,
  legalPartyId: province,
  kind: 'PROVINCE',
  name: 'Pemerintah Provinsi Jawa Tengah',
  regionCode: '33',
};
export const BUREAU: Announced = {
  organisationId: newId(),
  legalPartyId: province,
  kind: 'SETDA_BUREAU',
  name: 'Biro Pemotdaks Jateng',
};
export const AGENCY: Announced = {
  organisationId: newId(),
  legalPartyId: province,
  kind: 'OPD',
  name: 'Dinkop UKM Jateng',
};
/** Registered by the bureau: it keeps this partner's liaisons. */
export const PARTNER: Announced = {
  organisationId: company,
  legalPartyId: company,
  kind: 'BUMN',
  name: 'PT PNM',
  registrar: BUREAU.organisationId,
};
const stranger = newId();
export const STRANGER: Announced = {
  organisationId: stranger,
  legalPartyId: stranger,
  kind: 'PRIVATE_UNIVERSITY',
  name: 'Universitas lain',
};
export const ALL = [PROVINCE, BUREAU, AGENCY, PARTNER, STRANGER];
