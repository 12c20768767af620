/** The library names fonts in the order of their first use: the one that it begins with, Helvetica. */
const FONT = 'F1';
/** How far below its top a line of Helvetica stands, and how wide its letters are on the whole; shares of the size. */
const ASCENT = 0.718;
const LETTER = 0.5;
const LEADING = 1.5;
/** As the standard fonts number them (WinAnsi); all else that they know is numbered as in Unicode. */
const ANSI: Record<string, string> = {
  '\u2013': '\u0096',
  '\u2014': '\u0097',
  '\u2018': '\u0091',
  '\u2019': '\u0092',
  '\u201c': '\u0093',
  '\u201d': '\u0094',
  '\u2022': '\u0095',
  '\u2026': '\u0085',
};

/** The standard fonts know Western letters only. */
export const printable = (text: string): string =>
  text.replace(/[^\u0020-\u007e\u00a0-\u00ff\u2013\u2014\u2018-\u201d\u2022\u2026]/g, '?');

/** A cell's text on at most two lines, broken at a space; the library's own wrapping is many times slower. */
export function linesOf(
  cell: string,
  width: number,
  size: number,
): { text: string; down: number }[] {
  if (cell === '') return [];
  const text = printable(cell);
  const fits = Math.max(4, Math.floor(width / (size * LETTER)));
  if (text.length <= fits) return [{ text, down: 0 }];
  const space = text.lastIndexOf(' ', fits);
  const cut = space > fits / 2 ? space : fits;
  const rest = text.slice(cut).trim();
  const second = rest.length > fits ? `${rest.slice(0, fits - 1)}…` : rest;
  return [
    { text: text.slice(0, cut), down: 0 },
    { text: second, down: size + LEADING },
  ];
}

/** A line of text as content of a page whose y grows downward; `y` is its top. */
export const textAt = (text: string, x: number, y: number, size: number): string =>
  `BT 1 0 0 -1 ${fixed(x)} ${fixed(y + size * ASCENT)} Tm /${FONT} ${size} Tf (${literal(text)}) Tj ET\n`;

/** A thin grey line between two rows. */
export const lineAcross = (from: number, to: number, y: number): string =>
  `0.835 0.867 0.882 RG 0.5 w ${fixed(from)} ${fixed(y)} m ${fixed(to)} ${fixed(y)} l S`;

const literal = (text: string): string =>
  text.replace(/[\\()\u2013-\u2026]/g, (sign) => ANSI[sign] ?? `\\${sign}`);

const fixed = (n: number): string => String(Math.round(n * 100) / 100);
