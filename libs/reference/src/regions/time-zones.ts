import type { TimeZone } from '@nyata/kernel';

const WITA = ['51', '52', '53', '63', '64', '65', '71', '72', '73', '74', '75', '76'];
const WIT = ['81', '82', '91', '92', '93', '94', '95', '96'];

/** The time zone of a province: whose calendar day a business date is. */
export function timeZoneOfProvince(provinceCode: string): TimeZone {
  if (WITA.includes(provinceCode)) return 'Asia/Makassar';
  return WIT.includes(provinceCode) ? 'Asia/Jayapura' : 'Asia/Jakarta';
}
