import { AGENCY, cooperation, on, plan, PNM } from '../../test/examples';
import { defineIndicator, retargetIndicator, retireIndicator, type Indicator } from './indicator';
import {
  acceptMeasurement,
  achievementOf,
  measureIndicator,
  returnMeasurement,
} from './measurement';

const particulars = {
  indicatorId: 'indicator',
  planId: plan.planId,
  cooperationId: cooperation.cooperationId,
  title: 'Pelaku naik dari IR1 ke IR2',
  unit: 'orang',
  level: 'OUTCOME' as const,
  direction: 'UP' as const,
  aggregation: 'LAST' as const,
  baseline: { value: 0, on: '2025-02-14', source: 'Pendataan' },
  target: { value: 150, by: '2027-12-31' },
  periodTargets: [],
  actionIds: [],
};
const defined = (change: Partial<Indicator> = {}): Indicator => ({
  ...defineIndicator(particulars).state,
  ...change,
});
const measured = (
  indicator: Indicator,
  period: string,
  value: number,
  parts?: [string, number][],
) =>
  measureIndicator(
    indicator,
    {
      measurementId: `m ${period}`,
      period,
      value,
      ...(parts && { parts: parts.map(([code, part]) => ({ code, value: part })) }),
      measuredOn: '2026-06-30',
      evidenceIds: [],
      by: AGENCY,
    },
    on('2026-07-10'),
  ).state;
const accepted = (indicator: Indicator, period: string, value: number) =>
  acceptMeasurement(measured(indicator, period, value), `m ${period}`, PNM).state;

describe('an indicator', () => {
  it('is defined with a baseline and a target in its direction', () => {
    expect(defineIndicator(particulars).events).toMatchObject([{ name: 'indicator-defined' }]);
    const target = (value: number, direction: Indicator['direction']) => () =>
      defineIndicator({ ...particulars, direction, target: { ...particulars.target, value } });
    expect(target(0, 'UP')).toThrow('TARGET_EQUALS_BASELINE');
    expect(target(-1, 'UP')).toThrow('TARGET_AGAINST_DIRECTION');
    expect(target(1, 'DOWN')).toThrow('TARGET_AGAINST_DIRECTION');
    expect(target(0, 'MAINTAIN')).not.toThrow();
  });

  it.each([
    ['2026-07-23', false],
    ['2026-07-25', true],
  ])('whose target moves on %s is flagged: %s, as half of its time is over or not', (day, late) => {
    const change = { target: { value: 120, by: '2027-12-31' }, reason: 'x', changeRequestId: 'r' };
    const { state, events } = retargetIndicator(defined(), change, on(day));
    expect(state.targetChangedLate).toBe(late);
    expect(events).toMatchObject([
      {
        name: 'indicator-retargeted',
        payload: { afterHalfTerm: late, previousTarget: { value: 150 }, target: { value: 120 } },
      },
    ]);
  });

  it('that was retired is measured no more', () => {
    const { state } = retireIndicator(defined(), 'Diganti');
    expect(() => measured(state, '2026-S1', 1)).toThrow('INDICATOR_RETIRED');
    expect(() => retireIndicator(state, 'Lagi')).toThrow('INDICATOR_RETIRED');
  });
});

describe('a measured value', () => {
  it('counts only once another legal party has accepted it', () => {
    const waiting = measured(defined(), '2026-S1', 96);
    expect(achievementOf(waiting)).toBeUndefined();
    expect(() => acceptMeasurement(waiting, 'm 2026-S1', AGENCY)).toThrow('ACCEPTOR_SAME_PARTY');
    const { state, events } = acceptMeasurement(waiting, 'm 2026-S1', PNM);
    expect(achievementOf(state)).toEqual({
      actual: 96,
      achievement: 64,
      band: 'POOR',
      movedTowardTarget: true,
    });
    expect(events).toMatchObject([
      { name: 'measurement-accepted', payload: { achievementPct: 64, measuredBy: AGENCY } },
    ]);
    expect(() => acceptMeasurement(state, 'm 2026-S1', PNM)).toThrow('MEASUREMENT_DECIDED');
  });

  it('that moved the wrong way has not moved toward the target', () => {
    const back = accepted(
      defined({ baseline: { ...particulars.baseline, value: 40 } }),
      '2026-S1',
      30,
    );
    expect(achievementOf(back)).toMatchObject({ achievement: 0, movedTowardTarget: false });
  });

  it('is given once per period, and again after it was returned', () => {
    const first = measured(defined(), '2026-S1', 96);
    expect(() => measured(first, '2026-S1', 97)).toThrow('PERIOD_ALREADY_MEASURED');
    const { state } = returnMeasurement(first, 'm 2026-S1', PNM, 'Empat nama dua kali');
    expect(measured(state, '2026-S1', 92).measurements).toHaveLength(2);
  });

  it('has parts that add up to it', () => {
    expect(() =>
      measured(defined(), '2026-S1', 62, [
        ['FEMALE', 58],
        ['MALE', 3],
      ]),
    ).toThrow('PARTS_DO_NOT_ADD_UP');
    expect(
      measured(defined(), '2026-S1', 62, [
        ['FEMALE', 58],
        ['MALE', 4],
      ]),
    ).toBeDefined();
  });

  it('is not measured in the future', () => {
    const command = {
      measurementId: 'm',
      period: '2026-S2',
      value: 1,
      evidenceIds: [],
      by: AGENCY,
    };
    expect(() =>
      measureIndicator(defined(), { ...command, measuredOn: '2026-12-31' }, on('2026-11-21')),
    ).toThrow('HAPPENED_IN_FUTURE');
  });

  it.each([
    ['SUM', 90],
    ['LAST', 30],
    ['AVERAGE', 45],
    ['MAX', 60],
  ] as const)('becomes one with those of other periods by %s: %i', (aggregation, actual) => {
    const two = accepted(accepted(defined({ aggregation }), '2025-S2', 60), '2026-S1', 30);
    expect(achievementOf(two)!.actual).toBe(actual);
  });
});
