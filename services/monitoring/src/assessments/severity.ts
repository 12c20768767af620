import type { Verdict } from '@nyata/contracts';

/** The worst first: the order of every list. */
export const SEVERITY: Verdict[] = [
  'CEREMONIAL',
  'AT_RISK',
  'ENDED_SHORT',
  'STARTING',
  'FRAMEWORK',
  'PREPARING',
  'ON_TRACK',
  'ENDED_OK',
];
