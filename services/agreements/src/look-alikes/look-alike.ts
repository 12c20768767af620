import { areAdjacent } from '@nyata/reference';

/** Why a running agreement resembles the one that is being written. */
export type ResemblanceCode =
  | 'SAME_PARTIES'
  | 'SAME_PARTY'
  | 'NEIGHBOUR'
  | 'SAME_AFFAIR'
  | 'SIMILAR_OBJECT';

export interface Resemblance {
  code: ResemblanceCode;
  /** What is the same: names of parties or regions, codes of affairs; a likeness in percent. */
  params: Record<string, string>;
}

/** A side of an agreement, as far as resemblance asks for it. */
export interface ComparedParty {
  legalPartyId: string;
  name: string;
  regionCode?: string;
}

/** What two agreements are compared by; the lead's own side is left out. */
export interface Compared {
  counterparts: readonly ComparedParty[];
  affairCodes: readonly string[];
}

/** A running agreement, with how alike the two objects read (0-1, by trigrams). */
export interface Candidate extends Compared {
  likeness: number;
}

// Two Indonesian titles about different things share a third of their trigrams easily.
const ALIKE = 0.4;

/**
 * Why a candidate looks alike, or nothing where it does not: with the same party or its neighbour, it must
 * be about the same affair or a similar object.
 */
export function resemblanceOf(wanted: Compared, candidate: Candidate): Resemblance[] {
  const who = sameOrNeighbour(wanted.counterparts, candidate.counterparts);
  const shared = wanted.affairCodes.filter((code) => candidate.affairCodes.includes(code));
  const about: Resemblance[] = [
    ...(shared.length > 0
      ? [{ code: 'SAME_AFFAIR' as const, params: { affairs: shared.join(', ') } }]
      : []),
    ...(candidate.likeness >= ALIKE
      ? [
          {
            code: 'SIMILAR_OBJECT' as const,
            params: { percent: String(Math.round(candidate.likeness * 100)) },
          },
        ]
      : []),
  ];
  return who && about.length > 0 ? [who, ...about] : [];
}

function sameOrNeighbour(
  wanted: readonly ComparedParty[],
  known: readonly ComparedParty[],
): Resemblance | undefined {
  const same = known.filter(({ legalPartyId }) =>
    wanted.some((party) => party.legalPartyId === legalPartyId),
  );
  if (same.length > 0)
    return {
      code: same.length === wanted.length ? 'SAME_PARTIES' : 'SAME_PARTY',
      params: { names: namesOf(same) },
    };
  const near = known.filter(({ regionCode }) =>
    wanted.some(
      (party) =>
        regionCode !== undefined &&
        party.regionCode !== undefined &&
        // Where the map does not say, nobody is called a neighbour.
        areAdjacent(regionCode, party.regionCode) === true,
    ),
  );
  return near.length > 0 ? { code: 'NEIGHBOUR', params: { names: namesOf(near) } } : undefined;
}

const namesOf = (parties: readonly ComparedParty[]): string =>
  parties.map(({ name }) => name).join(', ');
