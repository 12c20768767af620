import {
  FUNDING_SOURCE_RULES,
  type AchievementBand,
  type Aggregation,
  type Disaggregation,
  type FundingSource,
  type IndicatorDirection,
  type IndicatorLevel,
  type MeasurementStatus,
  type ReportStatus,
} from '@nyata/contracts';
import type { OrgRef } from './agreements';
import { get, getPage, post, query } from './http';

/** What the records of a period already say. */
export interface Prefilled {
  physicalPct: number;
  spentByYear: Record<string, number>;
  confirmed: { milestoneId: string; title: string; on: string }[];
  awaiting: { milestoneId: string; title: string }[];
  overdue: { milestoneId: string; title: string; dueOn: string }[];
}

export interface Report {
  reportId: string;
  cooperationId: string;
  cooperationTitle: string;
  reporter: OrgRef;
  period: string;
  dueOn: string;
  lapsesOn: string;
  status: ReportStatus;
  submittedOn?: string;
  late?: boolean;
  physicalPct?: number;
  narrative?: string;
  reason?: string;
  prefilled?: Prefilled;
  version: number;
}

export interface ReportInput {
  physicalPct: number;
  spent: { fiscalYear: number; spent: number }[];
  narrative: string;
}

export interface Measurement {
  measurementId: string;
  period: string;
  value: number;
  parts?: { code: string; value: number }[];
  measuredOn: string;
  evidenceIds: string[];
  by: OrgRef;
  status: MeasurementStatus;
  decidedBy?: OrgRef;
  reason?: string;
}

export interface Indicator {
  indicatorId: string;
  title: string;
  unit: string;
  level: IndicatorLevel;
  direction: IndicatorDirection;
  aggregation: Aggregation;
  disaggregation?: Disaggregation;
  periodTargets: { period: string; value: number }[];
  actionIds: string[];
  baseline: { value: number; on: string; source: string };
  target: { value: number; by: string };
  targetChangedLate: boolean;
  retired: boolean;
  measurements: Measurement[];
  achievement?: { actual: number; achievement: number; band: AchievementBand };
  version: number;
}

export interface Funding {
  fundingId: string;
  actionId: string;
  fiscalYear: number;
  source: FundingSource;
  planned: number;
  ceiling?: number;
  appropriation?: number;
  accountCode?: string;
  committed?: number;
  spent?: number;
  available: number;
  version: number;
}

const all = { limit: 200 };
const path = ({ reportId }: Report) => `/api/reports/${reportId}`;

export const listReports = (
  filter: { cooperationId?: string; missing?: 'true' },
  signal?: AbortSignal,
) => getPage<Report>(`/api/reports${query({ ...filter, ...all })}`, signal);
export const getReport = (reportId: string, signal?: AbortSignal) =>
  get<Report>(`/api/reports/${reportId}`, signal);
export const submitReport = (it: Report, body: ReportInput, key: string) =>
  post<Report>(`${path(it)}/submissions`, { body, key, version: it.version });
export const acceptReport = (it: Report, key: string) =>
  post<Report>(`${path(it)}/acceptances`, { body: {}, key, version: it.version });

export const listIndicators = (cooperationId: string, signal?: AbortSignal) =>
  getPage<Indicator>(`/api/indicators${query({ cooperationId, ...all })}`, signal);
export const acceptMeasurement = (it: Indicator, measurementId: string, key: string) =>
  post<Indicator>(`/api/indicators/${it.indicatorId}/acceptances`, {
    body: { measurementId },
    key,
    version: it.version,
  });

export const returnMeasurement = (
  it: Indicator,
  measurementId: string,
  reason: string,
  key: string,
) =>
  post<Indicator>(`/api/indicators/${it.indicatorId}/returns`, {
    body: { measurementId, reason },
    key,
    version: it.version,
  });

/** A number that could not be read is left out, and the API says which. */
export interface IndicatorInput {
  title: string;
  unit: string;
  level: IndicatorLevel;
  direction: IndicatorDirection;
  aggregation: Aggregation;
  disaggregation?: Disaggregation;
  baseline: { value?: number; on: string; source: string };
  target: { value?: number; by: string };
  periodTargets: { period: string; value: number }[];
  actionIds: string[];
}

export interface MeasurementInput {
  period: string;
  value?: number;
  parts?: { code: string; value: number }[];
  measuredOn: string;
  evidenceIds: string[];
}

export const defineIndicator = (planId: string, body: IndicatorInput, key: string) =>
  post<Indicator>(`/api/action-plans/${planId}/indicators`, { body, key });
export const measureIndicator = (it: Indicator, body: MeasurementInput, key: string) =>
  post<Indicator>(`/api/indicators/${it.indicatorId}/measurements`, {
    body,
    key,
    version: it.version,
  });

export interface FundingInput {
  actionId: string;
  fiscalYear: number;
  source: FundingSource;
  planned: number;
  accountCode?: string;
}

export const planFunding = ({ actionId, ...body }: FundingInput, key: string) =>
  post<Funding>(`/api/actions/${actionId}/fundings`, { body, key });

/** Of a public budget the appropriation, of any other source the commitment. */
export const secureFunding = (it: Funding, amount: number, key: string, ceiling?: number) => {
  const { publicBudget } = FUNDING_SOURCE_RULES[it.source];
  const body = publicBudget ? { appropriation: amount, ceiling } : { committed: amount };
  const { fundingId, version } = it;
  return post<Funding>(`/api/fundings/${fundingId}/securings`, { body, key, version });
};

export const spendFunding = ({ fundingId, version }: Funding, spent: number, key: string) =>
  post<Funding>(`/api/fundings/${fundingId}/spendings`, { body: { spent }, key, version });

export const listFundings = (cooperationId: string, signal?: AbortSignal) =>
  getPage<Funding>(`/api/fundings${query({ cooperationId, ...all })}`, signal);
