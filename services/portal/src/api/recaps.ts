import type { Verdict } from '@nyata/contracts';
import type { AssessmentFilter } from './monitoring';
import { get, getPage, post, query } from './http';

/** What a portfolio can be cut by. */
export const SLICED_BY = [
  ...(['agency', 'lead', 'partner', 'partnerKind', 'region'] as const),
  ...(['affair', 'type', 'year', 'initiative'] as const),
] as const;
export type SlicedBy = (typeof SLICED_BY)[number];

export interface Slice {
  slice: string;
  name?: string;
  total: number;
  worstVerdict: Verdict;
  metrics: Record<string, number>;
  /** The filter that shows exactly these rows. */
  rows: Record<string, string>;
}

export interface Slices {
  asOf: string;
  overlapping: boolean;
  items: Slice[];
}

export interface Metric {
  name: string;
  definition: { id: string; en: string };
  of?: string;
  target?: { atMost?: number; atLeast?: number };
}

export interface Duration {
  name: 'signatureToPks' | 'signatureToConfirmation';
  count: number;
  median?: number;
  p90?: number;
}

export interface StalledPartner {
  organisationId: string;
  name: string;
  openSince: string;
  band: number;
  milestones: number;
  claims: number;
}

export interface CalendarItem {
  kind: 'MILESTONE' | 'CLAIM' | 'END';
  dueOn: string;
  subjectId: string;
  cooperationId: string;
  title: string;
  organisationName: string;
}

export const EXPORT_KINDS = ['PORTFOLIO', 'RECAP', 'OVERDUE'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number] | 'BRIEF';

export interface AskedExport extends AssessmentFilter {
  kind: ExportKind;
  format: 'XLSX' | 'PDF';
  language: 'id' | 'en';
  period?: string;
  cooperationId?: string;
}

export interface Export {
  exportId: string;
  asked: { kind: ExportKind; format: 'XLSX' | 'PDF'; period?: string };
  askedAt: string;
  status: 'WAITING' | 'READY' | 'FAILED';
  rowCount: number;
  rowsDone: number;
  fileName?: string;
  sizeBytes?: number;
}

export const getSlices = (by: SlicedBy, signal?: AbortSignal) =>
  get<Slices>(`/api/portfolio/slices${query({ by })}`, signal);
export const getMetrics = (signal?: AbortSignal) =>
  getPage<Metric>('/api/portfolio/metrics', signal);
export const getDurations = (signal?: AbortSignal) =>
  getPage<Duration>('/api/portfolio/durations', signal);
export const getStalled = (signal?: AbortSignal) =>
  getPage<StalledPartner>('/api/portfolio/stalled', signal);
export const myExports = (signal?: AbortSignal) => getPage<Export>('/api/exports', signal);
export const askExport = (body: AskedExport, key: string) =>
  post<Export>('/api/exports', { body, key });
export const exportFile = (exportId: string) => `/api/exports/${encodeURIComponent(exportId)}/file`;
export const calendarAddress = (from: string, to: string) =>
  `/api/portfolio/calendar${query({ from, to, limit: 20 })}`;
export const calendarPage = (address: string, signal?: AbortSignal) =>
  getPage<CalendarItem>(address, signal);
