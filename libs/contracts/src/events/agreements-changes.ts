import { Type } from '@sinclair/typebox';
import { AMENDMENT_KINDS } from '../codes';
import { declareEvent } from '../declare-event';
import { BusinessDate, Code, Id, Text } from '../shapes';
import { agreement, AgreementParty, exampleAgreement, exampleParties } from './agreements-shapes';
import { exampleId } from './examples';

const about = { cooperationId: Id, agreementId: Id, amendmentId: Id };
const exampleAmendment = { ...exampleAgreement, amendmentId: exampleId(140) };

const amendment = Type.Object({
  ...about,
  kind: Code(AMENDMENT_KINDS),
  addsBurden: Type.Boolean(),
  reason: Type.Optional(Text),
});

/** What the parties agreed later: amendments, extensions, and the duties that a clause lays on a party. */
export const changeOfTermsEvents = {
  'amendment-drafted': declareEvent({
    ...agreement,
    meaning: 'An amendment of an agreement in force was drafted; nothing changes yet.',
    payload: amendment,
    example: { ...exampleAmendment, kind: 'EXTENSION' as const, addsBurden: false },
  }),
  'amendment-withdrawn': declareEvent({
    ...agreement,
    meaning: 'An amendment was given up before it was signed.',
    payload: amendment,
    example: {
      ...exampleAmendment,
      kind: 'EXTENSION' as const,
      addsBurden: false,
      reason: 'Mitra memilih perjanjian baru',
    },
  }),
  'agreement-amended': declareEvent({
    ...agreement,
    meaning: 'All parties signed an amendment: other terms hold from its effective day on.',
    payload: Type.Object({
      ...about,
      kind: Code(AMENDMENT_KINDS),
      /** Only what changed; a list is the whole new list. */
      changes: Type.Object({
        summary: Text,
        subjectMatter: Type.Optional(Text),
        scope: Type.Optional(Type.Array(Text)),
        reviewOn: Type.Optional(BusinessDate),
        parties: Type.Optional(Type.Array(AgreementParty, { minItems: 2 })),
      }),
      effectiveOn: BusinessDate,
      signedOn: BusinessDate,
      no: Text,
    }),
    example: {
      ...exampleAmendment,
      kind: 'PARTIES' as const,
      changes: { summary: 'Dinas Koperasi ikut melaksanakan', parties: exampleParties },
      effectiveOn: '2026-07-01',
      signedOn: '2026-06-20',
      no: '415.4/ADD/7/2026',
    },
  }),
  'agreement-extended': declareEvent({
    ...agreement,
    meaning: 'All parties signed an extension: the agreement ends later.',
    payload: Type.Object({
      ...about,
      previousEndsOn: BusinessDate,
      endsOn: BusinessDate,
      signedOn: BusinessDate,
      no: Text,
    }),
    example: {
      ...exampleAmendment,
      previousEndsOn: '2028-10-01',
      endsOn: '2030-10-01',
      signedOn: '2028-09-01',
      no: '415.4/ADD/9/2028',
    },
  }),
  'obligation-recorded': declareEvent({
    ...agreement,
    meaning: 'A clause that lays a duty on a party was written down; some action must serve it.',
    payload: Type.Object({
      cooperationId: Id,
      agreementId: Id,
      obligationId: Id,
      clause: Text,
      obligorPartyId: Id,
      dueOn: Type.Optional(BusinessDate),
    }),
    example: {
      ...exampleAgreement,
      obligationId: exampleId(150),
      clause: 'Pasal 5 ayat (2)',
      obligorPartyId: exampleParties[1]!.partyId,
      dueOn: '2026-12-31',
    },
  }),
  'obligation-waived': declareEvent({
    ...agreement,
    meaning: 'The parties let a duty go, with a reason; no action has to serve it any more.',
    payload: Type.Object({
      cooperationId: Id,
      agreementId: Id,
      obligationId: Id,
      clause: Text,
      obligorPartyId: Id,
      reason: Text,
    }),
    example: {
      ...exampleAgreement,
      obligationId: exampleId(150),
      clause: 'Pasal 5 ayat (2)',
      obligorPartyId: exampleParties[1]!.partyId,
      reason: 'Diganti kewajiban pada addendum',
    },
  }),
};
