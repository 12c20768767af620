import type {
  Aggregation,
  IndicatorDirection,
  Money,
  OrgRef,
  PlanDocument,
  ReportStatus,
} from '@nyata/contracts';
import type { CooperationFacts } from './facts';

/** What the judgement knows of money, plan links, indicators and reports; empty until the first event of them. */
export interface FigureFacts {
  fundings: FundingFacts[];
  planLinks: { planLinkId: string; actionId: string; docType: PlanDocument }[];
  indicators: IndicatorFacts[];
  reports: ReportFacts[];
}

export interface FundingFacts extends Money {
  fundingId: string;
  actionId: string;
  fiscalYear: number;
  /** The day of the last change. */
  changedOn: string;
}

export interface IndicatorFacts {
  indicatorId: string;
  title: string;
  unit?: string;
  direction: IndicatorDirection;
  aggregation: Aggregation;
  baseline: { value: number; on: string };
  target: { value: number; by: string };
  targetChangedLate: boolean;
  /** By the last accepted measurement; absent until then. */
  achieved?: {
    pct: number;
    actual?: number;
    movedTowardTarget: boolean;
    on: string;
    eventId: string;
  };
}

export interface ReportFacts {
  reportId: string;
  reporter: OrgRef;
  period: string;
  dueOn: string;
  lapsesOn: string;
  status: ReportStatus;
  submittedOn?: string;
  eventId: string;
}

const NONE: FigureFacts = { fundings: [], planLinks: [], indicators: [], reports: [] };

export const figuresOf = (facts: CooperationFacts): FigureFacts => facts.figures ?? NONE;
