import type { DeviationResolution } from '@nyata/contracts';
import { get, post, query } from './http';

export type DeviationBand = 'ALIGNED' | 'ADJUST' | 'DEVIATING' | 'UNFUNDED';

interface Figures {
  planned: number;
  available: number;
  spent: number;
  deviationPct?: number;
  band?: DeviationBand;
  actions: number;
}

export interface DeviationItem extends Figures {
  id: string;
  title: string;
  cooperationId?: string;
}

export interface Deviations {
  fiscalYear: number;
  total: Figures;
  items: DeviationItem[];
}

export interface BudgetGap {
  actionId: string;
  title: string;
  cooperationId: string;
  cooperationTitle: string;
  ownerName: string;
  fiscalYear: number;
  gap: 'NO_LINE' | 'NOT_IN_DRAFT_BUDGET';
  planned: number;
}

export type Grouping = 'ORGANISATION' | 'COOPERATION' | 'ACTION' | 'REGION';

export const getDeviations = (
  fiscalYear: number,
  by: Grouping,
  signal?: AbortSignal,
  cooperationId?: string,
) => get<Deviations>(`/api/deviations${query({ fiscalYear, by, cooperationId })}`, signal);

export interface ResolutionInput {
  fiscalYear: number;
  kind: DeviationResolution;
  note: string;
  /** The plan that follows from the decision. */
  plans: { fundingId: string; planned: number }[];
}

export const resolveDeviation = (actionId: string, body: ResolutionInput, key: string) =>
  post(`/api/actions/${actionId}/deviation-resolutions`, { body, key });

export const getBudgetGaps = (signal?: AbortSignal) =>
  get<{ asOf: string; fiscalYear: number; items: BudgetGap[] }>('/api/budget-gaps', signal);
