import { useQuery } from '@tanstack/react-query';
import { getOrganisation } from '../api/partners';

/** The organisation behind an id; names change rarely, so one look per visit is enough. */
export function useOrganisation(organisationId: string | null | undefined) {
  return useQuery({
    queryKey: ['organisation', organisationId],
    queryFn: ({ signal }) => getOrganisation(organisationId ?? '', signal),
    enabled: Boolean(organisationId),
    staleTime: 10 * 60_000,
  }).data;
}

/** Its name where only its id is known; the id never reaches the screen. */
export function OrganisationName({ organisationId }: { organisationId: string }) {
  return <>{useOrganisation(organisationId)?.name ?? '…'}</>;
}
