import { regionByCode } from '@nyata/reference';

/** Names of regions without a sign-in: from the reference data that the page carries anyway. */
export const usePublicRegionNames =
  () =>
  (code: string): string =>
    regionByCode(code)?.name ?? code;
