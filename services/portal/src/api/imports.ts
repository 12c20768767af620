import type { SheetField } from '@nyata/contracts';
import { get, getPage, post, query } from './http';

export type ImportStatus = 'UPLOADED' | 'CHECKING' | 'CHECKED' | 'COMMITTING' | 'COMMITTED';
export type RowVerdict = 'ACCEPTED' | 'WARNING' | 'CORRECTION' | 'REJECTED';

export interface ImportProgress {
  rows: number;
  waiting: number;
  accepted: number;
  warnings: number;
  corrections: number;
  rejected: number;
  registered: number;
}

export interface ImportSummary {
  importId: string;
  version: number;
  fileName: string;
  format: 'XLSX' | 'CSV' | 'JSON';
  encoding?: string;
  status: ImportStatus;
  uploadedAt: string;
  progress: ImportProgress;
}

export interface ImportColumn {
  column: number;
  heading: string;
  field?: SheetField;
  sample: string[];
}

export interface ImportDetail extends ImportSummary {
  columns: ImportColumn[];
}

export interface ImportFinding {
  field: string;
  code: string;
  detail: string;
  weight: 'WARNING' | 'CORRECTION' | 'REJECTION';
  value?: string;
  proposals?: string[];
}

export interface ImportRow {
  rowNo: number;
  verdict?: RowVerdict;
  values: Record<string, string>;
  findings: ImportFinding[];
  agreementId?: string;
}

const path = '/api/imports';
const one = (importId: string) => `${path}/${encodeURIComponent(importId)}`;

export const listImports = (signal?: AbortSignal) =>
  getPage<ImportSummary>(`${path}?limit=20`, signal);
export const getImport = (importId: string, signal?: AbortSignal) =>
  get<ImportDetail>(one(importId), signal);
export const listRows = (importId: string, verdict?: RowVerdict) =>
  `${one(importId)}/rows${query({ verdict, limit: 50 })}`;
export const rowPage = (address: string, signal?: AbortSignal) =>
  getPage<ImportRow>(address, signal);

export function uploadRegister(file: File, key: string) {
  const form = new FormData();
  form.set('file', file);
  return post<ImportDetail>(path, { form, key });
}

export const checkImport = (it: ImportDetail, mapping: Record<number, string>, key: string) =>
  post<ImportDetail>(`${one(it.importId)}/checks`, { body: { mapping }, key, version: it.version });
export const commitImport = (it: ImportDetail, key: string) =>
  post<ImportDetail>(`${one(it.importId)}/commits`, { body: {}, key, version: it.version });
export const correctRow = (
  importId: string,
  rowNo: number,
  values: Record<string, string>,
  key: string,
) =>
  post<{ items: ImportRow[] }>(`${one(importId)}/corrections`, {
    body: { rows: [{ rowNo, values }] },
    key,
  });

export const faultyRows = (importId: string) => `${one(importId)}/faulty-rows?format=XLSX`;
export const registerSheet = '/api/agreements/sheet?format=XLSX';
