import { Button, NativeSelect, Table, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { listOrganisations, organisationPage, type Organisation } from '../api/partners';
import page from '../app/page.module.css';
import { useMay } from '../app/session';
import { useTitle } from '../app/title';
import { Failure } from '../failure/failure';
import { Waiting } from '../failure/waiting';
import { useWords } from '../language/language';
import { NewPartner } from './new-partner';
import { organisationWords } from './organisation-words';
import classes from './organisations.module.css';
import { registerWords } from './register-words';

/** The register of organisations; a search forgives spelling and knows former names. */
export function OrganisationsScreen() {
  const words = useWords(registerWords);
  const may = useMay();
  const navigate = useNavigate();
  useTitle(words.title);
  const [search] = useSearchParams();
  const [adding, setAdding] = useState(false);
  const [needle] = useDebouncedValue(search.get('q') ?? '', 200);
  const kind = search.get('kind') ?? undefined;
  const address = listOrganisations({ q: needle.trim() || undefined, kind });
  const pages = useInfiniteQuery({
    queryKey: ['organisations', 'list', address],
    queryFn: ({ pageParam, signal }) => organisationPage(pageParam, signal),
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
        {may('organisations.register') && (
          <Button className="screenOnly" onClick={() => setAdding(true)}>
            {words.register}
          </Button>
        )}
      </div>
      <Filters />
      {pages.isPending && <Waiting lines={8} />}
      {pages.isError && <Failure error={pages.error} onRetry={() => void pages.refetch()} />}
      {items.length > 0 && <Rows organisations={items} />}
      {pages.isSuccess && items.length === 0 && <p className={page.help}>{words.nothing}</p>}
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
      <NewPartner
        name={adding ? needle : null}
        onClose={() => setAdding(false)}
        onRegistered={({ organisationId }) => void navigate(`/organisations/${organisationId}`)}
      />
    </>
  );
}

function Filters() {
  const words = useWords(registerWords);
  const kinds = useWords(organisationWords).kind;
  const [search, setSearch] = useSearchParams();
  const set = (name: string, value: string) => {
    const next = new URLSearchParams(search);
    if (value === '') next.delete(name);
    else next.set(name, value);
    setSearch(next, { replace: true, preventScrollReset: true });
  };
  return (
    <div className={classes.filters} role="search">
      <TextInput
        type="search"
        label={words.search}
        description={words.searchHelp}
        inputWrapperOrder={['label', 'input', 'description']}
        value={search.get('q') ?? ''}
        onChange={(event) => set('q', event.currentTarget.value)}
      />
      <NativeSelect
        label={words.kind}
        value={search.get('kind') ?? ''}
        onChange={(event) => set('kind', event.currentTarget.value)}
        data={[
          { value: '', label: words.anyKind },
          ...Object.entries(kinds).map(([value, label]) => ({ value, label })),
        ]}
      />
    </div>
  );
}

function Rows({ organisations }: { organisations: readonly Organisation[] }) {
  const words = useWords(registerWords);
  const kinds = useWords(organisationWords).kind;
  return (
    <Table className={classes.table} verticalSpacing="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{words.organisation}</Table.Th>
          <Table.Th scope="col">{words.kind}</Table.Th>
          <Table.Th scope="col">{words.under}</Table.Th>
          <Table.Th scope="col">{words.status}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {organisations.map((it) => (
          <Table.Tr key={it.organisationId}>
            <Table.Th scope="row">
              <Link to={`/organisations/${it.organisationId}`}>{it.name}</Link>
              {it.formerNames.length > 0 && (
                <span className={classes.quiet}>{words.formerly(it.formerNames.join(', '))}</span>
              )}
            </Table.Th>
            <Table.Td data-label={words.kind}>{kinds[it.kind]}</Table.Td>
            <Table.Td data-label={words.under}>
              {it.legalPartyId === it.organisationId ? '' : it.legalPartyName}
            </Table.Td>
            <Table.Td data-label={words.status}>{words.statuses[it.status]}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
