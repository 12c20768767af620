import { useState } from 'react';

/**
 * Which columns of a table are shown, remembered in this browser; a column that is not known any more is forgotten.
 * @param table under what the choice is remembered
 */
export function useColumns<Column extends string>(
  table: string,
  all: readonly Column[],
  usual: readonly Column[],
) {
  const key = `nyata.columns.${table}`;
  const [chosen, setChosen] = useState<readonly Column[]>(() => {
    const kept = localStorage.getItem(key)?.split(',');
    return kept ? all.filter((column) => kept.includes(column)) : usual;
  });
  return {
    shown: all.filter((column) => chosen.includes(column)),
    choose: (columns: readonly string[]) => {
      localStorage.setItem(key, columns.join(','));
      setChosen(all.filter((column) => columns.includes(column)));
    },
  };
}
