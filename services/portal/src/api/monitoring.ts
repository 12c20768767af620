import type {
  AgreementStatus,
  Cause,
  ClearingAction,
  CooperationType,
  RuleClass,
  RuleId,
  RuleLevel,
  Rung,
  Verdict,
} from '@nyata/contracts';
import type { OrgRef } from './agreements';
import { get, getPage, query } from './http';

export type { Rung, Verdict };
export type Params = Record<string, unknown>;

/** The verdicts in the order of a reader's worry: what needs attention comes first. */
export const BY_WORRY = [
  'CEREMONIAL',
  'AT_RISK',
  'STARTING',
  'ON_TRACK',
  'PREPARING',
  'FRAMEWORK',
  'ENDED_SHORT',
  'ENDED_OK',
] as const satisfies readonly Verdict[];

export interface Clearing {
  action: ClearingAction;
  organisationId?: string | null;
  /** Who can: a code of stepWords.who. */
  by: string;
}

export interface JudgedRule {
  ruleId: RuleId;
  level: RuleLevel;
  class: RuleClass;
  since?: string | null;
  value?: number | null;
  params: Params;
  turnsRedOn?: string | null;
  clearedBy: Clearing[];
  eventId?: string | null;
}

export interface NextStep {
  action: ClearingAction;
  params?: Params;
  organisationId?: string | null;
  organisationName?: string | null;
  by?: string | null;
}

export interface Assessment {
  assessmentId: string;
  cooperationId: string;
  title: string;
  cooperationType: CooperationType;
  parties: OrgRef[];
  leadOrg: OrgRef;
  regionCodes: string[];
  affairCodes: string[];
  signedOn?: string | null;
  endsOn?: string | null;
  status: AgreementStatus;
  asOf: string;
  ageDays: number;
  activeDays: number;
  stoppedDays: number;
  rung: Rung;
  gaps: number[];
  rules: JudgedRule[];
  verdict: Verdict;
  cause?: Cause | null;
  index?: number | null;
  unattested?: boolean;
  nextStep?: NextStep | null;
  version: number;
}

export interface Portfolio {
  asOf: string;
  total: number;
  byVerdict: Partial<Record<Verdict, number>>;
  byRung: Partial<Record<string, number>>;
  byRegion: {
    regionCode: string;
    total: number;
    worstVerdict: Verdict;
    byVerdict: Partial<Record<Verdict, number>>;
  }[];
  byAgency: { organisationId: string; name: string; total: number; overdue: number }[];
  ceremonialRatio: { ceremonial: number; of: number; excluded: number };
  funnel: { signed: number; planned: number; active: number; delivering: number };
  overdue: { milestones: number; claims: number };
  expiring: { within: number; count: number };
  councilPending: number;
  dormant: number;
  notReporting: number;
}

export interface StoryItem {
  eventId: string;
  time: string;
  name: string;
  actorOrg?: OrgRef | null;
  actorRole?: string | null;
  params: Params;
}

export interface VerdictSpan {
  from: string;
  to?: string | null;
  verdict: Verdict;
  rung: Rung;
}

/** What is different today from how it stood on a day. */
export interface Changes {
  from?: { asOf: string; verdict: Verdict; rung: Rung; gaps: number[] } | null;
  /** A level is missing when the rule did not apply. */
  rules: { ruleId: RuleId; from?: RuleLevel; to?: RuleLevel }[];
  events: { eventId: string; name: string; time: string }[];
}

export interface AssessmentFilter {
  verdict?: string;
  rung?: string;
  minRung?: string;
  regionCode?: string;
  affairCode?: string;
  leadOrganisationId?: string;
  partyOrganisationId?: string;
  agencyId?: string;
  partnerKind?: string;
  cooperationType?: string;
  signingYear?: string;
  initiativeCode?: string;
  /** The rows that this figure counts. */
  metric?: string;
  /** In force, and ends on this day or before. */
  endsBefore?: string;
  q?: string;
}

const one = (cooperationId: string) => `/api/assessments/${encodeURIComponent(cooperationId)}`;

/** What figures can be narrowed by; the rest narrows lists only. */
export const figuresBy = (filter: AssessmentFilter): string =>
  query({
    regionCode: filter.regionCode,
    affairCode: filter.affairCode,
    leadOrganisationId: filter.leadOrganisationId,
    agencyId: filter.agencyId,
    partnerKind: filter.partnerKind,
    cooperationType: filter.cooperationType,
    signingYear: filter.signingYear,
  });

export const getPortfolio = (filter: AssessmentFilter, signal?: AbortSignal) =>
  get<Portfolio>(`/api/portfolio${figuresBy(filter)}`, signal);
export const listAssessments = (filter: AssessmentFilter, limit = 50) =>
  `/api/assessments${query({ ...filter, limit })}`;
export const assessmentPage = (address: string, signal?: AbortSignal) =>
  getPage<Assessment>(address, signal);
export const getAssessment = (cooperationId: string, signal?: AbortSignal) =>
  get<Assessment>(one(cooperationId), signal);
export const storyPage = (address: string, signal?: AbortSignal) =>
  getPage<StoryItem>(address, signal);
export const storyAddress = (cooperationId: string) => `${one(cooperationId)}/history?limit=50`;
export const getVerdicts = (cooperationId: string, signal?: AbortSignal) =>
  getPage<VerdictSpan>(`${one(cooperationId)}/verdicts`, signal);
export const getChanges = (cooperationId: string, from: string, signal?: AbortSignal) =>
  get<Changes>(`${one(cooperationId)}/changes${query({ from })}`, signal);
