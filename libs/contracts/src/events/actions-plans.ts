import { Type } from '@sinclair/typebox';
import { PLAN_CLOSING_REASONS, type PlanClosingReason } from '../codes';
import { declareEarlier, declareEvent } from '../declare-event';
import { BusinessDate, Code, Count, Id, Text } from '../shapes';
import { COOPERATION, JATENG, PLAN, PNM } from './examples';

const plan = {
  topic: 'nyata.cooperation',
  producer: 'actions',
  version: 1,
  personalData: 'none',
  key: 'cooperationId',
  subject: 'planId',
} as const;

const example = { cooperationId: COOPERATION, planId: PLAN };

/** The life of a cooperation's one action plan. */
export const planEvents = {
  'action-plan-opened': declareEvent({
    ...plan,
    meaning: 'The action plan of a cooperation was opened, still empty.',
    payload: Type.Object({
      cooperationId: Id,
      planId: Id,
      agreementId: Id,
      reason: Type.Optional(Text),
    }),
    example: { ...example, agreementId: COOPERATION },
  }),
  'action-plan-acknowledged': declareEvent({
    ...plan,
    meaning: 'One legal party adopted the action plan.',
    payload: Type.Object({
      cooperationId: Id,
      planId: Id,
      legalPartyId: Id,
      on: BusinessDate,
    }),
    example: { ...example, legalPartyId: PNM.legalPartyId, on: '2026-11-21' },
  }),
  'action-plan-adopted': declareEvent({
    ...plan,
    meaning:
      'The lead and at least one counterpart adopted the action plan: it is the joint work plan.',
    payload: Type.Object({
      cooperationId: Id,
      planId: Id,
      on: BusinessDate,
      legalPartyIds: Type.Array(Id, { minItems: 2 }),
      completeActions: Count,
      workPlanDocumentId: Type.Optional(Id),
    }),
    example: {
      ...example,
      on: '2026-11-21',
      legalPartyIds: [JATENG.legalPartyId, PNM.legalPartyId],
      completeActions: 1,
    },
  }),
  // Version 1 repeated the words of `agreement-withdrawn`, in one language and open to anything; a code can be acted on.
  'action-plan-closed': declareEvent({
    ...plan,
    version: 2,
    meaning: 'The action plan was closed; nothing in it changes any more.',
    payload: Type.Object({
      cooperationId: Id,
      planId: Id,
      agreementId: Id,
      reasonCode: Code(PLAN_CLOSING_REASONS),
    }),
    example: { ...example, agreementId: COOPERATION, reasonCode: 'AGREEMENT_WITHDRAWN' as const },
    earlier: [
      declareEarlier({
        version: 1,
        payload: Type.Object({
          cooperationId: Id,
          planId: Id,
          agreementId: Id,
          reason: Type.Optional(Text),
        }),
        example: { ...example, agreementId: COOPERATION, reason: 'Mitra mengundurkan diri' },
        // While it was sent, only the withdrawal of the last document closed a plan.
        lift: ({ cooperationId, planId, agreementId }) => {
          const reasonCode: PlanClosingReason = 'AGREEMENT_WITHDRAWN';
          return { cooperationId, planId, agreementId, reasonCode };
        },
      }),
    ],
  }),
};
