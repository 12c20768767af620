import { refusal } from '@nyata/contracts';

/** A government affair as far as authority goes: the levels of government that have it. */
export interface AffairAuthority {
  code: string;
  levels: readonly string[];
}

/** The level of government of a region code: "33" a province, "33.05" a regency or city. */
export const levelOf = (regionCode: string): 'PROVINCE' | 'REGENCY' =>
  regionCode.includes('.') ? 'REGENCY' : 'PROVINCE';

/** Each affair must exist, and belong to the level of the region that speaks. */
export function assertWithinAuthority(
  affairCodes: readonly string[],
  regionCode: string,
  affairs: ReadonlyMap<string, AffairAuthority>,
): void {
  affairCodes.forEach((code, index) => {
    const affair = affairs.get(code);
    const fault = !affair
      ? 'AFFAIR_UNKNOWN'
      : affair.levels.includes(levelOf(regionCode))
        ? undefined
        : 'AFFAIR_OUTSIDE_AUTHORITY';
    if (fault)
      throw refusal(fault, { code }, [
        { pointer: `/affairCodes/${index}`, code: fault, params: { code } },
      ]);
  });
}
