import { Type } from '@sinclair/typebox';
import { CENTRAL_AUTHORITIES, OFFER_DIRECTIONS } from '../codes';
import { declareEvent } from '../declare-event';
import { BusinessDate, Code, Id, OrgRef, Text } from '../shapes';
import { agreement, exampleAgreement } from './agreements-shapes';
import { exampleId, PNM } from './examples';

const ids = { cooperationId: Id, agreementId: Id };

/** Offers between the lead and its partners, and their answers. */
export const offerEvents = {
  'offer-sent': declareEvent({
    ...agreement,
    meaning:
      'The cooperation was offered: by the head of region, or to the lead by a partner; a second one counters the first.',
    payload: Type.Object({
      ...ids,
      direction: Code(OFFER_DIRECTIONS),
      to: Type.Array(OrgRef, { minItems: 1 }),
      letterNo: Type.Optional(Text),
      on: BusinessDate,
      replyDueOn: Type.Optional(BusinessDate),
      /** What a counter-offer asks to be different. */
      proposal: Type.Optional(Text),
    }),
    example: {
      ...exampleAgreement,
      direction: 'OUT' as const,
      to: [PNM],
      letterNo: '415.4/0912/2025',
      on: '2025-08-11',
      replyDueOn: '2025-09-10',
    },
  }),
  'offer-accepted': declareEvent({
    ...agreement,
    meaning: 'A party took the offer that was made to it.',
    payload: Type.Object({
      ...ids,
      by: OrgRef,
      on: BusinessDate,
      letterNo: Type.Optional(Text),
      reason: Type.Optional(Text),
    }),
    example: { ...exampleAgreement, by: PNM, on: '2025-08-25', letterNo: 'S-118/PNM/2025' },
  }),
  'offer-declined': declareEvent({
    ...agreement,
    meaning: 'A party turned the offer down; the agreement ends as declined.',
    payload: Type.Object({
      ...ids,
      by: OrgRef,
      on: BusinessDate,
      letterNo: Type.Optional(Text),
      reason: Text,
    }),
    example: {
      ...exampleAgreement,
      by: PNM,
      on: '2025-08-25',
      reason: 'Wilayah ini sudah dilayani program lain.',
    },
  }),
};

const council = {
  ...ids,
  /** The approval is for this change of the agreement, not for the agreement itself. */
  amendmentId: Type.Optional(Id),
  on: BusinessDate,
  no: Type.Optional(Text),
  documentId: Type.Optional(Id),
};
const exampleDecision = { no: '172/18/DPRD/2025', documentId: exampleId(121) };

/** Whether the regional council consents; a silence that counts as consent is a person's decision, never a timer's. */
export const councilEvents = {
  'council-approval-requested': declareEvent({
    ...agreement,
    meaning: 'The head of region asked the regional council for its approval.',
    payload: Type.Object({ ...council, reason: Type.Optional(Text) }),
    example: { ...exampleAgreement, on: '2025-08-12', no: '170/0931/2025' },
  }),
  'council-approval-granted': declareEvent({
    ...agreement,
    meaning: 'The regional council approved.',
    payload: Type.Object({ ...council, reason: Type.Optional(Text) }),
    example: { ...exampleAgreement, on: '2025-09-20', ...exampleDecision },
  }),
  'council-approval-refused': declareEvent({
    ...agreement,
    meaning: 'The regional council refused its approval.',
    payload: Type.Object({ ...council, reason: Type.Optional(Text) }),
    example: { ...exampleAgreement, on: '2025-09-20', ...exampleDecision },
  }),
  'council-approval-deemed': declareEvent({
    ...agreement,
    meaning:
      'A person decided, with a legal note, that the silence of the council counts as its approval.',
    payload: Type.Object({ ...council, reason: Text }),
    example: {
      ...exampleAgreement,
      on: '2025-11-20',
      reason: 'Catatan hukum 188/77: jangka waktu jawaban DPRD telah lewat.',
    },
  }),
  'council-approval-waived': declareEvent({
    ...agreement,
    meaning: 'The head of the bureau decided, with a reason, that the council need not approve.',
    payload: Type.Object({ ...council, reason: Text }),
    example: {
      ...exampleAgreement,
      on: '2025-08-12',
      reason: 'Dana tersedia dalam perubahan APBD tahun berjalan.',
    },
  }),
};

const central = {
  ...ids,
  authority: Code(CENTRAL_AUTHORITIES),
  on: BusinessDate,
  no: Type.Optional(Text),
  documentId: Type.Optional(Id),
  reason: Type.Optional(Text),
};
const exampleCentral = { ...exampleAgreement, authority: 'MOHA' as const, on: '2025-10-20' };

/** Whether the two ministries consent to a foreign memorandum; each decides for itself. */
export const centralEvents = {
  'central-approval-requested': declareEvent({
    ...agreement,
    meaning: 'A ministry was asked to approve a foreign memorandum.',
    payload: Type.Object(central),
    example: { ...exampleCentral, no: '019/1204/2025' },
  }),
  'central-approval-granted': declareEvent({
    ...agreement,
    meaning: 'A ministry approved a foreign memorandum.',
    payload: Type.Object(central),
    example: { ...exampleCentral, no: '193.4/551/SJ', documentId: exampleId(122) },
  }),
  'central-approval-refused': declareEvent({
    ...agreement,
    meaning: 'A ministry refused to approve a foreign memorandum.',
    payload: Type.Object(central),
    example: { ...exampleCentral, reason: 'Rencana kerja sama belum selaras dengan RPJMN.' },
  }),
};
