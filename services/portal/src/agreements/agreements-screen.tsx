import { Button, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { agreementPage, listAgreements } from '../api/agreements';
import { registerSheet } from '../api/imports';
import page from '../app/page.module.css';
import { useMay } from '../app/session';
import { useTitle } from '../app/title';
import { Failure } from '../failure/failure';
import { Waiting } from '../failure/waiting';
import { useWords } from '../language/language';
import { AsOf } from '../live/as-of';
import { AgreementFilters, useAgreementFilter } from './agreement-filters';
import { AgreementTable } from './agreement-table';
import { agreementsWords } from './agreements-words';

/** The register: every agreement the reader may see, with its verdict and next step. */
export function AgreementsScreen() {
  const words = useWords(agreementsWords);
  const { filter, filtered } = useAgreementFilter();
  useTitle(words.title);
  const address = listAgreements(filter);
  const pages = useInfiniteQuery({
    queryKey: ['agreements', address],
    queryFn: ({ pageParam, signal }) => agreementPage(pageParam, signal),
    initialPageParam: address,
    getNextPageParam: (found) => found.next,
    placeholderData: (earlier) => earlier,
  });
  const items = pages.data?.pages.flatMap((found) => found.items) ?? [];
  return (
    <>
      <div className={page.head}>
        <Title order={1} size="h2">
          {words.title}
        </Title>
        <AsOf at={pages.dataUpdatedAt || Date.now()} />
        <SheetButtons />
        <RegisterButton />
      </div>
      <AgreementFilters />
      {pages.isPending && <Waiting lines={8} />}
      {pages.isError && <Failure error={pages.error} onRetry={() => void pages.refetch()} />}
      {items.length > 0 && <AgreementTable agreements={items} />}
      {pages.isSuccess && items.length === 0 && <Nothing filtered={filtered} />}
      {pages.hasNextPage && (
        <Button
          variant="default"
          mt="md"
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {words.more}
        </Button>
      )}
    </>
  );
}

function RegisterButton() {
  const words = useWords(agreementsWords);
  const may = useMay();
  if (!may('agreements.draft')) return null;
  return (
    <Button component={Link} to="/agreements/new" className="screenOnly">
      {words.register}
    </Button>
  );
}

function SheetButtons() {
  const words = useWords(agreementsWords);
  const may = useMay();
  return (
    <>
      {may('agreements.sign') && (
        <Button
          component={Link}
          to="/agreements/numbering"
          variant="default"
          className="screenOnly"
        >
          {words.numbering}
        </Button>
      )}
      {may('agreements.draft') && (
        <Button component={Link} to="/imports" variant="default" className="screenOnly">
          {words.import}
        </Button>
      )}
      <Button component="a" href={registerSheet} download variant="default" className="screenOnly">
        {words.export}
      </Button>
    </>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  const words = useWords(agreementsWords);
  const may = useMay();
  if (filtered) return <p className={page.help}>{words.nothingMatches}</p>;
  return (
    <section className={page.panel}>
      <h2>{words.emptyTitle}</h2>
      <p>{may('agreements.draft') ? words.empty : words.emptyPartner}</p>
      <RegisterButton />
    </section>
  );
}
