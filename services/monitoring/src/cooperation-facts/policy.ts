import { THRESHOLDS, thresholdsAt } from '@nyata/reference';
import type { Policy } from './chronicle';

/** The versioned thresholds of @nyata/reference. */
export const ceremonyPolicy: Policy = {
  at: thresholdsAt,
  nextChange: (day) =>
    THRESHOLDS.map((version) => version.effectiveFrom).find((from) => from > day),
};
