import { refusal } from '@nyata/contracts';
import { affairByCode, regionByCode } from '@nyata/reference';

/** The region must exist, and each affair be one that its level of government has. */
export function assertWithinAuthority(affairCodes: readonly string[], regionCode: string): void {
  const region = regionByCode(regionCode);
  if (!region)
    throw refusal('REGION_UNKNOWN', { code: regionCode }, [
      { pointer: '/regionCode', code: 'REGION_UNKNOWN', params: { code: regionCode } },
    ]);
  affairCodes.forEach((code, index) => {
    const affair = affairByCode(code);
    if (affair?.levels.includes(region.level)) return;
    const fault = affair ? 'AFFAIR_OUTSIDE_AUTHORITY' : 'AFFAIR_UNKNOWN';
    throw refusal(fault, { code }, [
      { pointer: `/affairCodes/${index}`, code: fault, params: { code } },
    ]);
  });
}
