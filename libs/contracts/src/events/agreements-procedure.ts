import { Type } from '@sinclair/typebox';
import { CONFIDENTIALITIES, DOCUMENT_KINDS, PROCEDURES, SIGNING_METHODS, STAGES } from '../codes';
import { declareEvent } from '../declare-event';
import { BusinessDate, Code, Count, Id, Sha256, Text } from '../shapes';
import { agreement, exampleAgreement, exampleParties } from './agreements-shapes';
import { exampleId } from './examples';

/** The way of an agreement to its signatures, and its papers. */
export const procedureEvents = {
  'procedure-started': declareEvent({
    ...agreement,
    meaning: 'A draft entered the procedure that the law lays down for its type.',
    payload: Type.Object({
      cooperationId: Id,
      agreementId: Id,
      procedure: Code(PROCEDURES),
      policyVersion: Text,
      openStageIds: Type.Array(Code(STAGES)),
    }),
    example: {
      ...exampleAgreement,
      procedure: 'KSD_UMBRELLA' as const,
      policyVersion: '2026.1',
      openStageIds: ['PREPARATION' as const],
    },
  }),
  'stage-completed': declareEvent({
    ...agreement,
    meaning: 'A stage of the procedure was completed.',
    payload: Type.Object({
      cooperationId: Id,
      agreementId: Id,
      stageId: Code(STAGES),
      on: BusinessDate,
      daysInStage: Count,
      openStageIds: Type.Array(Code(STAGES)),
      documentIds: Type.Array(Id),
      reason: Type.Optional(Text),
    }),
    example: {
      ...exampleAgreement,
      stageId: 'PREPARATION' as const,
      on: '2025-08-04',
      daysInStage: 21,
      openStageIds: ['OFFER' as const],
      documentIds: [exampleId(120)],
    },
  }),
  'signature-recorded': declareEvent({
    ...agreement,
    meaning: 'One party signed an agreement; a signatory is an office, never a person.',
    payload: Type.Object({
      cooperationId: Id,
      agreementId: Id,
      partyId: Id,
      signatoryOffice: Text,
      signedOn: BusinessDate,
      method: Code(SIGNING_METHODS),
      mandateDocumentId: Type.Optional(Id),
      checklist: Type.Object({
        initialled: Type.Boolean(),
        dutyStamped: Type.Boolean(),
        sealed: Type.Boolean(),
        copyReceived: Type.Boolean(),
      }),
    }),
    example: {
      ...exampleAgreement,
      partyId: exampleParties[0]!.partyId,
      signatoryOffice: 'Gubernur Jawa Tengah',
      signedOn: '2025-10-02',
      method: 'CEREMONY' as const,
      checklist: { initialled: true, dutyStamped: true, sealed: true, copyReceived: false },
    },
  }),
  'document-filed': declareEvent({
    ...agreement,
    meaning: 'A paper of an agreement was filed.',
    payload: Type.Object({
      cooperationId: Id,
      agreementId: Id,
      documentId: Id,
      kind: Code(DOCUMENT_KINDS),
      revision: Type.Integer({ minimum: 1 }),
      sha256: Sha256,
      sizeBytes: Count,
      no: Type.Optional(Text),
      date: Type.Optional(BusinessDate),
      confidentiality: Code(CONFIDENTIALITIES),
      supersedesId: Type.Optional(Id),
    }),
    example: {
      ...exampleAgreement,
      documentId: exampleId(120),
      kind: 'KAK' as const,
      revision: 1,
      sha256: 'a3'.repeat(32),
      sizeBytes: 184_320,
      confidentiality: 'PARTIES' as const,
    },
  }),
};
