import type {
  AchievementBand,
  ActionType,
  AgreementStatus,
  IndicatorDirection,
  StageId,
} from '@nyata/contracts';
import type { OrgRef } from './agreements';
import { get, getPage, query } from './http';
import {
  figuresBy,
  type AssessmentFilter,
  type NextStep,
  type Rung,
  type Verdict,
} from './monitoring';

export interface PartIndicator {
  indicatorId: string;
  title: string;
  unit?: string;
  direction: IndicatorDirection;
  baseline: number;
  target: { value: number; by: string };
  targetChangedLate: boolean;
  actual?: number;
  achievementPct?: number;
  band?: AchievementBand;
  acceptedOn?: string;
}

/** One region's part of a programme. */
export interface ProgrammePart {
  cooperationId: string;
  title: string;
  regionCodes: string[];
  parties: OrgRef[];
  signedOn?: string;
  status: AgreementStatus;
  stages: StageId[];
  verdict: Verdict;
  rung: Rung;
  gaps: number[];
  milestones: number;
  confirmedMilestones: number;
  indicators: PartIndicator[];
  nextStep?: NextStep | null;
}

export interface Programme {
  asOf: string;
  initiativeCode: string;
  indicators: { key: string; title: string; unit?: string; parts: number; measured: number }[];
  items: ProgrammePart[];
}

export interface TimelineMilestone {
  milestoneId: string;
  title: string;
  dueOn: string;
  originalDueOn: string;
  confirmedOn?: string;
  late: boolean;
}

export type ScheduleWord = 'DELIVERED' | 'LATE' | 'NOT_STARTED' | 'ON_TRACK';

export interface TimelineAction {
  actionId: string;
  title: string;
  type: ActionType;
  ownerName: string;
  counterpartName?: string;
  startsOn?: string;
  dueOn?: string;
  word: ScheduleWord;
  milestones: TimelineMilestone[];
}

/** One cooperation with what is planned in a time. */
export interface TimelineLane {
  cooperationId: string;
  title: string;
  verdict: Verdict;
  rung: Rung;
  endsOn?: string;
  actions: TimelineAction[];
}

export interface TrendPoint {
  on: string;
  ceremonial: number;
  of: number;
}

export const getProgramme = (initiativeCode: string, signal?: AbortSignal) =>
  get<Programme>(`/api/portfolio/programme${query({ initiativeCode })}`, signal);
export const timelineAddress = (filter: AssessmentFilter, time: { from: string; to: string }) =>
  `/api/portfolio/timeline${query({ ...filter, ...time, limit: 20 })}`;
export const timelinePage = (address: string, signal?: AbortSignal) =>
  getPage<TimelineLane>(address, signal);
export const getTrend = (filter: AssessmentFilter, signal?: AbortSignal) =>
  get<{ items: TrendPoint[] }>(`/api/portfolio/trend${figuresBy(filter)}`, signal);
