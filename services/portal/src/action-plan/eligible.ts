import { useQueries, useQuery } from '@tanstack/react-query';
import { agreementPage, listAgreements, type OrgRef } from '../api/agreements';
import type { Plan } from '../api/actions';
import { getOrganisation } from '../api/partners';

type Eligible = Pick<OrgRef, 'organisationId' | 'legalPartyId' | 'name'>;

/** Who may own an action or answer for it: the parties and the units that execute for them. */
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
