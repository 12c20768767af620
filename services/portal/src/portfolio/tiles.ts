export interface Tile {
  code: string;
  column: number;
  row: number;
}

/**
 * Central Java as tiles, west to east and coast to coast: every region is the same size, so a city
 * is as easy to see and to press as a regency.
 */
const ROWS: readonly string[] = [
  '..... 33.76 ..... ..... 33.75 ..... ..... ..... 33.20 ..... .....',
  '33.29 33.28 33.27 33.26 33.25 33.24 33.74 33.21 33.19 33.18 33.17',
  '33.01 33.02 33.03 33.04 33.07 33.23 33.22 33.73 33.15 33.16 .....',
  '..... ..... ..... 33.05 33.06 33.08 33.71 33.09 33.14 ..... .....',
  '..... ..... ..... ..... ..... ..... 33.10 33.72 33.13 ..... .....',
  '..... ..... ..... ..... ..... ..... ..... 33.11 33.12 ..... .....',
];

export const TILES: readonly Tile[] = ROWS.flatMap((line, row) =>
  line
    .split(' ')
    .map((code, column) => ({ code, column, row }))
    .filter(({ code }) => code !== '.....'),
);

export const COLUMNS = 11;

const STEPS: Record<string, (from: Tile, to: Tile) => number | null> = {
  ArrowRight: (from, to) => along(to.column - from.column, to.row - from.row),
  ArrowLeft: (from, to) => along(from.column - to.column, to.row - from.row),
  ArrowDown: (from, to) => along(to.row - from.row, to.column - from.column),
  ArrowUp: (from, to) => along(from.row - to.row, to.column - from.column),
};

/** How far a tile lies in the pressed direction; sideways costs more than straight ahead. */
function along(ahead: number, aside: number): number | null {
  return ahead > 0 ? ahead + 3 * Math.abs(aside) : null;
}

/** The tile that an arrow key leads to, or the same one at the edge. */
export function neighbour(code: string, key: string): string {
  const from = TILES.find((tile) => tile.code === code);
  const step = STEPS[key];
  if (!from || !step) return code;
  let best: { code: string; cost: number } | null = null;
  for (const tile of TILES) {
    const cost = step(from, tile);
    if (cost !== null && (best === null || cost < best.cost)) best = { code: tile.code, cost };
  }
  return best?.code ?? code;
}

/** `Kabupaten Kebumen` is `Kebumen`; a city keeps its word, since five share a name with a regency. */
export const shortRegionName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\b[a-z]/g, (letter) => letter.toUpperCase())
    .replace(/^(Kabupaten|Kab\.?) /, '');

/** A label that fits a tile and is like no other: `Kebu`, `K.Mag` for Kota Magelang, `W.gir` for Wonogiri. */
export function tileLabel(name: string): string {
  const short = shortRegionName(name);
  const rest = /^(Kota |Wono)(...)/.exec(short);
  return rest ? `${short.slice(0, 1)}.${rest[2]}` : short.slice(0, 4);
}
