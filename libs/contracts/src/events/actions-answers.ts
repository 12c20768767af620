import { Type } from '@sinclair/typebox';
import { ACTION_TYPES, ANSWER_CHANNELS, DISPUTE_REASONS } from '../codes';
import { declareEvent } from '../declare-event';
import { BusinessDate, Code, Count, Id, OrgRef, Sha256, Text } from '../shapes';
import { exampleMilestone, milestone } from './actions-milestones';
import { AGENCY, CLAIM, exampleId, PNM } from './examples';

const confirmed = Type.Object({
  cooperationId: Id,
  milestoneId: Id,
  actionId: Id,
  actionType: Code(ACTION_TYPES),
  claimId: Id,
  by: OrgRef,
  claimant: OrgRef,
  happenedOn: BusinessDate,
  onTime: Type.Boolean(),
  quantity: Type.Optional(Type.Number()),
  channel: Code(ANSWER_CHANNELS),
  answerDays: Count,
});

const said = Type.Object({
  cooperationId: Id,
  milestoneId: Id,
  actionId: Id,
  claimId: Id,
  by: OrgRef,
  note: Text,
});

const silence = Type.Object({
  cooperationId: Id,
  milestoneId: Id,
  actionId: Id,
  claimId: Id,
  no: Type.Integer({ minimum: 1 }),
  claimant: OrgRef,
  /** The confirmers that have not answered. */
  waitingFor: Type.Array(OrgRef, { minItems: 1 }),
  answerDueOn: BusinessDate,
  waitedDays: Count,
});

const example = {
  ...exampleMilestone,
  actionType: 'TRAINING' as const,
  claimId: CLAIM,
  by: PNM,
  claimant: AGENCY,
  happenedOn: '2027-01-27',
  onTime: true,
  quantity: 40,
  channel: 'ACCOUNT' as const,
  answerDays: 3,
};

const unanswered = {
  ...exampleMilestone,
  claimId: CLAIM,
  no: 1,
  claimant: AGENCY,
  waitingFor: [PNM],
  answerDueOn: '2027-02-11',
};

/** How the counterpart answers a claim, or does not. */
export const answerEvents = {
  'milestone-partly-confirmed': declareEvent({
    ...milestone,
    meaning: 'One of several confirmers confirmed a claim; the others have not yet.',
    payload: confirmed,
    example,
  }),
  'milestone-confirmed': declareEvent({
    ...milestone,
    meaning: 'Another legal party than the claimant confirmed that a milestone is reached.',
    payload: confirmed,
    example,
  }),
  'milestone-paper-confirmed': declareEvent({
    ...milestone,
    meaning:
      'An officer recorded a signed minute for a confirmer that has no account; shown, never counted.',
    payload: Type.Object({
      ...confirmed.properties,
      minute: Type.Object({ evidenceId: Id, sha256: Sha256 }),
    }),
    example: {
      ...example,
      channel: 'PAPER' as const,
      minute: { evidenceId: exampleId(601), sha256: 'c5'.repeat(32) },
    },
  }),
  'confirmation-retracted': declareEvent({
    ...milestone,
    meaning: 'A confirmation was taken back; the milestone is open again.',
    payload: Type.Object({
      cooperationId: Id,
      milestoneId: Id,
      actionId: Id,
      claimId: Id,
      by: OrgRef,
      reason: Text,
    }),
    example: { ...exampleMilestone, claimId: CLAIM, by: PNM, reason: 'Alat ternyata rusak' },
  }),
  'clarification-requested': declareEvent({
    ...milestone,
    meaning: 'A confirmer asked about a claim; the days to answer it run on.',
    payload: said,
    example: { ...exampleMilestone, claimId: CLAIM, by: PNM, note: 'Siapa saja pesertanya?' },
  }),
  'clarification-given': declareEvent({
    ...milestone,
    meaning: 'The claimant answered what a confirmer had asked about its claim.',
    payload: said,
    example: { ...exampleMilestone, claimId: CLAIM, by: AGENCY, note: 'Daftar hadir dilampirkan' },
  }),
  'claim-reminder-due': declareEvent({
    ...milestone,
    meaning: 'A claim was not answered within its 14 days; silence never confirms.',
    payload: silence,
    example: { ...unanswered, waitedDays: 14 },
  }),
  'claim-escalation-due': declareEvent({
    ...milestone,
    meaning: 'A claim has had no answer for 30 days: those above must hear of it.',
    payload: silence,
    example: { ...unanswered, waitedDays: 30 },
  }),
  'milestone-disputed': declareEvent({
    ...milestone,
    meaning: 'A confirmer says that a claim is not, or not wholly, true.',
    payload: Type.Object({
      cooperationId: Id,
      milestoneId: Id,
      actionId: Id,
      claimId: Id,
      no: Type.Integer({ minimum: 1 }),
      by: OrgRef,
      reasonCode: Code(DISPUTE_REASONS),
      observedQuantity: Type.Optional(Type.Number()),
      note: Text,
    }),
    example: {
      ...exampleMilestone,
      claimId: CLAIM,
      no: 1,
      by: PNM,
      reasonCode: 'QUANTITY' as const,
      observedQuantity: 32,
      note: 'Peserta yang hadir sampai akhir 32 orang',
    },
  }),
};
