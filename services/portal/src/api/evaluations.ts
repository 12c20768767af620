import type {
  EvaluationKind,
  EvaluationSide,
  EvaluationStatus,
  Recommendation,
  ReportStatus,
} from '@nyata/contracts';
import type { OrgRef } from './agreements';
import type { DeviationBand } from './budget';
import { get, getPage, post, query } from './http';

/** What only people can tell; the other questions of a form are answered by the records. */
export type AskedQuestion =
  | 'GOAL_FIT'
  | 'PARTNER_CONTRIBUTION'
  | 'COORDINATION'
  | 'IMPACT'
  | 'INNOVATION'
  | 'RELEVANCE'
  | 'OBSTACLES'
  | 'SUGGESTIONS';

/** What the records answer, each figure with the rows that it counts. */
export interface Known {
  actions: Record<string, number>;
  milestones: { confirmed: number; all: number; disputed: number; inTime: number };
  confirmed: {
    milestoneId: string;
    title: string;
    happenedOn: string;
    dueOn: string;
    inTime: boolean;
  }[];
  overdue: { milestoneId: string; title: string; dueOn: string }[];
  money: { planned: number; available: number; deviationPct?: number; band?: DeviationBand };
  indicators: {
    indicatorId: string;
    title: string;
    achievement?: number;
    targetChangedLate: boolean;
  }[];
  reports: { owed: number; inTime: number; missing: number };
  reportRows: {
    reportId: string;
    period: string;
    reporter: string;
    status: ReportStatus;
    inTime: boolean;
  }[];
}

export interface EvaluationForm {
  org: OrgRef;
  side: EvaluationSide;
  answers: Partial<Record<AskedQuestion, string>>;
  rating: number;
  recommendation: Recommendation;
  on: string;
}

export interface Round {
  roundId: string;
  cooperationId: string;
  /** On lists only. */
  cooperationTitle?: string;
  kind: EvaluationKind;
  agreementId?: string;
  period?: string;
  status: EvaluationStatus;
  openedOn: string;
  forms: EvaluationForm[];
  conclusion?: { recommendation: Recommendation; summary: string; on: string; by: OrgRef };
  /** On one round only. */
  prefilled?: Known;
  version: number;
}

export interface FormInput {
  answers: { question: AskedQuestion; text: string }[];
  rating: number;
  recommendation: Recommendation;
}

interface Filter {
  cooperationId?: string;
  status?: EvaluationStatus;
  /** Open, without the form of the reader's organisation. */
  task?: 'mine';
}

const path = ({ roundId }: Round) => `/api/evaluations/${roundId}`;

export const listRounds = (filter: Filter, signal?: AbortSignal) =>
  getPage<Round>(`/api/evaluations${query({ ...filter, limit: 100 })}`, signal);
export const getRound = (roundId: string, signal?: AbortSignal) =>
  get<Round>(`/api/evaluations/${encodeURIComponent(roundId)}`, signal);
export const openRound = (
  body: { cooperationId: string; kind: EvaluationKind; period?: string },
  key: string,
) => post<Round>('/api/evaluations', { body, key });
export const answerRound = (it: Round, body: FormInput, key: string) =>
  post<Round>(`${path(it)}/answers`, { body, key, version: it.version });
export const concludeRound = (
  it: Round,
  body: { recommendation: Recommendation; summary: string },
  key: string,
) => post<Round>(`${path(it)}/conclusions`, { body, key, version: it.version });
