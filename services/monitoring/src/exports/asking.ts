import type { Caller } from '@nyata/auth';
import type { Values } from '../access/scope-filter';
import type { Asked } from './asked';
import { FILE_WORDS } from './file-words';
import type { Cell, Column } from './table';

/** What a kind of export is read from: one statement, and what each of its rows becomes. */
export interface Content {
  title: string;
  columns: Column[];
  statement: string;
  toCells(row: Record<string, unknown>): Cell[];
}

/** Everything a kind of export may look at. */
export interface Asking {
  asked: Asked;
  caller: Caller;
  today: string;
  values: Values;
}

export const wordsOf = ({ asked }: Pick<Asking, 'asked'>) => FILE_WORDS[asked.language];
