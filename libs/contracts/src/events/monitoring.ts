import { Type } from '@sinclair/typebox';
import { CAUSES, CLEARING_ACTIONS, RULE_LEVELS, RULES, VERDICTS } from '../codes';
import { declareEvent } from '../declare-event';
import { BusinessDate, Code, Id, Text } from '../shapes';
import { COOPERATION, exampleId, JATENG } from './examples';

const assessment = {
  topic: 'nyata.cooperation',
  producer: 'monitoring',
  version: 1,
  personalData: 'none',
  key: 'cooperationId',
  subject: 'assessmentId',
} as const;

const Rung = Type.Integer({ minimum: 0, maximum: 6 });

/** What is to be done next, by whom and by when. */
export const NextStep = Type.Object({
  action: Code(CLEARING_ACTIONS),
  params: Type.Optional(Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]))),
  organisationId: Type.Optional(Id),
  organisationName: Type.Optional(Text),
  by: Type.Optional(BusinessDate),
});

const risk = Type.Object({
  cooperationId: Id,
  assessmentId: Id,
  asOf: BusinessDate,
  ruleIds: Type.Array(Code(RULES)),
  rung: Rung,
});

const dormancy = Type.Object({ cooperationId: Id, assessmentId: Id, since: BusinessDate });

const subject = { cooperationId: COOPERATION, assessmentId: exampleId(800) };
const riskExample = {
  ...subject,
  asOf: '2026-11-21',
  ruleIds: ['R1' as const, 'R3' as const, 'R4' as const, 'R13' as const],
  rung: 0,
};

/** Events of services/monitoring: what the judgement found. */
export const monitoringEvents = {
  'agreement-assessed': declareEvent({
    ...assessment,
    meaning: 'The verdict, the rung or the level of a rule of a cooperation changed.',
    payload: Type.Object({
      cooperationId: Id,
      assessmentId: Id,
      asOf: BusinessDate,
      verdict: Code(VERDICTS),
      previousVerdict: Type.Optional(Code(VERDICTS)),
      rung: Rung,
      rules: Type.Array(
        Type.Object({ ruleId: Code(RULES), level: Code(RULE_LEVELS), since: BusinessDate }),
      ),
      cause: Type.Optional(Code(CAUSES)),
      nextStep: Type.Optional(NextStep),
    }),
    example: {
      ...subject,
      asOf: '2026-11-21',
      verdict: 'CEREMONIAL' as const,
      previousVerdict: 'AT_RISK' as const,
      rung: 0,
      rules: [{ ruleId: 'R3' as const, level: 'RED' as const, since: '2026-01-30' }],
      nextStep: {
        action: 'PLAN_COMPLETE_ACTION' as const,
        organisationId: JATENG.organisationId,
        organisationName: JATENG.name,
        by: '2026-12-05',
      },
    },
  }),
  'ceremony-risk-raised': declareEvent({
    ...assessment,
    meaning: 'A cooperation became ceremonial: signed, and nothing real follows.',
    payload: risk,
    example: riskExample,
  }),
  'ceremony-risk-cleared': declareEvent({
    ...assessment,
    meaning: 'A cooperation is no longer ceremonial.',
    payload: risk,
    example: { ...riskExample, ruleIds: [], rung: 4 },
  }),
  'dormancy-detected': declareEvent({
    ...assessment,
    meaning: 'Nobody has acted on a cooperation for so long that it counts as dormant.',
    payload: dormancy,
    example: { ...subject, since: '2026-05-30' },
  }),
  'dormancy-ended': declareEvent({
    ...assessment,
    meaning: 'Someone acted on a dormant cooperation again.',
    payload: dormancy,
    example: { ...subject, since: '2026-11-21' },
  }),
};
