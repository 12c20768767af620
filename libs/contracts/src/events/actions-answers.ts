import { Type } from '@sinclair/typebox';
import { ACTION_TYPES, ANSWER_CHANNELS, DISPUTE_REASONS } from '../codes';
import { declareEvent } from '../declare-event';
import { BusinessDate, Code, Count, Id, OrgRef, Text } from '../shapes';
import { exampleMilestone, milestone } from './actions-milestones';
import { AGENCY, CLAIM, PNM } from './examples';

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

/** How the counterpart answers a claim. */
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
