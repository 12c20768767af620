import type { KeyboardEvent } from 'react';

/** The row that a key leads to; undefined for keys that mean something else. */
export function rowAfter(key: string, row: number, rows: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return Math.min(row + 1, rows - 1);
    case 'ArrowUp':
      return Math.max(row - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return rows - 1;
    default:
      return undefined;
  }
}

/** On a table's body: arrows, Home and End move from row to row by the link that each begins with; Enter opens it. */
export function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('tr > :first-child a')];
  const row = links.findIndex((link) => link === event.target);
  const next = row < 0 ? undefined : rowAfter(event.key, row, links.length);
  if (next === undefined) return;
  event.preventDefault();
  links[next]?.focus();
}
