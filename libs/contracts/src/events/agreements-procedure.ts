import { Type } from '@sinclair/typebox';
import {
  CONFIDENTIALITIES,
  DOCUMENT_KINDS,
  PAPER_GAPS,
  PROCEDURES,
  SIGNING_METHODS,
  STAGES,
} from '../codes';
import { declareEvent } from '../declare-event';
import { BusinessDate, Code, Count, Id, OpenCode, Sha256, Text } from '../shapes';
import { agreement, exampleAgreement, exampleParties } from './agreements-shapes';
import { exampleId } from './examples';

const leavingAStage = {
  cooperationId: Id,
  agreementId: Id,
  stageId: OpenCode(STAGES),
  on: BusinessDate,
  daysInStage: Count,
  openStageIds: Type.Array(OpenCode(STAGES)),
  documentIds: Type.Array(Id),
};

const signingChecklist = Type.Object({
  initialled: Type.Boolean(),
  dutyStamped: Type.Boolean(),
  sealed: Type.Boolean(),
  copyReceived: Type.Boolean(),
});

/** The way of an agreement to its signatures, and its papers. */
export const procedureEvents = {
  'procedure-started': declareEvent({
    ...agreement,
    meaning: 'A draft entered the procedure that the law lays down for its type.',
    payload: Type.Object({
      cooperationId: Id,
      agreementId: Id,
      procedure: OpenCode(PROCEDURES),
      policyVersion: Text,
      openStageIds: Type.Array(OpenCode(STAGES)),
    }),
    example: {
      ...exampleAgreement,
      procedure: 'KSD_UMBRELLA',
      policyVersion: '2026.1',
      openStageIds: ['PREPARATION'],
    },
  }),
  'stage-completed': declareEvent({
    ...agreement,
    meaning: 'A stage of the procedure was completed.',
    payload: Type.Object({ ...leavingAStage, reason: Type.Optional(Text) }),
    example: {
      ...exampleAgreement,
      stageId: 'PREPARATION',
      on: '2025-08-04',
      daysInStage: 21,
      openStageIds: ['OFFER'],
      documentIds: [exampleId(120)],
    },
  }),
  'stage-skipped': declareEvent({
    ...agreement,
    meaning: 'A stage was passed over, with the reason that the law lets count.',
    payload: Type.Object({ ...leavingAStage, reason: Text }),
    example: {
      ...exampleAgreement,
      stageId: 'OFFER',
      on: '2025-08-11',
      daysInStage: 7,
      openStageIds: ['DRAFT_UMBRELLA'],
      documentIds: [],
      reason: 'Kedua pihak sudah sepakat dalam rapat koordinasi.',
    },
  }),
  'stage-returned': declareEvent({
    ...agreement,
    meaning: 'A stage was sent back to an earlier one, which is open again.',
    payload: Type.Object({ ...leavingAStage, returnedTo: OpenCode(STAGES), reason: Text }),
    example: {
      ...exampleAgreement,
      stageId: 'DRAFT_UMBRELLA',
      on: '2025-09-01',
      daysInStage: 14,
      openStageIds: ['PREPARATION'],
      documentIds: [],
      returnedTo: 'PREPARATION',
      reason: 'Kerangka acuan belum memuat pembiayaan.',
    },
  }),
  'stage-entered': declareEvent({
    ...agreement,
    meaning: 'A stage that waits for the work itself was entered: the plan for it is adopted.',
    payload: Type.Object({
      cooperationId: Id,
      agreementId: Id,
      stageId: OpenCode(STAGES),
      on: BusinessDate,
      openStageIds: Type.Array(OpenCode(STAGES)),
    }),
    example: {
      ...exampleAgreement,
      stageId: 'EXECUTION',
      on: '2025-11-12',
      openStageIds: ['EXECUTION', 'ADMINISTRATION'],
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
      checklist: signingChecklist,
      paperGaps: Type.Optional(Type.Array(Code(PAPER_GAPS))),
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
  'signature-completed': declareEvent({
    ...agreement,
    meaning:
      'What a recorded signature still lacked was supplied: its mandate, or marks on the paper.',
    payload: Type.Object({
      cooperationId: Id,
      agreementId: Id,
      partyId: Id,
      mandateDocumentId: Type.Optional(Id),
      checklist: signingChecklist,
    }),
    example: {
      ...exampleAgreement,
      partyId: exampleParties[0]!.partyId,
      checklist: { initialled: true, dutyStamped: true, sealed: true, copyReceived: true },
    },
  }),
  'document-filed': declareEvent({
    ...agreement,
    meaning: 'A paper of an agreement was filed.',
    payload: Type.Object({
      cooperationId: Id,
      agreementId: Id,
      documentId: Id,
      kind: OpenCode(DOCUMENT_KINDS),
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
      kind: 'KAK',
      revision: 1,
      sha256: 'a3'.repeat(32),
      sizeBytes: 184_320,
      confidentiality: 'PARTIES' as const,
    },
  }),
};
