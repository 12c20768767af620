export interface Alteration {
  name: string;
  /** Of the workspace. */
  file: string;
  find: string;
  replace: string;
}

/** The names of every altered build. */
export const BUILDS: string[];
/** Those of them that are known to be wrong. */
export const MUTANTS: string[];
export class UnfitAlteration extends Error {}
/** The failpoints, after what makes the build. */
export function alterationsFor(build?: string): Alteration[];
/** The text with each alteration made. @throws UnfitAlteration unless each matches at exactly one place */
export function altered(text: string, alterations: readonly Alteration[]): string;
