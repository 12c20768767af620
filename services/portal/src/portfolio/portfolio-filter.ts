import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { AssessmentFilter } from '../api/monitoring';

const NAMES = [
  'verdict',
  'rung',
  'minRung',
  'regionCode',
  'affairCode',
  'leadOrganisationId',
  'partyOrganisationId',
  'agencyId',
  'partnerKind',
  'cooperationType',
  'signingYear',
  'initiativeCode',
  'metric',
  'endsBefore',
  'q',
] as const;
export type FilterName = (typeof NAMES)[number];

/** The filters of the portfolio, which live in the address and nowhere else. */
export function usePortfolioFilter() {
  const [search, setSearch] = useSearchParams();
  const filter = useMemo(() => {
    const found: AssessmentFilter = {};
    for (const name of NAMES) {
      const value = search.get(name);
      if (value) found[name] = value;
    }
    return found;
  }, [search]);
  const set = (name: FilterName | 'view' | 'month' | 'months', value: string | null) => {
    const next = new URLSearchParams(search);
    if (value === null || value === '') next.delete(name);
    else next.set(name, value);
    setSearch(next, { preventScrollReset: true });
  };
  return { filter, set, clear: () => setSearch({}, { preventScrollReset: true }), search };
}

/** The address of the same page with other filters. */
export function addressWith(
  search: URLSearchParams,
  change: Record<string, string | null>,
): string {
  const next = new URLSearchParams(search);
  for (const [name, value] of Object.entries(change)) {
    if (value === null) next.delete(name);
    else next.set(name, value);
  }
  const text = next.toString();
  return text === '' ? '/portfolio' : `/portfolio?${text}`;
}
