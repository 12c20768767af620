import type { MatchReasonCode, OrganisationKind, PayloadOf } from '@nyata/contracts';
import { areAdjacent, otherSideOf, type MatchWeights } from '@nyata/reference';
import { reliabilityOf, type DeliveryRecord } from '../delivery-record/delivery-record';
import type { MappingEntry } from '../mapping/mapping-entry';

/** One part of a score, with the facts that a sentence needs. */
export type MatchReason = PayloadOf<'match-proposed'>['reasons'][number];

type EntryOfOther = Pick<MappingEntry, 'mappingEntryId' | 'kind' | 'affairCodes' | 'planLinks'>;

/** Who could be the other side of an entry, and what is known of it. */
export interface Candidate {
  organisationId: string;
  legalPartyId: string;
  name: string;
  kind: OrganisationKind;
  regionCode?: string;
  affairCodes: string[];
  /** Its own entries that share an affair with the entry. */
  entries: readonly EntryOfOther[];
  record?: DeliveryRecord;
}

export type Sought = Pick<
  MappingEntry,
  | 'kind'
  | 'affairCodes'
  | 'regionCode'
  | 'candidateKinds'
  | 'candidateOrganisationIds'
  | 'cooperationType'
  | 'planLinks'
>;

type Weights = Pick<MatchWeights, MatchReasonCode>;

export interface Scored {
  score: number;
  reasons: MatchReason[];
  /** The entry of the other side that fits best. */
  otherEntryId?: string;
}

/** Each reason with its points, the ones that give none left out; together at most 100. */
export function scoreOf(entry: Sought, candidate: Candidate, weights: Weights): Scored {
  const complement = complementOf(entry, candidate);
  const reasons = [
    complement && complementary(entry, complement, weights),
    sameAffair(entry, candidate, weights),
    adjacent(entry, candidate, weights),
    kindFits(entry, candidate, weights),
    delivered(candidate, weights),
    samePlan(entry, candidate, weights),
  ].filter((reason) => reason !== undefined);
  return {
    score: reasons.reduce((sum, { points }) => sum + points, 0),
    reasons,
    ...(complement && { otherEntryId: complement.mappingEntryId }),
  };
}

/** A need meets an offer, an offer a need; a potential meets what is not a potential itself. */
const meets = (kind: MappingEntry['kind'], other: MappingEntry['kind']): boolean =>
  (kind === 'NEED' && other === 'OFFER') ||
  (kind === 'OFFER' && other === 'NEED') ||
  (kind === 'POTENTIAL') !== (other === 'POTENTIAL');

function complementOf(entry: Sought, { entries }: Candidate): EntryOfOther | undefined {
  const fitting = entries.filter(({ kind }) => meets(entry.kind, kind));
  return (
    fitting.find(({ affairCodes }) => affairCodes.includes(entry.affairCodes[0]!)) ?? fitting[0]
  );
}

/** Fully where the main affair is met, half where another one is. */
function complementary(entry: Sought, other: EntryOfOther, weights: Weights): MatchReason {
  const main = other.affairCodes.includes(entry.affairCodes[0]!);
  const affairCode = main ? entry.affairCodes[0]! : shared(entry, other.affairCodes)[0]!;
  return {
    code: 'COMPLEMENT',
    points: main ? weights.COMPLEMENT : Math.round(weights.COMPLEMENT / 2),
    // What exactly the other side wrote is for those who may read its entry.
    params: { affairCode, kind: other.kind },
  };
}

function sameAffair(entry: Sought, candidate: Candidate, weights: Weights) {
  const working = [...candidate.affairCodes, ...candidate.entries.flatMap((e) => e.affairCodes)];
  const codes = shared(entry, working);
  if (codes.length === 0) return undefined;
  const points = Math.round((weights.SAME_AFFAIR * codes.length) / entry.affairCodes.length);
  return reason('SAME_AFFAIR', points, { affairCodes: codes.join(', ') });
}

/** Where nobody computed the borders there are no points, and the screen asks instead of guessing. */
function adjacent({ regionCode }: Sought, candidate: Candidate, weights: Weights) {
  const other = candidate.regionCode;
  if (!other || other === regionCode) return undefined;
  const borders = areAdjacent(regionCode, other);
  if (borders === false) return undefined;
  const params = { regionCode: other, known: borders === 'unknown' ? 0 : 1 };
  return { code: 'ADJACENT' as const, points: borders === true ? weights.ADJACENT : 0, params };
}

function kindFits(entry: Sought, candidate: Candidate, weights: Weights) {
  const { kind, organisationId } = candidate;
  const named = entry.candidateOrganisationIds.includes(organisationId);
  const wanted = entry.candidateKinds.includes(kind);
  const fits = entry.cooperationType && otherSideOf(entry.cooperationType).includes(kind);
  if (!named && !wanted && !fits) return undefined;
  return reason('KIND_FITS', weights.KIND_FITS, {
    kind,
    why: named ? 'NAMED' : wanted ? 'WANTED' : 'TYPE',
    ...(entry.cooperationType && { cooperationType: entry.cooperationType }),
  });
}

/** A record is shown also where it gives no points: silence and disputes are a reason to think twice. */
function delivered({ record }: Candidate, weights: Weights): MatchReason | undefined {
  const reliability = record && reliabilityOf(record);
  if (!record || reliability === undefined) return undefined;
  const { confirmed, confirmedOnTime, disputed, overdueOpen, silent } = record;
  return {
    code: 'DELIVERY_RECORD',
    points: Math.round(weights.DELIVERY_RECORD * reliability),
    params: { confirmed, confirmedOnTime, disputed, overdueOpen, silent },
  };
}

function samePlan(entry: Sought, { entries }: Candidate, weights: Weights) {
  const links = new Set(entry.planLinks.map(({ docType, code }) => `${docType} ${code}`));
  const common = entries
    .flatMap(({ planLinks }) => planLinks)
    .find(({ docType, code }) => links.has(`${docType} ${code}`));
  if (!common) return undefined;
  return reason('SAME_PLAN_OBJECTIVE', weights.SAME_PLAN_OBJECTIVE, {
    docType: common.docType,
    code: common.code,
  });
}

const reason = (
  code: MatchReasonCode,
  points: number,
  params: MatchReason['params'],
): MatchReason => ({ code, points, params });

const shared = (entry: Sought, codes: readonly string[]): string[] =>
  entry.affairCodes.filter((code) => codes.includes(code));
