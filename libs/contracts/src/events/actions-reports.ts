import { Type } from '@sinclair/typebox';
import { EVALUATION_KINDS, EVALUATION_SIDES, RECOMMENDATIONS } from '../codes';
import { declareEvent } from '../declare-event';
import { BusinessDate, Code, Id, OrgRef, Period, Text } from '../shapes';
import { AGENCY, COOPERATION, exampleId, JATENG, MILESTONE, PNM } from './examples';

const base = {
  topic: 'nyata.cooperation',
  producer: 'actions',
  version: 1,
  personalData: 'none',
  key: 'cooperationId',
} as const;

const report = {
  ...base,
  subject: 'reportId',
  payload: Type.Object({
    cooperationId: Id,
    reportId: Id,
    reporter: OrgRef,
    period: Period,
    dueOn: BusinessDate,
    lapsesOn: BusinessDate,
    submittedOn: Type.Optional(BusinessDate),
    /** Submitted after the report had lapsed. */
    late: Type.Optional(Type.Boolean()),
    physicalPct: Type.Optional(Type.Number({ minimum: 0, maximum: 100 })),
    reason: Type.Optional(Text),
  }),
} as const;

const due = {
  cooperationId: COOPERATION,
  reportId: exampleId(750),
  reporter: AGENCY,
  period: '2026-S1',
  dueOn: '2026-07-30',
  lapsesOn: '2026-08-29',
};
const submitted = { ...due, submittedOn: '2026-07-22', late: false, physicalPct: 45 };

/** The report that a regional government's executing unit owes for every period. */
export const reportEvents = {
  'report-opened': declareEvent({
    ...report,
    meaning: 'A period ended in which a cooperation was in force: its report is owed.',
    example: due,
  }),
  'report-submitted': declareEvent({
    ...report,
    meaning: 'The reporter submitted its report of a period.',
    example: submitted,
  }),
  'report-accepted': declareEvent({
    ...report,
    meaning: 'The bureau accepted a report.',
    example: submitted,
  }),
  'report-returned': declareEvent({
    ...report,
    meaning: 'The bureau returned a report to be mended.',
    example: { ...submitted, reason: 'Realisasi belum dirinci per kegiatan' },
  }),
  'report-lapsed': declareEvent({
    ...report,
    meaning: 'A report was not in by the last day of its grace.',
    example: due,
  }),
  'report-waived': declareEvent({
    ...report,
    meaning: 'The bureau head freed a reporter of a report that nobody can give any more.',
    example: { ...due, reason: 'Dinas digabung pada bulan Mei' },
  }),
};

const asked = {
  ...base,
  subject: 'requestId',
  payload: Type.Object({
    cooperationId: Id,
    requestId: Id,
    about: Type.Object({ actionId: Type.Optional(Id), milestoneId: Type.Optional(Id) }),
    from: OrgRef,
    to: OrgRef,
    answerDueOn: BusinessDate,
  }),
} as const;

const question = {
  cooperationId: COOPERATION,
  requestId: exampleId(760),
  about: { milestoneId: MILESTONE },
  from: JATENG,
  to: PNM,
  answerDueOn: '2026-12-05',
};

/** Questions about how something stands. */
export const updateRequestEvents = {
  'update-requested': declareEvent({
    ...asked,
    meaning: 'One side asked another how something stands.',
    example: question,
  }),
  'update-answered': declareEvent({
    ...asked,
    meaning: 'The side that was asked said how something stands.',
    example: question,
  }),
  'update-unanswered': declareEvent({
    ...asked,
    meaning: 'The day of the answer passed in silence.',
    example: question,
  }),
};

const round = {
  ...base,
  subject: 'roundId',
  payload: Type.Object({
    cooperationId: Id,
    roundId: Id,
    kind: Code(EVALUATION_KINDS),
    /** Of one implementing agreement only; absent = of the whole cooperation. */
    agreementId: Type.Optional(Id),
    period: Type.Optional(Period),
    side: Type.Optional(Code(EVALUATION_SIDES)),
    by: Type.Optional(OrgRef),
    rating: Type.Optional(Type.Integer({ minimum: 1, maximum: 5 })),
    recommendation: Type.Optional(Code(RECOMMENDATIONS)),
    /** How many actions were still open at the conclusion; a final round is never concluded with one. */
    openActions: Type.Optional(Type.Integer({ minimum: 0 })),
  }),
} as const;

const opened = {
  cooperationId: COOPERATION,
  roundId: exampleId(770),
  kind: 'FINAL' as const,
};

/** Rounds in which both sides and the bureau judge what became of a cooperation. */
export const evaluationEvents = {
  'evaluation-opened': declareEvent({
    ...round,
    meaning: 'The bureau opened an evaluation round.',
    example: opened,
  }),
  'evaluation-answered': declareEvent({
    ...round,
    meaning: 'One side filled in its form of an evaluation round.',
    example: {
      ...opened,
      side: 'PARTNER' as const,
      by: PNM,
      rating: 4,
      recommendation: 'EXTEND' as const,
    },
  }),
  'evaluation-concluded': declareEvent({
    ...round,
    meaning: 'The bureau concluded an evaluation round; a final one leaves no action open.',
    example: {
      ...opened,
      by: JATENG,
      rating: 4,
      recommendation: 'EXTEND' as const,
      openActions: 0,
    },
  }),
};
