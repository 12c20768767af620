import { Type } from '@sinclair/typebox';
import { MATCH_REASONS } from '../codes';
import { declareEvent } from '../declare-event';
import { Code, Id, OrgRef, Text } from '../shapes';
import { COOPERATION, exampleId, JATENG, PNM } from './examples';

const match = {
  topic: 'nyata.partners',
  producer: 'partners',
  version: 1,
  personalData: 'none',
  key: 'ownerOrganisationId',
  subject: 'matchId',
} as const;

const Score = Type.Integer({ minimum: 0, maximum: 100 });

/** One part of a score: what counted, how much, and the facts that a sentence needs. */
export const MatchReason = Type.Object({
  code: Code(MATCH_REASONS),
  points: Score,
  params: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()])),
});

const told = Type.Object({
  ownerOrganisationId: Id,
  matchId: Id,
  mappingEntryId: Id,
  other: OrgRef,
  score: Score,
  reasons: Type.Array(MatchReason),
  agreementId: Type.Optional(Id),
  reason: Type.Optional(Text),
});

const example = {
  ownerOrganisationId: JATENG.organisationId,
  matchId: exampleId(60),
  mappingEntryId: exampleId(50),
  other: PNM,
  score: 60,
  reasons: [{ code: 'COMPLEMENT' as const, points: 40, params: { affairCode: '2.17' } }],
};

/** What becomes of the partnerships that a mapping entry could lead to. */
export const matchEvents = {
  'match-proposed': declareEvent({
    ...match,
    meaning: 'Someone took a candidate for a mapping entry seriously; its score is kept as it was.',
    payload: told,
    example,
  }),
  'match-contacted': declareEvent({
    ...match,
    meaning: 'The other side of a match was spoken to.',
    payload: told,
    example,
  }),
  'match-agreed': declareEvent({
    ...match,
    meaning: 'Both sides of a match agreed in principle.',
    payload: told,
    example,
  }),
  'match-converted': declareEvent({
    ...match,
    meaning: 'An agreement was drafted from a match.',
    payload: told,
    example: { ...example, agreementId: COOPERATION },
  }),
  'match-declined': declareEvent({
    ...match,
    meaning: 'A match came to nothing, for the reason given.',
    payload: told,
    example: { ...example, reason: 'Mitra memilih daerah lain tahun ini' },
  }),
};
