/** A text for each code in both languages; a code without one does not compile. */
export type InBoth<Code extends string | number> = Readonly<
  Record<'id' | 'en', Readonly<Record<Code, string>>>
>;
