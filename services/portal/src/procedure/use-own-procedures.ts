import { useQuery } from '@tanstack/react-query';
import { agreementWords } from '../agreements/agreement-words';
import { getProcedures, type Procedures } from '../api/procedures';
import { useLanguage, useWords } from '../language/language';

const NONE: Procedures = { items: [], kinds: [], papers: [] };

/** The kinds and papers that the province's own procedures lay down; none until they have arrived. */
export function useOwnProcedures(): Procedures {
  const { data } = useQuery({
    queryKey: ['procedures'],
    queryFn: ({ signal }) => getProcedures(signal),
    staleTime: Infinity,
  });
  return data ?? NONE;
}

/** The names of all papers that can be filed: those that ship and the province's own. */
export function usePaperNames(): Record<string, string> {
  const { language } = useLanguage();
  const shipped = useWords(agreementWords).paper;
  const own = useOwnProcedures().papers;
  return { ...shipped, ...Object.fromEntries(own.map(({ kind, name }) => [kind, name[language]])) };
}
