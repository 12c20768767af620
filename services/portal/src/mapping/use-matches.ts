import { useQuery } from '@tanstack/react-query';
import { matchesOf } from '../api/mapping';

/** The matches of an entry, newest first. */
export const useMatches = (mappingEntryId: string) =>
  useQuery({
    queryKey: ['matches', mappingEntryId],
    queryFn: ({ signal }) => matchesOf(mappingEntryId, signal),
  });
