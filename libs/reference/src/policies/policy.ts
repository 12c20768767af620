/** How sure we are that a rule is what the law says: high, medium, low. Below H a screen says so. */
export type Confidence = 'H' | 'M' | 'L';

/** Where a piece of policy comes from and since when it holds. */
export interface PolicyBasis {
  readonly legalBasis: string;
  readonly confidence: Confidence;
  readonly effectiveFrom: string;
}

interface Versioned {
  readonly policyVersion: string;
  readonly effectiveFrom: string;
}

/** The version in force on a date; before the first version, the first. Versions stand oldest first. */
export function versionAt<V extends Versioned>(versions: readonly V[], date: string): V {
  const inForce =
    versions.filter(({ effectiveFrom }) => effectiveFrom <= date).at(-1) ?? versions[0];
  if (!inForce) throw new Error('a policy needs at least one version');
  return inForce;
}
