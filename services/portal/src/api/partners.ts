import type { OrganisationKind } from '@nyata/contracts';
import { get, getPage, post, query } from './http';

export interface Organisation {
  organisationId: string;
  name: string;
  shortName?: string | null;
  kind: OrganisationKind;
  parentOrganisationId?: string | null;
  legalPartyId: string;
  legalPartyName?: string;
  regionCode?: string | null;
  status: string;
}

export interface OrganisationInput {
  name: string;
  kind: OrganisationKind;
  regionCode?: string;
  registrationNo?: string;
  officialEmail?: string;
  parentOrganisationId?: string;
  duplicateNote?: string;
}

export interface Region {
  code: string;
  name: string;
  level: 'PROVINCE' | 'REGENCY' | 'CITY';
  provinceCode?: string | null;
}

export interface Affair {
  code: string;
  name: string;
  group: string;
}

export const findOrganisations = (
  filter: { q?: string; legalPartyId?: string; kind?: string; limit?: number },
  signal?: AbortSignal,
) => getPage<Organisation>(`/api/organisations${query({ limit: 20, ...filter })}`, signal);
export const getOrganisation = (organisationId: string, signal?: AbortSignal) =>
  get<Organisation>(`/api/organisations/${organisationId}`, signal);
export const registerOrganisation = (body: OrganisationInput, key: string) =>
  post<Organisation>('/api/organisations', { body, key });
export const regionsOf = (provinceCode: string, signal?: AbortSignal) =>
  getPage<Region>(`/api/regions${query({ provinceCode, limit: 200 })}`, signal);
export const listAffairs = (signal?: AbortSignal) =>
  getPage<Affair>('/api/affairs?limit=200', signal);
