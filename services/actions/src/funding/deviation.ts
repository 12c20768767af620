import {
  availableOf,
  deviationPct,
  FUNDING_SOURCE_RULES,
  refusal,
  type DeviationResolution,
} from '@nyata/contracts';
import type { Decision } from '../decision';
import type { Funding } from './funding';

/** How far a year's money deviates from the plan, in the words of the planning offices. */
export type DeviationBand = 'ALIGNED' | 'ADJUST' | 'DEVIATING' | 'UNFUNDED';

export interface DeviationFigures {
  planned: number;
  available: number;
  spent: number;
  /** Absent where nothing was planned. */
  deviationPct?: number;
  band?: DeviationBand;
}

const ALIGNED_UP_TO = 5;
const ADJUST_UP_TO = 25;

/** The figures of rows of one fiscal year, rolled up. */
export function deviationOf(rows: readonly Funding[], today: string): DeviationFigures {
  const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0);
  const pct = deviationPct(rows);
  return {
    planned: sum(rows.map(({ planned }) => planned)),
    available: sum(rows.map(availableOf)),
    spent: sum(rows.map(({ spent }) => spent ?? 0)),
    ...(pct !== undefined && { deviationPct: pct, band: bandOf(rows, pct, today) }),
  };
}

function bandOf(rows: readonly Funding[], pct: number, today: string): DeviationBand {
  const lines = rows.filter(({ source }) => FUNDING_SOURCE_RULES[source].publicBudget);
  const begun = lines.some(({ fiscalYear }) => fiscalYear <= Number(today.slice(0, 4)));
  if (begun && lines.every(({ appropriation }) => !appropriation)) return 'UNFUNDED';
  if (pct <= ALIGNED_UP_TO) return 'ALIGNED';
  return pct <= ADJUST_UP_TO ? 'ADJUST' : 'DEVIATING';
}

/** How those who decide on money resolved what a year's money falls short of. */
export interface Resolution {
  resolutionId: string;
  cooperationId: string;
  actionId: string;
  fiscalYear: number;
  kind: DeviationResolution;
  note: string;
  deviationPctBefore: number;
  decidedByRole: string;
  version: number;
}

/** Recorded beside the new plan that follows from it; by itself it changes no money. */
export function resolveDeviation(
  command: Omit<Resolution, 'deviationPctBefore' | 'version'>,
  rows: readonly Funding[],
): Decision<Resolution> {
  const deviationPctBefore = deviationPct(rows) ?? 0;
  if (deviationPctBefore === 0)
    throw refusal('NO_DEVIATION', { fiscalYear: command.fiscalYear }, [
      { pointer: '/fiscalYear', code: 'NO_DEVIATION' },
    ]);
  const facts = { ...command, deviationPctBefore };
  return {
    state: { ...facts, version: 0 },
    events: [{ name: 'deviation-resolved', payload: facts }],
  };
}
