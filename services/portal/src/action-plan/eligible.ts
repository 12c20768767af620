import { useQueries, useQuery } from '@tanstack/react-query';
import { agreementPage, listAgreements, type OrgRef } from '../api/agreements';
import type { Plan } from '../api/actions';
import { getOrganisation } from '../api/partners';

export type Eligible = Pick<OrgRef, 'organisationId' | 'legalPartyId' | 'name'>;

/** Who may own an action or answer for it: the units that execute for the parties, then the parties. */
export function useEligible(plan: Plan): Eligible[] {
  const address = listAgreements({ cooperationId: plan.cooperationId });
  const documents = useQuery({
    queryKey: ['agreements', address, 'documents'],
    queryFn: ({ signal }) => agreementPage(address, signal),
  });
  const unitIds = new Set(
    documents.data?.items.flatMap(({ parties }) =>
      parties.flatMap(({ executingOrganisationIds }) => executingOrganisationIds),
    ),
  );
  const units = useQueries({
    queries: [...unitIds].map((organisationId) => ({
      queryKey: ['organisation', organisationId],
      queryFn: ({ signal }: { signal: AbortSignal }) => getOrganisation(organisationId, signal),
      staleTime: 10 * 60_000,
    })),
  });
  const all: Eligible[] = [...units.flatMap(({ data }) => (data ? [data] : [])), ...plan.parties];
  return [...new Map(all.map((org) => [org.organisationId, org])).values()];
}

/**
 * Who does the work on each side unless somebody says otherwise: the reader's own organisation, then a unit
 * that executes for its side, and the party itself only where no unit is named.
 */
export function usualSides(
  eligible: readonly Eligible[],
  { organisationId, legalPartyId }: Pick<OrgRef, 'organisationId' | 'legalPartyId'>,
): { owner: string; counterpart: string } {
  const own = eligible.filter((org) => org.legalPartyId === legalPartyId);
  const other = eligible.find((org) => org.legalPartyId !== legalPartyId);
  const self = own.find((org) => org.organisationId === organisationId);
  return {
    owner: (self ?? own[0])?.organisationId ?? '',
    counterpart: other?.organisationId ?? '',
  };
}
