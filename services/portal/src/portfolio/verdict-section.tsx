import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import {
  assessmentPage,
  listAssessments,
  type AssessmentFilter,
  type Verdict,
} from '../api/monitoring';
import { Refusal } from '../failure/failure';
import { Waiting } from '../failure/waiting';
import { verdictWords } from '../judgement/verdict-words';
import { useWords } from '../language/language';
import { CooperationCard, CooperationRow } from './cooperation-card';
import { portfolioWords } from './portfolio-words';

interface Props {
  verdict: Verdict;
  filter: AssessmentFilter;
}

/** The cooperations of one verdict, page by page; only what needs attention shows its reasons at once. */
export function VerdictSection({ verdict, filter }: Props) {
  const words = useWords(portfolioWords);
  const verdicts = useWords(verdictWords);
  const address = listAssessments({ ...filter, verdict }, 20);
  const pages = useInfiniteQuery({
    queryKey: ['assessments', address],
    queryFn: ({ pageParam, signal }) => assessmentPage(pageParam, signal),
    initialPageParam: address,
    getNextPageParam: (page) => page.next,
  });
  if (pages.isPending) return <Waiting lines={3} />;
  if (pages.isError) return <Refusal error={pages.error} />;
  const Item = verdict === 'CEREMONIAL' || verdict === 'AT_RISK' ? CooperationCard : CooperationRow;
  return (
    <>
      {pages.data.pages.flatMap((page) =>
        page.items.map((assessment) => (
          <Item key={assessment.cooperationId} assessment={assessment} />
        )),
      )}
      {pages.hasNextPage && (
        <Button
          variant="default"
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {words.more(verdicts.verdict[verdict])}
        </Button>
      )}
    </>
  );
}
