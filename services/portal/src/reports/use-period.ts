import { useWords } from '../language/language';
import { reportsWords } from './reports-words';

/** "2026-S1" as the reader says it. */
export function usePeriod(): (period: string) => string {
  const { semester } = useWords(reportsWords);
  return (period) => {
    const [year, half] = period.split('-');
    return `${semester[half === 'S1' ? 'S1' : 'S2']} ${year}`;
  };
}
