import { Type } from '@sinclair/typebox';
import { CHANGE_KINDS, CHANGE_REASONS } from '../codes';
import { declareEvent } from '../declare-event';
import { BusinessDate, Code, Count, FiscalYear, Id, OrgRef, Sha256, Text } from '../shapes';
import { AGENCY, COOPERATION, exampleId, MILESTONE, PNM } from './examples';

const base = {
  topic: 'nyata.cooperation',
  producer: 'actions',
  version: 1,
  personalData: 'none',
  key: 'cooperationId',
} as const;

const change = Type.Object({
  cooperationId: Id,
  changeRequestId: Id,
  kind: Code(CHANGE_KINDS),
  about: Type.Object({ actionId: Type.Optional(Id), milestoneId: Type.Optional(Id) }),
  proposal: Type.Object({
    dueOn: Type.Optional(BusinessDate),
    successorCooperationId: Type.Optional(Id),
    fiscalYear: Type.Optional(FiscalYear),
    indicatorId: Type.Optional(Id),
    target: Type.Optional(Type.Object({ value: Type.Number(), by: BusinessDate })),
  }),
  reasonCode: Code(CHANGE_REASONS),
  /** Who acted: the asking side in `change-requested`, the deciding side afterwards. */
  by: OrgRef,
  reason: Type.Optional(Text),
});

const example = {
  cooperationId: COOPERATION,
  changeRequestId: exampleId(700),
  kind: 'RESCHEDULE' as const,
  about: { milestoneId: MILESTONE },
  proposal: { dueOn: '2027-02-26' },
  reasonCode: 'PERSONNEL' as const,
};

/** Evidence of what was done. */
export const evidenceEvents = {
  'evidence-attached': declareEvent({
    ...base,
    subject: 'evidenceId',
    meaning: 'A file was attached as evidence of work done.',
    payload: Type.Object({
      cooperationId: Id,
      evidenceId: Id,
      sha256: Sha256,
      mime: Text,
      sizeBytes: Count,
      links: Type.Array(Type.Object({ milestoneId: Id })),
      sharedReason: Type.Optional(Text),
    }),
    example: {
      cooperationId: COOPERATION,
      evidenceId: exampleId(600),
      sha256: 'b4'.repeat(32),
      mime: 'image/jpeg',
      sizeBytes: 412_902,
      links: [{ milestoneId: MILESTONE }],
    },
  }),
  'evidence-verified': declareEvent({
    ...base,
    subject: 'evidenceId',
    meaning: "Somebody outside the owner's legal party looked at a file and found it true.",
    payload: Type.Object({
      cooperationId: Id,
      evidenceId: Id,
      by: OrgRef,
      on: BusinessDate,
    }),
    example: {
      cooperationId: COOPERATION,
      evidenceId: exampleId(600),
      by: PNM,
      on: '2027-01-28',
    },
  }),
};

/** Changes that need the consent of the other side. */
export const changeEvents = {
  'change-requested': declareEvent({
    ...base,
    subject: 'changeRequestId',
    meaning: 'One side asked for a change that needs the consent of the other.',
    payload: change,
    example: { ...example, by: AGENCY },
  }),
  'change-approved': declareEvent({
    ...base,
    subject: 'changeRequestId',
    meaning: 'The other side agreed to a change; its effect follows in the same transaction.',
    payload: change,
    example: { ...example, by: PNM },
  }),
  'change-declined': declareEvent({
    ...base,
    subject: 'changeRequestId',
    meaning: 'The other side did not agree to a change.',
    payload: change,
    example: { ...example, by: PNM, reason: 'Pelatih sudah dijadwalkan' },
  }),
  'change-withdrawn': declareEvent({
    ...base,
    subject: 'changeRequestId',
    meaning: 'Who had asked for a change took the request back before it was decided.',
    payload: change,
    example: { ...example, by: AGENCY },
  }),
};
