import { useQuery } from '@tanstack/react-query';
import { getAssessment, type Verdict } from '../api/monitoring';
import { useMay } from '../app/session';

/** The verdict of a cooperation as the reader last saw it. */
export function useVerdictNow(cooperationId: string): Verdict | undefined {
  return useAssessment(cooperationId, false).data?.verdict;
}

/** The same, asked again every two seconds while a fresh judgement is awaited. */
export function useAssessment(cooperationId: string, awaiting: boolean) {
  const may = useMay();
  return useQuery({
    queryKey: ['assessment', cooperationId],
    queryFn: ({ signal }) => getAssessment(cooperationId, signal),
    enabled: may('assessments.read'),
    refetchInterval: awaiting ? 2_000 : false,
  });
}
