import { Type } from '@sinclair/typebox';
import { CONFIDENTIALITIES, DOCUMENT_KINDS } from '../codes';
import { declareEvent } from '../declare-event';
import { BusinessDate, Code, Count, Id, Sha256, Text, OpenCode } from '../shapes';
import { agreement, exampleAgreement } from './agreements-shapes';
import { exampleId } from './examples';

/** What happens to a paper of an agreement after it was filed. */
export const documentEvents = {
  'document-replaced': declareEvent({
    ...agreement,
    meaning: 'A newer revision took the place of a filed paper; the older one stays readable.',
    payload: Type.Object({
      cooperationId: Id,
      agreementId: Id,
      documentId: Id,
      kind: OpenCode(DOCUMENT_KINDS),
      revision: Type.Integer({ minimum: 2 }),
      sha256: Sha256,
      sizeBytes: Count,
      no: Type.Optional(Text),
      date: Type.Optional(BusinessDate),
      confidentiality: Code(CONFIDENTIALITIES),
      supersedesId: Id,
      reason: Type.Optional(Text),
    }),
    example: {
      ...exampleAgreement,
      documentId: exampleId(121),
      kind: 'KAK',
      revision: 2,
      sha256: 'b4'.repeat(32),
      sizeBytes: 190_212,
      confidentiality: 'PARTIES' as const,
      supersedesId: exampleId(120),
      reason: 'Perbaikan volume',
    },
  }),
};
