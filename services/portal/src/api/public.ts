import type { AgreementStatus, CooperationType, Rung } from '@nyata/contracts';
import { get, getPage, query } from './http';

/** What everybody may read of a cooperation: no person, no paper. */
export interface PublicCooperation {
  cooperationId: string;
  title: string;
  cooperationType: CooperationType;
  parties: { name: string }[];
  regionCodes: string[];
  affairCodes: string[];
  signedOn: string;
  endsOn?: string;
  status: AgreementStatus;
  rung: Rung;
  milestones: number;
  confirmedMilestones: number;
  asOf: string;
}

export interface PublicFigures {
  asOf: string;
  total: number;
  byStatus: Partial<Record<AgreementStatus, number>>;
  byRung: Partial<Record<string, number>>;
  byRegion: { regionCode: string; total: number; active: number }[];
  confirmedMilestones: number;
}

export type PublicFilter = Partial<Record<'status' | 'minRung' | 'regionCode' | 'q', string>>;

export const getPublicFigures = (signal?: AbortSignal) =>
  get<PublicFigures>('/api/public/figures', signal);
export const publicAddress = (filter: PublicFilter) =>
  `/api/public/cooperations${query({ ...filter, limit: 20 })}`;
export const publicTable = (filter: PublicFilter) => `/api/public/cooperations.csv${query(filter)}`;
export const publicPage = (address: string, signal?: AbortSignal) =>
  getPage<PublicCooperation>(address, signal);
export const getPublicCooperation = (id: string, signal?: AbortSignal) =>
  get<PublicCooperation>(`/api/public/cooperations/${encodeURIComponent(id)}`, signal);
