import { Type } from '@sinclair/typebox';
import { ACTION_TYPES, CHANGE_REASONS, EVIDENCE_RULES, QUORUMS } from '../codes';
import { declareEvent } from '../declare-event';
import { BusinessDate, Code, Count, Id, OrgRef, Sha256, Text } from '../shapes';
import { ACTION, AGENCY, CLAIM, COOPERATION, exampleId, MILESTONE, PNM } from './examples';

export const milestone = {
  topic: 'nyata.cooperation',
  producer: 'actions',
  version: 1,
  personalData: 'none',
  key: 'cooperationId',
  subject: 'milestoneId',
} as const;

export const exampleMilestone = {
  cooperationId: COOPERATION,
  milestoneId: MILESTONE,
  actionId: ACTION,
};

const planned = Type.Object({
  cooperationId: Id,
  milestoneId: Id,
  actionId: Id,
  title: Text,
  dueOn: BusinessDate,
  originalDueOn: BusinessDate,
  weight: Type.Integer({ minimum: 1 }),
  owner: OrgRef,
  confirmers: Type.Array(OrgRef, { minItems: 1 }),
  quorum: Code(QUORUMS),
  evidenceRule: Code(EVIDENCE_RULES),
  quantity: Type.Optional(Type.Number()),
  unit: Type.Optional(Text),
  contributesTo: Type.Array(Type.Object({ actionId: Id })),
  changes: Count,
  reasonCode: Type.Optional(Code(CHANGE_REASONS)),
  changeRequestId: Type.Optional(Id),
});

const example = {
  ...exampleMilestone,
  title: 'Angkatan pertama terlatih',
  dueOn: '2027-01-29',
  originalDueOn: '2027-01-29',
  weight: 1,
  owner: AGENCY,
  confirmers: [PNM],
  quorum: 'ANY' as const,
  evidenceRule: 'REQUIRED' as const,
  quantity: 40,
  unit: 'orang',
  contributesTo: [],
  changes: 0,
};

/** How a milestone is planned and claimed. */
export const milestoneEvents = {
  'milestone-planned': declareEvent({
    ...milestone,
    meaning: 'A milestone was added to a follow-up action.',
    payload: planned,
    example,
  }),
  'milestone-rescheduled': declareEvent({
    ...milestone,
    meaning: 'The due date of a milestone was moved with the consent of the other side.',
    payload: planned,
    example: {
      ...example,
      dueOn: '2027-02-26',
      changes: 1,
      reasonCode: 'PERSONNEL' as const,
      changeRequestId: exampleId(700),
    },
  }),
  'milestone-claimed': declareEvent({
    ...milestone,
    meaning: 'The owner says that a milestone is reached; the counterpart has not answered yet.',
    payload: Type.Object({
      cooperationId: Id,
      milestoneId: Id,
      actionId: Id,
      actionType: Code(ACTION_TYPES),
      claimId: Id,
      no: Type.Integer({ minimum: 1 }),
      happenedOn: BusinessDate,
      quantity: Type.Optional(Type.Number()),
      evidence: Type.Array(Type.Object({ evidenceId: Id, sha256: Sha256 })),
      answerDueOn: BusinessDate,
      claimant: OrgRef,
      backdated: Type.Boolean(),
    }),
    example: {
      ...exampleMilestone,
      actionType: 'TRAINING' as const,
      claimId: CLAIM,
      no: 1,
      happenedOn: '2027-01-27',
      quantity: 40,
      evidence: [{ evidenceId: exampleId(600), sha256: 'b4'.repeat(32) }],
      answerDueOn: '2027-02-11',
      claimant: AGENCY,
      backdated: false,
    },
  }),
  'milestone-waived': declareEvent({
    ...milestone,
    meaning: 'A milestone is no longer asked for, with the consent of the other side.',
    payload: Type.Object({
      cooperationId: Id,
      milestoneId: Id,
      actionId: Id,
      changeRequestId: Id,
      reason: Text,
    }),
    example: {
      ...exampleMilestone,
      changeRequestId: exampleId(700),
      reason: 'Angkatan kedua digabung dengan yang pertama',
    },
  }),
  'claim-withdrawn': declareEvent({
    ...milestone,
    meaning: 'The claimant took a claim back before it was answered.',
    payload: Type.Object({
      cooperationId: Id,
      milestoneId: Id,
      actionId: Id,
      claimId: Id,
      by: OrgRef,
      reason: Text,
    }),
    example: { ...exampleMilestone, claimId: CLAIM, by: AGENCY, reason: 'Bukti salah unggah' },
  }),
};
