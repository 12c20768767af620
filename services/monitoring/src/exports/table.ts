/** A cell as it is: what becomes of it in a sheet or on paper is the writer's. */
export type Cell = string | number | null;

export interface Column {
  heading: string;
  kind: 'text' | 'number' | 'date';
  /** Share of the page's width; in a sheet, characters. */
  width: number;
}

/** What is exported, whatever the form of the file. */
export interface Table {
  title: string;
  /** Stand above the rows on paper, and on a sheet of their own: as-of, filters, event position. */
  facts: [label: string, value: string][];
  columns: Column[];
  /** How many rows follow, or are expected to. */
  count: number;
  rows: AsyncIterable<Cell[]>;
}

export type Language = 'id' | 'en';
