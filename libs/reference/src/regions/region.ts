import type { TimeZone } from '@nyata/kernel';
import { CENTRAL_JAVA_NEIGHBOURS } from './central-java';
import codesAndNames from './generated/regions.json';
import { timeZoneOfProvince } from './time-zones';

export type RegionLevel = 'PROVINCE' | 'REGENCY' | 'CITY';

/** A province, a regency (kabupaten) or a city (kota), by Kemendagri's dotted code. */
export interface Region {
  readonly code: string;
  readonly name: string;
  readonly level: RegionLevel;
  readonly provinceCode?: string;
  readonly timeZone: TimeZone;
  readonly adjacentCodes: readonly string[];
  /** False where nobody has computed the borders: ask the officer, never guess. */
  readonly adjacencyKnown: boolean;
}

/** The code of the province of any region code. */
export const provinceCodeOf = (code: string): string => code.slice(0, 2);

/** Every province, then every regency and city, ordered by code. */
export const REGIONS: readonly Region[] = codesAndNames.map((row) => toRegion(row[0]!, row[1]!));

const byCode = new Map(REGIONS.map((region) => [region.code, region]));

/** The region with that code, if there is one. */
export const regionByCode = (code: string): Region | undefined => byCode.get(code);

/** The province that a region lies in; a province's own. */
export const provinceOf = (code: string): Region | undefined =>
  byCode.has(code) ? byCode.get(provinceCodeOf(code)) : undefined;

/** True when `code` is `scopeCode` itself or lies in it. */
export const isWithin = (code: string, scopeCode: string): boolean =>
  code === scopeCode || code.startsWith(`${scopeCode}.`);

/**
 * Whether two regions border each other in the sense of the four mandatory pairings; a regency and the
 * province it lies in always do. 'unknown' where the map does not say.
 */
export function areAdjacent(a: string, b: string): boolean | 'unknown' {
  if (a === b) return false;
  if (isWithin(a, b) || isWithin(b, a)) return true;
  const first = byCode.get(a);
  const second = byCode.get(b);
  if (!first?.adjacencyKnown || !second?.adjacencyKnown) return 'unknown';
  return first.adjacentCodes.includes(b);
}

function toRegion(code: string, name: string): Region {
  const neighbours = CENTRAL_JAVA_NEIGHBOURS.get(code);
  const place = {
    code,
    name,
    timeZone: timeZoneOfProvince(provinceCodeOf(code)),
    adjacentCodes: neighbours ?? [],
    adjacencyKnown: neighbours !== undefined,
  };
  if (!code.includes('.')) return { ...place, level: 'PROVINCE' };
  return {
    ...place,
    level: name.startsWith('Kota ') ? 'CITY' : 'REGENCY',
    provinceCode: provinceCodeOf(code),
  };
}
