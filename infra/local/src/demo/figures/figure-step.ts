import type {
  Aggregation,
  ChangeReason,
  DeviationResolution,
  FundingSource,
  IndicatorDirection,
  IndicatorLevel,
  PlanDocument,
  Recommendation,
} from '@nyata/contracts';

export interface IndicatorData {
  title: string;
  unit: string;
  level: IndicatorLevel;
  direction: IndicatorDirection;
  aggregation: Aggregation;
  baseline: { value: number; on: string; source: string };
  target: { value: number; by: string };
}

/** What is there of the money; whole rupiah. */
export interface SecuredData {
  ceiling?: number;
  appropriation?: number;
  committed?: number;
}

/** What offices do about money, plans, indicators and evaluations. Fiscal years count from that of today. */
export type FigureDeed =
  | {
      does: 'plan-funding';
      key: string;
      action: string;
      yearsFromToday: number;
      source: FundingSource;
      planned: number;
    }
  | { does: 'secure-funding'; funding: string; secured: SecuredData }
  | { does: 'spend-funding'; funding: string; spent: number }
  | {
      does: 'resolve-deviation';
      funding: string;
      kind: DeviationResolution;
      planned: number;
      note: string;
    }
  | { does: 'link-plan'; action: string; docType: PlanDocument; code: string; objective?: string }
  | { does: 'define-indicator'; key: string; cooperation: string; indicator: IndicatorData }
  | { does: 'measure'; indicator: string; value: number }
  | { does: 'accept-measurement'; indicator: string }
  | { does: 'ask-update'; key: string; action: string; to: string; question: string }
  | {
      does: 'raise-obstacle';
      key: string;
      action: string;
      code: ChangeReason;
      description: string;
      impactDays: number;
      dueOn: string;
    }
  | { does: 'catch-up-reports'; cooperation: string }
  | { does: 'accept-reports'; cooperation: string }
  | { does: 'waive-reports'; cooperation: string; reason: string }
  | { does: 'open-final-evaluation'; key: string; cooperation: string }
  | {
      does: 'answer-evaluation';
      evaluation: string;
      rating: number;
      recommendation: Recommendation;
      benefit: string;
    };
