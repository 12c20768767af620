import { Type } from '@sinclair/typebox';
import { COOPERATION_TYPES, MAPPING_KINDS, PLAN_DOCUMENTS, PRIORITY_CRITERIA } from '../codes';
import { declareEvent } from '../declare-event';
import { AffairCode, Code, Count, Id, RegionCode, Text } from '../shapes';
import { COOPERATION, exampleId, JATENG, PNM } from './examples';

const entry = {
  topic: 'nyata.partners',
  producer: 'partners',
  version: 1,
  personalData: 'none',
  key: 'ownerOrganisationId',
  subject: 'mappingEntryId',
} as const;

const change = Type.Object({
  ownerOrganisationId: Id,
  mappingEntryId: Id,
  priorityScore: Type.Optional(Type.Integer({ minimum: 0, maximum: 100 })),
  planLinks: Type.Optional(Type.Array(Type.Object({ docType: Code(PLAN_DOCUMENTS), code: Text }))),
  /** What the score is made of, where it was computed from criteria. */
  priorityCriteria: Type.Optional(
    Type.Array(
      Type.Object({
        criterion: Code(PRIORITY_CRITERIA),
        level: Type.Integer({ minimum: 0, maximum: 4 }),
        points: Type.Integer({ minimum: 0, maximum: 100 }),
      }),
    ),
  ),
  reason: Type.Optional(Text),
});

const example = { ownerOrganisationId: JATENG.organisationId, mappingEntryId: exampleId(50) };

/** What happens to mapping entries (needs, offers and potentials). */
export const mappingEvents = {
  'mapping-entry-identified': declareEvent({
    ...entry,
    meaning: 'A region or agency put a need, an offer or a potential on the map.',
    payload: Type.Object({
      ownerOrganisationId: Id,
      mappingEntryId: Id,
      kind: Code(MAPPING_KINDS),
      regionCode: RegionCode,
      affairCodes: Type.Array(AffairCode, { minItems: 1 }),
      subjectMatter: Text,
      candidateOrganisationIds: Type.Array(Id),
      cooperationType: Type.Optional(Code(COOPERATION_TYPES)),
      horizonMonths: Count,
    }),
    example: {
      ...example,
      kind: 'NEED' as const,
      regionCode: '33',
      affairCodes: ['2.08', '2.17'],
      subjectMatter: 'Pembiayaan ultra mikro bagi pelaku industri rumahan',
      candidateOrganisationIds: [PNM.organisationId],
      cooperationType: 'KSDPK' as const,
      horizonMonths: 36,
    },
  }),
  'mapping-entry-verified': declareEvent({
    ...entry,
    meaning: 'Someone other than its author checked a mapping entry.',
    payload: change,
    example,
  }),
  'mapping-entry-prioritised': declareEvent({
    ...entry,
    meaning:
      'A mapping entry was given a priority, with its link to a plan or the reason why there is none.',
    payload: change,
    example: {
      ...example,
      priorityScore: 80,
      planLinks: [{ docType: 'RKPD' as const, code: '2.08.02' }],
    },
  }),
  'mapping-entry-converted': declareEvent({
    ...entry,
    meaning: 'An agreement was drafted or registered from a mapping entry.',
    payload: Type.Object({
      ownerOrganisationId: Id,
      mappingEntryId: Id,
      cooperationId: Id,
      agreementId: Id,
    }),
    example: { ...example, cooperationId: COOPERATION, agreementId: COOPERATION },
  }),
  'mapping-entry-released': declareEvent({
    ...entry,
    meaning:
      'The only draft made from a mapping entry was withdrawn; the entry is a priority again.',
    payload: change,
    example,
  }),
  'mapping-entry-dropped': declareEvent({
    ...entry,
    meaning: 'A mapping entry was given up.',
    payload: change,
    example: { ...example, reason: 'Sudah tertangani melalui program lain' },
  }),
  'mapping-entry-reopened': declareEvent({
    ...entry,
    meaning: 'A dropped mapping entry was taken up again.',
    payload: change,
    example: { ...example, reason: 'Program pengganti dihentikan' },
  }),
};
