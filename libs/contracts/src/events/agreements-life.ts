import { Type } from '@sinclair/typebox';
import { AGREEMENT_ROLES, CORRECTABLE_FIELDS, DISPOSITIONS, ENDING_BASES } from '../codes';
import { declareEvent } from '../declare-event';
import { BusinessDate, Code, Id, Text } from '../shapes';
import { agreement, exampleAgreement } from './agreements-shapes';
import { exampleId } from './examples';

const paused = Type.Object({ cooperationId: Id, agreementId: Id, on: BusinessDate, reason: Text });

const framework = Type.Object({
  cooperationId: Id,
  agreementId: Id,
  reason: Text,
  reviewOn: BusinessDate,
  approvedByRole: Text,
});

const exampleFramework = {
  ...exampleAgreement,
  reason: 'Menunggu penetapan lokasi oleh kementerian',
  reviewOn: '2026-10-02',
  approvedByRole: 'bureau-head',
};

/** What stops, narrows, corrects or ends an agreement that was signed. */
export const lifeEvents = {
  'agreement-suspended': declareEvent({
    ...agreement,
    meaning: 'An agreement in force was suspended: its clocks stand still from that day on.',
    payload: paused,
    example: { ...exampleAgreement, on: '2026-04-01', reason: 'Bencana banjir di lokasi kegiatan' },
  }),
  'agreement-resumed': declareEvent({
    ...agreement,
    meaning: 'A suspended agreement runs again from that day on.',
    payload: paused,
    example: { ...exampleAgreement, on: '2026-06-01', reason: 'Lokasi sudah pulih' },
  }),
  'framework-only-declared': declareEvent({
    ...agreement,
    meaning: 'An umbrella was declared a mere framework until its review, with a reason.',
    payload: framework,
    example: exampleFramework,
  }),
  'framework-only-lifted': declareEvent({
    ...agreement,
    meaning: 'An umbrella is no mere framework any more: it has to be followed up.',
    payload: framework,
    example: { ...exampleFramework, reason: 'Lokasi sudah ditetapkan' },
  }),
  'agreement-particulars-corrected': declareEvent({
    ...agreement,
    meaning: 'A wrong statement about an agreement was corrected; what it said before is kept.',
    payload: Type.Object({
      cooperationId: Id,
      agreementId: Id,
      field: Code(CORRECTABLE_FIELDS),
      before: Type.Optional(Type.Array(Text)),
      after: Type.Optional(Type.Array(Text)),
      reason: Text,
    }),
    example: {
      ...exampleAgreement,
      field: 'title' as const,
      before: ['Pembiayaan Mekar'],
      after: ['Pembiayaan Mekaar'],
      reason: 'Salah ketik',
    },
  }),
  'agreement-voided': declareEvent({
    ...agreement,
    meaning: 'A registration made in error was declared void.',
    payload: Type.Object({ cooperationId: Id, agreementId: Id, reason: Text }),
    example: { ...exampleAgreement, reason: 'Terdaftar dua kali' },
  }),
  'agreement-ended': declareEvent({
    ...agreement,
    meaning: 'An agreement that expired or was terminated was evaluated and closed.',
    payload: Type.Object({
      cooperationId: Id,
      agreementId: Id,
      role: Code(AGREEMENT_ROLES),
      on: BusinessDate,
      disposition: Code(DISPOSITIONS),
      basis: Code(ENDING_BASES),
      evaluationId: Type.Optional(Id),
      successorId: Type.Optional(Id),
      cooperationEnded: Type.Boolean(),
    }),
    example: {
      ...exampleAgreement,
      role: 'UMBRELLA' as const,
      on: '2028-11-20',
      disposition: 'CLOSED_ACHIEVED' as const,
      basis: 'EVALUATION' as const,
      evaluationId: exampleId(130),
      cooperationEnded: true,
    },
  }),
};
