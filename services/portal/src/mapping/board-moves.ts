import type { MappingStatus } from '@nyata/contracts';

/** The columns of the board, from left to right. */
export const COLUMNS: readonly MappingStatus[] = [
  'IDENTIFIED',
  'VERIFIED',
  'PRIORITISED',
  'CONVERTED',
  'DROPPED',
];

/** What a card needs to get from one column to another; a step that asks for words opens the entry. */
export type Move = 'verifications' | 'prioritisations' | 'drops' | 'reopenings';

const MOVES: Partial<Record<MappingStatus, Partial<Record<MappingStatus, Move>>>> = {
  IDENTIFIED: { VERIFIED: 'verifications', DROPPED: 'drops' },
  VERIFIED: { PRIORITISED: 'prioritisations', DROPPED: 'drops' },
  PRIORITISED: { DROPPED: 'drops' },
  DROPPED: { IDENTIFIED: 'reopenings' },
};

/** The column beside, in reading order; undefined at the edge. */
export const beside = (status: MappingStatus, key: string): MappingStatus | undefined => {
  const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  return step === 0 ? undefined : COLUMNS[COLUMNS.indexOf(status) + step];
};

/** How a card gets from one column to the other, if it may. */
export const moveBetween = (from: MappingStatus, to: MappingStatus): Move | undefined =>
  MOVES[from]?.[to];

/**
 * Where an arrow key leads: the next column that the entry can go to. From PRIORITISED to the right that is
 * DROPPED, for only an agreement converts; from the first column to the left there is nothing.
 */
export function target(
  status: MappingStatus,
  key: string,
): { to: MappingStatus; move: Move } | undefined {
  for (let to = beside(status, key); to; to = beside(to, key)) {
    const move = moveBetween(status, to);
    if (move) return { to, move };
  }
  return undefined;
}
