import { Type } from '@sinclair/typebox';
import { ACTION_TYPES, CHANGE_REASONS } from '../codes';
import { declareEvent } from '../declare-event';
import { BusinessDate, Code, Count, Id, OrgRef, RegionCode, Text } from '../shapes';
import { ACTION, AGENCY, COOPERATION, exampleId, PLAN, PNM } from './examples';

const action = {
  topic: 'nyata.cooperation',
  producer: 'actions',
  version: 1,
  personalData: 'none',
  key: 'cooperationId',
  subject: 'actionId',
} as const;

const planned = Type.Object({
  cooperationId: Id,
  actionId: Id,
  planId: Id,
  type: Code(ACTION_TYPES),
  title: Text,
  output: Type.Object({
    description: Type.Optional(Text),
    unit: Type.Optional(Text),
    quantity: Type.Optional(Type.Number()),
  }),
  owner: OrgRef,
  counterpart: Type.Optional(OrgRef),
  ownerMemberId: Type.Optional(Id),
  counterpartMemberId: Type.Optional(Id),
  location: Type.Optional(
    Type.Object({ regionCode: Type.Optional(RegionCode), place: Type.Optional(Text) }),
  ),
  startsOn: Type.Optional(BusinessDate),
  dueOn: Type.Optional(BusinessDate),
  obligationIds: Type.Array(Id),
  implementingAgreementId: Type.Optional(Id),
  templateCode: Type.Optional(Text),
  /** Why an action of a plan that both sides have adopted was planned or revised. */
  reason: Type.Optional(Text),
  /** Two legal parties, a due date, a measurable output, at least one milestone, a type that counts. */
  complete: Type.Boolean(),
});

const on = Type.Object({ cooperationId: Id, actionId: Id, on: BusinessDate });

const given = Type.Object({
  cooperationId: Id,
  actionId: Id,
  on: BusinessDate,
  reason: Text,
  changeRequestId: Id,
  successorCooperationId: Type.Optional(Id),
});

const subject = { cooperationId: COOPERATION, actionId: ACTION };
const example = {
  ...subject,
  planId: PLAN,
  type: 'TRAINING' as const,
  title: 'Pelatihan kelompok industri rumahan',
  output: { description: 'Pelaku industri rumahan terlatih', unit: 'orang', quantity: 120 },
  owner: AGENCY,
  counterpart: PNM,
  dueOn: '2027-03-31',
  obligationIds: [],
  complete: false,
};

/** The life of a follow-up action. */
export const actionEvents = {
  'action-planned': declareEvent({
    ...action,
    meaning: 'A follow-up action entered the action plan.',
    payload: planned,
    example,
  }),
  'action-revised': declareEvent({
    ...action,
    meaning: 'A follow-up action was revised, or became complete; the payload is the new whole.',
    payload: planned,
    example: { ...example, complete: true },
  }),
  'action-started': declareEvent({
    ...action,
    meaning: 'Work on a follow-up action began.',
    payload: on,
    example: { ...subject, on: '2027-01-11' },
  }),
  'action-completed': declareEvent({
    ...action,
    meaning: 'The last milestone of a follow-up action was confirmed or waived.',
    payload: on,
    example: { ...subject, on: '2027-03-30' },
  }),
  'action-reopened': declareEvent({
    ...action,
    meaning: 'A completed follow-up action is open again: a confirmation was retracted.',
    payload: on,
    example: { ...subject, on: '2027-04-12' },
  }),
  'action-dropped': declareEvent({
    ...action,
    meaning: 'A follow-up action was given up, with a reason and the consent of the other side.',
    payload: given,
    example: {
      ...subject,
      on: '2027-02-10',
      reason: 'Anggaran tidak tersedia sampai akhir masa berlaku',
      changeRequestId: exampleId(700),
    },
  }),
  'action-carried-over': declareEvent({
    ...action,
    meaning: 'A follow-up action goes on in the cooperation that succeeds this one.',
    payload: given,
    example: {
      ...subject,
      on: '2028-09-04',
      reason: 'Dilanjutkan dalam perjanjian baru',
      changeRequestId: exampleId(700),
      successorCooperationId: exampleId(101),
    },
  }),
  'action-rescheduled': declareEvent({
    ...action,
    meaning: 'The due date of a follow-up action was moved; the first one stays known.',
    payload: Type.Object({
      cooperationId: Id,
      actionId: Id,
      previousDueOn: BusinessDate,
      dueOn: BusinessDate,
      originalDueOn: BusinessDate,
      changes: Count,
      reasonCode: Code(CHANGE_REASONS),
      changeRequestId: Id,
    }),
    example: {
      ...subject,
      previousDueOn: '2027-03-31',
      dueOn: '2027-05-31',
      originalDueOn: '2027-03-31',
      changes: 1,
      reasonCode: 'PROCUREMENT' as const,
      changeRequestId: exampleId(700),
    },
  }),
};
