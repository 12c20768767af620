import { refusal, type MatchStatus, type NewEvent, type OrgRef } from '@nyata/contracts';
import { businessDate, type Origin } from '@nyata/kernel';
import type { MatchReason } from './candidate-score';

/** One candidate partnership that someone pursues. */
export interface Match {
  matchId: string;
  mappingEntryId: string;
  /** Who owned the entry when it was identified: the key of its events. */
  keyOrganisationId: string;
  organisationId: string;
  /** The entry of the other side that fits. */
  otherEntryId?: string;
  /** The other side as it was when the match was proposed. */
  other: OrgRef;
  /** As it was when the match was proposed, with what it was made of. */
  score: number;
  reasons: MatchReason[];
  notes?: string;
  /** Why it was declined. */
  reason?: string;
  agreementId?: string;
  /** The day of the last step. */
  movedOn: string;
  status: MatchStatus;
  version: number;
}

/** What each step needs and leads to; `convert` is the system's, by an agreement's draft. */
export const MATCH_TRANSITIONS = {
  contact: { from: ['PROPOSED'], to: 'CONTACTED' },
  agree: { from: ['PROPOSED', 'CONTACTED'], to: 'AGREED_IN_PRINCIPLE' },
  convert: { from: ['PROPOSED', 'CONTACTED', 'AGREED_IN_PRINCIPLE'], to: 'CONVERTED' },
  decline: { from: ['PROPOSED', 'CONTACTED', 'AGREED_IN_PRINCIPLE'], to: 'DECLINED' },
} as const satisfies Record<string, { from: readonly MatchStatus[]; to: MatchStatus }>;

type Step = keyof typeof MATCH_TRANSITIONS;
type MatchEvent = NewEvent<
  'match-proposed' | 'match-contacted' | 'match-agreed' | 'match-converted' | 'match-declined'
>;

export interface MatchDecision {
  state: Match;
  events: MatchEvent[];
}

export type Proposal = Pick<
  Match,
  | 'matchId'
  | 'mappingEntryId'
  | 'keyOrganisationId'
  | 'otherEntryId'
  | 'other'
  | 'score'
  | 'reasons'
  | 'notes'
>;

/** @param known the owner's legal party, and the open match that this organisation already has for the entry */
export function propose(
  input: Proposal,
  known: { ownerLegalPartyId: string; openMatchId?: string },
  by: Origin,
): MatchDecision {
  const { other } = input;
  if (other.legalPartyId === known.ownerLegalPartyId)
    throw refusal('MATCH_WITH_OWNER', {}, [
      { pointer: '/organisationId', code: 'MATCH_WITH_OWNER' },
    ]);
  if (known.openMatchId) throw refusal('MATCH_EXISTS', { matchId: known.openMatchId });
  const state: Match = {
    ...input,
    organisationId: other.organisationId,
    movedOn: businessDate(by.now),
    status: 'PROPOSED',
    version: 0,
  };
  return { state, events: [{ name: 'match-proposed', payload: told(state) }] };
}

export const contact = (match: Match, notes: string | undefined, by: Origin): MatchDecision =>
  moved(match, 'contact', { ...(notes && { notes }) }, by);

export const agree = (match: Match, notes: string | undefined, by: Origin): MatchDecision =>
  moved(match, 'agree', { ...(notes && { notes }) }, by);

export const decline = (match: Match, reason: string, by: Origin): MatchDecision =>
  moved(match, 'decline', { reason }, by);

/** An agreement was drafted from it; undefined when its state has no place for that: facts of others are not refused. */
export const convert = (
  match: Match,
  agreementId: string,
  by: Origin,
): MatchDecision | undefined =>
  allowed(match, 'convert') ? moved(match, 'convert', { agreementId }, by) : undefined;

const EVENT_OF = {
  contact: 'match-contacted',
  agree: 'match-agreed',
  convert: 'match-converted',
  decline: 'match-declined',
} as const;

function moved(match: Match, step: Step, change: Partial<Match>, by: Origin): MatchDecision {
  if (!allowed(match, step)) throw refusal('MATCH_CLOSED', { status: match.status });
  const { to } = MATCH_TRANSITIONS[step];
  const state = { ...match, ...change, status: to, movedOn: businessDate(by.now) };
  return { state, events: [{ name: EVENT_OF[step], payload: told(state) }] };
}

const allowed = ({ status }: Match, step: Step): boolean =>
  (MATCH_TRANSITIONS[step].from as readonly MatchStatus[]).includes(status);

const told = (match: Match) => ({
  ownerOrganisationId: match.keyOrganisationId,
  matchId: match.matchId,
  mappingEntryId: match.mappingEntryId,
  other: match.other,
  score: match.score,
  reasons: match.reasons,
  ...(match.agreementId && { agreementId: match.agreementId }),
  ...(match.reason && { reason: match.reason }),
});
