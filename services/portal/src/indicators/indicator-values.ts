import type {
  Aggregation,
  Disaggregation,
  IndicatorDirection,
  IndicatorLevel,
} from '@nyata/contracts';
import type { IndicatorInput } from '../api/figures';

/** An indicator as it is typed. */
export interface Typed {
  title: string;
  unit: string;
  level: IndicatorLevel;
  direction: IndicatorDirection;
  aggregation: Aggregation;
  disaggregation: Disaggregation | '';
  baseline: string;
  baselineOn: string;
  source: string;
  target: string;
  targetBy: string;
  periodTargets: Record<string, string>;
  actionIds: string[];
}

export const EMPTY: Typed = {
  title: '',
  unit: '',
  level: 'OUTCOME',
  direction: 'UP',
  aggregation: 'LAST',
  disaggregation: '',
  baseline: '',
  baselineOn: '',
  source: '',
  target: '',
  targetBy: '',
  periodTargets: {},
  actionIds: [],
};

/** What is typed, as the API takes it; a number that cannot be read stays out, and the API names its field. */
export function inputOf(typed: Typed, number: (text: string) => number | null): IndicatorInput {
  const { title, unit, level, direction, aggregation, disaggregation, actionIds } = typed;
  const periodTargets = Object.entries(typed.periodTargets).flatMap(([period, text]) => {
    const value = number(text);
    return value === null ? [] : [{ period, value }];
  });
  return {
    title: title.trim(),
    unit: unit.trim(),
    level,
    direction,
    aggregation,
    actionIds,
    periodTargets,
    ...(disaggregation && { disaggregation }),
    baseline: {
      value: number(typed.baseline) ?? undefined,
      on: typed.baselineOn,
      source: typed.source.trim(),
    },
    target: { value: number(typed.target) ?? undefined, by: typed.targetBy },
  };
}
