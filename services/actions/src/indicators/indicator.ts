import {
  refusal,
  type Aggregation,
  type Disaggregation,
  type IndicatorDirection,
  type IndicatorLevel,
  type PayloadOf,
} from '@nyata/contracts';
import { daysBetween, businessDate, type Origin } from '@nyata/kernel';
import type { Decision } from '../decision';
import type { Measurement } from './measurement';

export interface Target {
  value: number;
  by: string;
}

/** What is said of an indicator when it is defined. */
export interface IndicatorParticulars {
  title: string;
  unit: string;
  level: IndicatorLevel;
  direction: IndicatorDirection;
  aggregation: Aggregation;
  baseline: { value: number; on: string; source: string };
  target: Target;
  periodTargets: { period: string; value: number }[];
  actionIds: string[];
  disaggregation?: Disaggregation;
}

/** What a cooperation wants to change, with all that was measured of it. */
export interface Indicator extends IndicatorParticulars {
  indicatorId: string;
  planId: string;
  cooperationId: string;
  /** The target moved after half of the time to the first one. */
  targetChangedLate: boolean;
  retired: boolean;
  measurements: Measurement[];
  version: number;
}

export function defineIndicator(
  command: { indicatorId: string; planId: string; cooperationId: string } & IndicatorParticulars,
): Decision<Indicator> {
  requireTarget(command);
  const state: Indicator = {
    ...command,
    targetChangedLate: false,
    retired: false,
    measurements: [],
    version: 0,
  };
  return { state, events: [{ name: 'indicator-defined', payload: factsOf(state) }] };
}

/** Follows an approved request only: whoever is measured does not move the mark alone. */
export function retargetIndicator(
  indicator: Indicator,
  change: { target: Target; reason: string; changeRequestId: string },
  by: Origin,
): Decision<Indicator> {
  requireFollowed(indicator);
  requireTarget({ ...indicator, target: change.target });
  const afterHalfTerm = isAfterHalf(indicator, businessDate(by.now));
  const state: Indicator = {
    ...indicator,
    target: change.target,
    targetChangedLate: indicator.targetChangedLate || afterHalfTerm,
  };
  const { reason, changeRequestId } = change;
  const previousTarget = indicator.target;
  const payload = { ...factsOf(state), previousTarget, afterHalfTerm, reason, changeRequestId };
  return { state, events: [{ name: 'indicator-retargeted', payload }] };
}

export function retireIndicator(indicator: Indicator, reason: string): Decision<Indicator> {
  requireFollowed(indicator);
  const { cooperationId, indicatorId } = indicator;
  return {
    state: { ...indicator, retired: true },
    events: [{ name: 'indicator-retired', payload: { cooperationId, indicatorId, reason } }],
  };
}

export function requireFollowed({ retired }: Pick<Indicator, 'retired'>): void {
  if (retired) throw refusal('INDICATOR_RETIRED');
}

const isAfterHalf = ({ baseline, target }: Indicator, day: string): boolean =>
  daysBetween(baseline.on, day) * 2 > daysBetween(baseline.on, target.by);

function requireTarget({
  baseline,
  target,
  direction,
}: Pick<Indicator, 'baseline' | 'target' | 'direction'>): void {
  const pointer = '/target/value';
  if (direction !== 'MAINTAIN' && target.value === baseline.value)
    throw refusal('TARGET_EQUALS_BASELINE', {}, [{ pointer, code: 'TARGET_EQUALS_BASELINE' }]);
  const up = target.value > baseline.value;
  if ((direction === 'UP' && !up) || (direction === 'DOWN' && up))
    throw refusal('TARGET_AGAINST_DIRECTION', { direction }, [
      { pointer, code: 'TARGET_AGAINST_DIRECTION' },
    ]);
  if (target.by <= baseline.on)
    throw refusal('ENDS_BEFORE_START', {}, [{ pointer: '/target/by', code: 'ENDS_BEFORE_START' }]);
}

function factsOf(indicator: Indicator): PayloadOf<'indicator-defined'> {
  const {
    targetChangedLate: _late,
    retired: _retired,
    measurements: _measurements,
    version: _version,
    ...facts
  } = indicator;
  return facts;
}
