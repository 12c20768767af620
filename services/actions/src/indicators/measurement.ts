import {
  achievementPct,
  bandOf,
  refusal,
  type AchievementBand,
  type Aggregation,
  type MeasurementStatus,
  type OrgRef,
} from '@nyata/contracts';
import { businessDate, type Origin } from '@nyata/kernel';
import type { Decision } from '../decision';
import { requireFollowed, type Indicator } from './indicator';

/** A measured value. SUBMITTED -> ACCEPTED | RETURNED; only what another legal party accepted counts. */
export interface Measurement {
  measurementId: string;
  period: string;
  value: number;
  parts?: { code: string; value: number }[];
  measuredOn: string;
  evidenceIds: string[];
  by: OrgRef;
  status: MeasurementStatus;
  decidedBy?: OrgRef;
  reason?: string;
}

export function measureIndicator(
  indicator: Indicator,
  command: Omit<Measurement, 'status' | 'decidedBy' | 'reason'>,
  by: Origin,
): Decision<Indicator> {
  requireFollowed(indicator);
  if (command.measuredOn > businessDate(by.now))
    throw refusal('HAPPENED_IN_FUTURE', {}, [
      { pointer: '/measuredOn', code: 'HAPPENED_IN_FUTURE' },
    ]);
  const { period, parts, value } = command;
  if (parts && sum(parts.map((part) => part.value)) !== value)
    throw refusal('PARTS_DO_NOT_ADD_UP', { value }, [
      { pointer: '/parts', code: 'PARTS_DO_NOT_ADD_UP' },
    ]);
  const standing = indicator.measurements.some(
    (one) => one.period === period && one.status !== 'RETURNED',
  );
  if (standing) throw refusal('PERIOD_ALREADY_MEASURED', { period });
  const { cooperationId, indicatorId } = indicator;
  return {
    state: {
      ...indicator,
      measurements: [...indicator.measurements, { ...command, status: 'SUBMITTED' }],
    },
    events: [{ name: 'indicator-measured', payload: { cooperationId, indicatorId, ...command } }],
  };
}

export function acceptMeasurement(
  indicator: Indicator,
  measurementId: string,
  by: OrgRef,
): Decision<Indicator> {
  const measurement = requireWaiting(indicator, measurementId, by);
  const accepted: Measurement = { ...measurement, status: 'ACCEPTED', decidedBy: by };
  const state = withMeasurement(indicator, accepted);
  const { actual, achievement, movedTowardTarget } = achievementOf(state)!;
  const { cooperationId, indicatorId } = indicator;
  const { period, value } = measurement;
  return {
    state,
    events: [
      {
        name: 'measurement-accepted',
        payload: {
          cooperationId,
          indicatorId,
          measurementId,
          period,
          value,
          actual,
          achievementPct: achievement,
          movedTowardTarget,
          by,
          measuredBy: measurement.by,
        },
      },
    ],
  };
}

export function returnMeasurement(
  indicator: Indicator,
  measurementId: string,
  by: OrgRef,
  reason: string,
): Decision<Indicator> {
  const measurement = requireWaiting(indicator, measurementId, by);
  const { cooperationId, indicatorId } = indicator;
  const { period, value } = measurement;
  return {
    state: withMeasurement(indicator, {
      ...measurement,
      status: 'RETURNED',
      decidedBy: by,
      reason,
    }),
    events: [
      {
        name: 'measurement-returned',
        payload: { cooperationId, indicatorId, measurementId, period, value, by, reason },
      },
    ],
  };
}

export interface Achievement {
  actual: number;
  achievement: number;
  band: AchievementBand;
  movedTowardTarget: boolean;
}

/** What the accepted values say; undefined while there is none. */
export function achievementOf(indicator: Indicator): Achievement | undefined {
  const accepted = indicator.measurements
    .filter(({ status }) => status === 'ACCEPTED')
    .sort((a, b) => a.period.localeCompare(b.period));
  if (accepted.length === 0) return undefined;
  const { direction, baseline, target, aggregation } = indicator;
  const actual = aggregated(
    accepted.map(({ value }) => value),
    aggregation,
  );
  const span = { direction, baseline: baseline.value, target: target.value };
  const achievement = achievementPct(span, actual);
  const kept = bandOf(achievement) === 'VERY_GOOD';
  const movedTowardTarget = direction === 'MAINTAIN' ? kept : achievement > 0;
  return { actual, achievement, band: bandOf(achievement), movedTowardTarget };
}

function aggregated(values: number[], aggregation: Aggregation): number {
  switch (aggregation) {
    case 'SUM':
      return sum(values);
    case 'AVERAGE':
      return sum(values) / values.length;
    case 'MAX':
      return Math.max(...values);
    case 'LAST':
      return values.at(-1)!;
  }
}

function requireWaiting(indicator: Indicator, measurementId: string, by: OrgRef): Measurement {
  requireFollowed(indicator);
  const measurement = indicator.measurements.find((one) => one.measurementId === measurementId);
  if (!measurement) throw refusal('NOT_FOUND');
  if (measurement.status !== 'SUBMITTED') throw refusal('MEASUREMENT_DECIDED');
  if (measurement.by.legalPartyId === by.legalPartyId) throw refusal('ACCEPTOR_SAME_PARTY');
  return measurement;
}

const withMeasurement = (indicator: Indicator, changed: Measurement): Indicator => ({
  ...indicator,
  measurements: indicator.measurements.map((one) =>
    one.measurementId === changed.measurementId ? changed : one,
  ),
});

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
