import { Type } from '@sinclair/typebox';
import { AGGREGATIONS, DISAGGREGATIONS, INDICATOR_DIRECTIONS, INDICATOR_LEVELS } from '../codes';
import { declareEvent } from '../declare-event';
import { BusinessDate, Code, Id, OrgRef, Period, Text } from '../shapes';
import { ACTION, AGENCY, COOPERATION, exampleId, PLAN, PNM } from './examples';

const indicator = {
  topic: 'nyata.cooperation',
  producer: 'actions',
  version: 1,
  personalData: 'none',
  key: 'cooperationId',
  subject: 'indicatorId',
} as const;

const Target = Type.Object({ value: Type.Number(), by: BusinessDate });

/** `title`, not name: a name is what persons and organisations have. */
const whole = {
  cooperationId: Id,
  indicatorId: Id,
  planId: Id,
  title: Text,
  unit: Text,
  level: Code(INDICATOR_LEVELS),
  direction: Code(INDICATOR_DIRECTIONS),
  aggregation: Code(AGGREGATIONS),
  baseline: Type.Object({ value: Type.Number(), on: BusinessDate, source: Text }),
  target: Target,
  periodTargets: Type.Array(Type.Object({ period: Period, value: Type.Number() })),
  actionIds: Type.Array(Id),
  disaggregation: Type.Optional(Code(DISAGGREGATIONS)),
};

const subject = { cooperationId: COOPERATION, indicatorId: exampleId(710) };
const example = {
  ...subject,
  planId: PLAN,
  title: 'Pelaku industri rumahan naik dari IR1 ke IR2',
  unit: 'orang',
  level: 'OUTCOME' as const,
  direction: 'UP' as const,
  aggregation: 'LAST' as const,
  baseline: { value: 0, on: '2025-02-14', source: 'Pendataan DP3AP2KB' },
  target: { value: 150, by: '2027-12-31' },
  periodTargets: [{ period: '2026-S1', value: 60 }],
  actionIds: [ACTION],
  disaggregation: 'SEX' as const,
};

const measurement = { ...subject, measurementId: exampleId(720) };

/** What a cooperation wants to change in the world, and what was measured of it. */
export const indicatorEvents = {
  'indicator-defined': declareEvent({
    ...indicator,
    meaning: 'An indicator with its baseline and target was defined for a cooperation.',
    payload: Type.Object(whole),
    example,
  }),
  'indicator-retargeted': declareEvent({
    ...indicator,
    meaning:
      'The other side agreed to another target of an indicator; the payload is the new whole.',
    payload: Type.Object({
      ...whole,
      previousTarget: Target,
      /** More than half of the time to the first target had passed: shown beside every achievement. */
      afterHalfTerm: Type.Boolean(),
      reason: Text,
      changeRequestId: Id,
    }),
    example: {
      ...example,
      target: { value: 120, by: '2027-12-31' },
      previousTarget: example.target,
      afterHalfTerm: true,
      reason: 'Dua desa mengundurkan diri',
      changeRequestId: exampleId(700),
    },
  }),
  'indicator-retired': declareEvent({
    ...indicator,
    meaning: 'An indicator is followed no more.',
    payload: Type.Object({ cooperationId: Id, indicatorId: Id, reason: Text }),
    example: { ...subject, reason: 'Digantikan indikator RPJMD yang baru' },
  }),
  'indicator-measured': declareEvent({
    ...indicator,
    meaning: 'A value of an indicator was measured; it counts once another legal party accepts it.',
    payload: Type.Object({
      cooperationId: Id,
      indicatorId: Id,
      measurementId: Id,
      period: Period,
      value: Type.Number(),
      parts: Type.Optional(Type.Array(Type.Object({ code: Text, value: Type.Number() }))),
      measuredOn: BusinessDate,
      evidenceIds: Type.Array(Id),
      by: OrgRef,
    }),
    example: {
      ...measurement,
      period: '2026-S1',
      value: 62,
      parts: [
        { code: 'FEMALE', value: 58 },
        { code: 'MALE', value: 4 },
      ],
      measuredOn: '2026-06-30',
      evidenceIds: [],
      by: AGENCY,
    },
  }),
  'measurement-accepted': declareEvent({
    ...indicator,
    meaning: 'Another legal party than the measuring one accepted a measured value.',
    payload: Type.Object({
      cooperationId: Id,
      indicatorId: Id,
      measurementId: Id,
      period: Period,
      value: Type.Number(),
      /** Over all accepted values, by the indicator's aggregation. */
      actual: Type.Number(),
      /** Not capped; 0 where the value moved the wrong way. */
      achievementPct: Type.Number({ minimum: 0 }),
      movedTowardTarget: Type.Boolean(),
      by: OrgRef,
      measuredBy: OrgRef,
    }),
    example: {
      ...measurement,
      period: '2026-S1',
      value: 62,
      actual: 62,
      achievementPct: 41.33,
      movedTowardTarget: true,
      by: PNM,
      measuredBy: AGENCY,
    },
  }),
  'measurement-returned': declareEvent({
    ...indicator,
    meaning: 'Another legal party did not accept a measured value.',
    payload: Type.Object({
      cooperationId: Id,
      indicatorId: Id,
      measurementId: Id,
      period: Period,
      value: Type.Number(),
      by: OrgRef,
      reason: Text,
    }),
    example: {
      ...measurement,
      period: '2026-S1',
      value: 62,
      by: PNM,
      reason: 'Empat nama tercatat dua kali',
    },
  }),
};
