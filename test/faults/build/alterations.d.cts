export interface Alteration {
  name: string;
  /** Of the workspace. */
  file: string;
  find: string;
  replace: string;
}

export const MUTANTS: string[];
export class UnfitAlteration extends Error {}
/** The failpoints, after what makes the mutant. */
export function alterationsFor(mutant?: string): Alteration[];
/** The text with each alteration made. @throws UnfitAlteration unless each matches at exactly one place */
export function altered(text: string, alterations: readonly Alteration[]): string;
