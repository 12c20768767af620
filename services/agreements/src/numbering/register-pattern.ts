import { refusal } from '@nyata/contracts';

const HOLES = /\{(no|year|month|roman)(?::(\d))?\}/g;
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/**
 * How a bureau numbers its register: text with `{no}` (`{no:4}` with leading zeros), `{year}`, and where
 * wanted `{month}` or `{roman}`. The counter begins anew each year, so both are compulsory.
 */
export function assertPattern(pattern: string): void {
  const holes = [...pattern.matchAll(HOLES)].map(([, name]) => name);
  const rest = pattern.replace(HOLES, '');
  const once = ['no', 'year'].every((name) => holes.filter((hole) => hole === name).length === 1);
  if (!once || /[{}]/.test(rest))
    throw refusal('REGISTER_PATTERN_BROKEN', {}, [
      { pointer: '/pattern', code: 'REGISTER_PATTERN_BROKEN' },
    ]);
}

/** The register number that is the `counter`th of its year, on a day. */
export const registerNoOf = (pattern: string, counter: number, on: string): string =>
  pattern.replace(HOLES, (hole, name: string, width?: string) => {
    const month = Number(on.slice(5, 7));
    if (name === 'no') return String(counter).padStart(Number(width ?? 1), '0');
    if (name === 'year') return on.slice(0, 4);
    return name === 'month' ? on.slice(5, 7) : (ROMAN[month - 1] ?? hole);
  });
