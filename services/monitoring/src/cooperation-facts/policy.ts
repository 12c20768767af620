import { THRESHOLDS, versionAt, type Thresholds } from '@nyata/reference';
import type { Policy } from './chronicle';

let versions: readonly Thresholds[] = THRESHOLDS;

/** Takes a province's own versions into force; said once, before anything is judged. */
export function adoptThresholds(own: readonly Thresholds[]): void {
  versions = own;
}

/** The versioned thresholds of @nyata/reference, and what the province's file changes of them. */
export const ceremonyPolicy: Policy = {
  at: (day) => versionAt(versions, day),
  nextChange: (day) =>
    versions.map(({ effectiveFrom }) => effectiveFrom).find((from) => from > day),
};
