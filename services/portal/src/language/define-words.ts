export type Language = 'id' | 'en';

type Word = string | ((...params: never[]) => string) | { readonly [name: string]: Word };

/** The shape of a dictionary: the same names, sentences with the same parameters. */
export type SameWords<T> = {
  [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...params: infer P) => string
      ? (...params: P) => string
      : SameWords<T[K]>;
};

export interface Words<T> {
  id: T;
  en: SameWords<T>;
}

/**
 * One screen's words, Indonesian first. A word that English lacks, or a sentence whose parameters
 * differ, does not compile.
 */
export const defineWords = <T extends { readonly [name: string]: Word }>(words: {
  id: T;
  en: SameWords<NoInfer<T>>;
}): Words<T> => words;
