import type { Rung } from '../api/monitoring';

export const RUNGS = [0, 1, 2, 3, 4, 5, 6] as const satisfies readonly Rung[];

export type CellState = 'reached' | 'missing' | 'ahead';

/** The seven cells of the ladder: reached, skipped below the rung, or still ahead. */
export const ladderCells = (rung: Rung, gaps: readonly number[], signed = true): CellState[] =>
  RUNGS.map((cell) => {
    if (!signed || cell > rung) return 'ahead';
    return gaps.includes(cell) ? 'missing' : 'reached';
  });
