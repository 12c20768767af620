import { areAdjacent, regionByCode } from '@nyata/reference';

/** What stands on the map for one affair in one region. */
export interface CoverageCell {
  affairCode: string;
  regionCode: string;
  needs: number;
  offers: number;
  potentials: number;
  /** Cooperations in force that a party of the region takes part in. */
  cooperations: number;
}

export const FINDINGS = [
  'NEED_WITHOUT_OFFER',
  'OFFER_WITHOUT_NEED',
  'NEIGHBOURS_WITHOUT_COOPERATION',
  'OVERLAP',
] as const;

/** Something that the map shows and a bureau should look at. */
export interface Finding {
  code: (typeof FINDINGS)[number];
  affairCode: string;
  regionCode: string;
  /** The neighbour. */
  otherRegionCode?: string;
  /** Entries without an answer, or cooperations that overlap. */
  count: number;
}

/** Cooperations in force of the same parties in the same affair. */
export interface Overlap {
  affairCode: string;
  regionCodes: readonly string[];
  count: number;
}

/** Regions that cooperate with each other in an affair; `a` < `b`. */
export interface Pair {
  affairCode: string;
  a: string;
  b: string;
}

/**
 * What is missing and what is there twice: needs without an offer anywhere, offers without a need, neighbours that
 * both have an entry in an affair (the law's mandatory cooperation) but none together, and overlaps.
 */
export function findingsOf(
  cells: readonly CoverageCell[],
  pairs: readonly Pair[],
  overlaps: readonly Overlap[],
): Finding[] {
  const byAffair = new Map<string, CoverageCell[]>();
  for (const cell of cells)
    byAffair.set(cell.affairCode, [...(byAffair.get(cell.affairCode) ?? []), cell]);
  const paired = new Set(pairs.map(({ affairCode, a, b }) => `${affairCode} ${a} ${b}`));
  return [
    ...[...byAffair.values()].flatMap(unanswered),
    ...[...byAffair.values()].flatMap((row) => strangers(row, paired)),
    ...overlaps.map(({ affairCode, regionCodes, count }): Finding => {
      const [regionCode = '', otherRegionCode] = regionCodes;
      return {
        code: 'OVERLAP',
        affairCode,
        regionCode,
        ...(otherRegionCode && { otherRegionCode }),
        count,
      };
    }),
  ];
}

/** An entry that a cooperation of its region already answers is not missing anything. */
function unanswered(row: readonly CoverageCell[]): Finding[] {
  const offered = row.some(({ offers }) => offers > 0);
  const needed = row.some(({ needs }) => needs > 0);
  return row.flatMap((cell): Finding[] => {
    const { affairCode, regionCode, needs, offers, cooperations } = cell;
    if (cooperations > 0) return [];
    return [
      ...(needs > 0 && !offered
        ? [{ code: 'NEED_WITHOUT_OFFER' as const, affairCode, regionCode, count: needs }]
        : []),
      ...(offers > 0 && !needed
        ? [{ code: 'OFFER_WITHOUT_NEED' as const, affairCode, regionCode, count: offers }]
        : []),
    ];
  });
}

function strangers(row: readonly CoverageCell[], paired: ReadonlySet<string>): Finding[] {
  const mapped = new Map(
    row
      .filter(({ needs, offers, potentials }) => needs + offers + potentials > 0)
      .map((cell) => [cell.regionCode, cell]),
  );
  return [...mapped.values()].flatMap(({ affairCode, regionCode }) =>
    (regionByCode(regionCode)?.adjacentCodes ?? [])
      .filter((other) => regionCode < other && mapped.has(other))
      .filter((other) => areAdjacent(regionCode, other) === true)
      .filter((other) => !paired.has(`${affairCode} ${regionCode} ${other}`))
      .map((otherRegionCode) => ({
        code: 'NEIGHBOURS_WITHOUT_COOPERATION' as const,
        affairCode,
        regionCode,
        otherRegionCode,
        count: 1,
      })),
  );
}
