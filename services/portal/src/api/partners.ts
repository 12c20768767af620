import type { OrganisationKind, OrganisationStatus } from '@nyata/contracts';
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
  country?: string;
  registrationNo?: string | null;
  officialEmail?: string | null;
  officialPhone?: string | null;
  address?: string | null;
  website?: string | null;
  formerNames: string[];
  mergedIntoId?: string | null;
  affairCodes: string[];
  escalationOrganisationId?: string | null;
  liaisonsRequired: number;
  status: OrganisationStatus;
  version: number;
}

export interface LikelyDouble {
  organisation: Organisation;
  reasons: ('SAME_NUMBER' | 'SAME_NAME' | 'FORMER_NAME' | 'SIMILAR_NAME')[];
}

export interface DeliveryRecord {
  confirmed: number;
  confirmedOnTime: number;
  disputed: number;
  overdueOpen: number;
  silent: number;
  medianAnswerDays?: number | null;
  reportsOnTime: number;
  reportsLapsed: number;
  lastReportOn?: string | null;
  reliability?: number | null;
}

export interface PastEvent {
  version: number;
  at: string;
  what: string;
  name: string;
  reason?: string | null;
  otherOrganisationId?: string | null;
  otherName?: string | null;
  byName?: string | null;
}

export interface MergePreview {
  merged: Organisation;
  survivor: Organisation;
  organisationsBelow: number;
  mappingEntries: number;
  openActions: number;
  agreements: { agreementId: string; title: string }[];
  confirmationsLost: { milestoneId: string; title: string }[];
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
export const listProvinces = (signal?: AbortSignal) =>
  getPage<Region>(`/api/regions${query({ level: 'PROVINCE', limit: 200 })}`, signal);
export const listAffairs = (signal?: AbortSignal) =>
  getPage<Affair>('/api/affairs?limit=200', signal);

const one = (organisationId: string) => `/api/organisations/${organisationId}`;

/** The address of the first page of a search; the nearest name comes first. */
export const listOrganisations = (filter: { q?: string; kind?: string; status?: string }) =>
  `/api/organisations${query({ limit: 50, ...filter })}`;
export const organisationPage = (address: string, signal?: AbortSignal) =>
  getPage<Organisation>(address, signal);
export const likelyDoubles = (
  of: { name: string; registrationNo?: string },
  signal?: AbortSignal,
) => get<{ items: LikelyDouble[] }>(`/api/organisations/likely-doubles${query(of)}`, signal);
export const deliveryRecord = (organisationId: string, signal?: AbortSignal) =>
  get<DeliveryRecord>(`${one(organisationId)}/delivery-record`, signal);
export const pastOf = (organisationId: string, signal?: AbortSignal) =>
  get<{ items: PastEvent[] }>(`${one(organisationId)}/past`, signal);
export const mergePreview = (
  organisationId: string,
  survivorOrganisationId: string,
  signal?: AbortSignal,
) =>
  get<MergePreview>(
    `${one(organisationId)}/merge-preview${query({ survivorOrganisationId })}`,
    signal,
  );

type Versioned = Pick<Organisation, 'organisationId' | 'version'>;

export const mergeOrganisation = (
  { organisationId, version }: Versioned,
  body: { survivorOrganisationId: string; reason: string; confirm?: boolean },
  key: string,
) => post<Organisation>(`${one(organisationId)}/mergers`, { body, key, version });
export const deactivateOrganisation = (
  { organisationId, version }: Versioned,
  reason: string,
  key: string,
) => post<Organisation>(`${one(organisationId)}/deactivations`, { body: { reason }, key, version });
export const verifyOrganisation = ({ organisationId, version }: Versioned, key: string) =>
  post<Organisation>(`${one(organisationId)}/verifications`, { body: {}, key, version });
