import type { ReportStatus } from '@nyata/contracts';
import type { DeviationFigures } from '../funding/deviation';

/**
 * What the records of a cooperation already answer of an evaluation's questions (in time or not, indicators, money,
 * reporting), each figure with the rows that it counts. Kept with the conclusion: it was judged on this.
 */
export interface Known {
  actions: Record<string, number>;
  milestones: { confirmed: number; all: number; disputed: number; inTime: number };
  confirmed: KnownMilestone[];
  /** Open and past their day. */
  overdue: { milestoneId: string; title: string; dueOn: string }[];
  money: DeviationFigures;
  indicators: {
    indicatorId: string;
    title: string;
    achievement?: number;
    targetChangedLate: boolean;
  }[];
  reports: { owed: number; inTime: number; missing: number };
  reportRows: KnownReport[];
}

export interface KnownMilestone {
  milestoneId: string;
  title: string;
  happenedOn: string;
  dueOn: string;
  inTime: boolean;
}

export interface KnownReport {
  reportId: string;
  period: string;
  reporter: string;
  status: ReportStatus;
  inTime: boolean;
}
