import { Checkbox, Stack } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { agreementPage, getAgreement, listAgreements } from '../api/agreements';
import { useWords } from '../language/language';
import { planWords } from './plan-words';

interface Props {
  cooperationId: string;
  value: readonly string[];
  onChange: (obligationIds: string[]) => void;
}

/** What the documents of the cooperation bind their parties to, and which of it the action serves. */
export function ObligationsField({ cooperationId, value, onChange }: Props) {
  const words = useWords(planWords);
  const obligations = useObligations(cooperationId);
  if (obligations.length === 0) return null;
  return (
    <Checkbox.Group label={words.obligations} value={[...value]} onChange={onChange}>
      <Stack gap={4} mt={4}>
        {obligations.map(({ obligationId, clause, text }) => (
          <Checkbox key={obligationId} value={obligationId} label={`${clause}: ${text}`} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

function useObligations(cooperationId: string) {
  const address = listAgreements({ cooperationId });
  const documents = useQuery({
    queryKey: ['agreements', address, 'documents'],
    queryFn: ({ signal }) => agreementPage(address, signal),
  });
  const details = useQueries({
    queries: (documents.data?.items ?? []).map(({ agreementId }) => ({
      queryKey: ['agreement', agreementId],
      queryFn: ({ signal }: { signal: AbortSignal }) => getAgreement(agreementId, signal),
    })),
  });
  return details
    .flatMap(({ data }) => data?.obligations ?? [])
    .filter(({ status }) => status === 'ACTIVE');
}
