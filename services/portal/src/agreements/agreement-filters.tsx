import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback, useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useNavigation, useSearchParams } from 'react-router';
import type { AgreementFilter } from '../api/agreements';
import { listAffairs } from '../api/partners';
import { useWords } from '../language/language';
import { OrganisationPicker } from '../organisations/organisation-picker';
import { agreementWords } from './agreement-words';
import classes from './agreements.module.css';
import { agreementsWords } from './agreements-words';

const NAMES = [
  'q',
  'status',
  'cooperationType',
  'affairCode',
  'stuck',
  'leadOrganisationId',
  'partyOrganisationId',
] as const;
type Name = (typeof NAMES)[number];

/** The filters of the list, which live in the address. */
export function useAgreementFilter() {
  const [search, setSearch] = useSearchParams();
  const filter: AgreementFilter = {};
  for (const name of NAMES) filter[name] = search.get(name) ?? undefined;
  const set = (name: Name, value: string) => {
    const next = new URLSearchParams(search);
    if (value === '') next.delete(name);
    else next.set(name, value);
    setSearch(next, { replace: name === 'q', preventScrollReset: true });
  };
  const filtered = NAMES.some((name) => search.has(name));
  return { filter, set, filtered, clear: () => setSearch({}) };
}

export function AgreementFilters() {
  const words = useWords(agreementsWords);
  const { filter, set, filtered, clear } = useAgreementFilter();
  const narrow = useMediaQuery('(max-width: 48em)');
  // A search alone leaves the other filters folded: unfolding would push its results out of sight.
  const unfolded = NAMES.some((name) => name !== 'q' && filter[name] !== undefined);
  const others = (
    <>
      <CodeFilters filter={filter} set={set} />
      <OrganisationPicker
        size="sm"
        label={words.lead}
        value={filter.leadOrganisationId ?? ''}
        onChange={(id) => set('leadOrganisationId', id)}
      />
      <OrganisationPicker
        size="sm"
        label={words.party}
        value={filter.partyOrganisationId ?? ''}
        onChange={(id) => set('partyOrganisationId', id)}
      />
    </>
  );
  return (
    <div className={`${classes.filters} screenOnly`} role="search">
      <SearchBox value={filter.q ?? ''} onSearch={(text) => set('q', text)} />
      {narrow ? (
        <details className={classes.more} open={unfolded}>
          <summary>{words.moreFilters}</summary>
          {others}
        </details>
      ) : (
        others
      )}
      {filtered && (
        <Group align="end">
          <Button size="sm" variant="subtle" onClick={clear}>
            {words.clearAll}
          </Button>
        </Group>
      )}
    </div>
  );
}

function CodeFilters({
  filter,
  set,
}: {
  filter: AgreementFilter;
  set: (name: Name, value: string) => void;
}) {
  const words = useWords(agreementsWords);
  const codes = useWords(agreementWords);
  const affairs = useQuery({
    queryKey: ['affairs'],
    queryFn: ({ signal }) => listAffairs(signal),
    staleTime: Infinity,
  });
  const options = (labels: Record<string, string>) => [
    { value: '', label: words.any },
    ...Object.entries(labels).map(([value, label]) => ({ value, label })),
  ];
  const affairNames = Object.fromEntries(
    (affairs.data?.items ?? []).map((affair) => [affair.code, `${affair.code} ${affair.name}`]),
  );
  const selects = [
    { name: 'status', label: words.status, data: options(codes.status) },
    { name: 'cooperationType', label: words.type, data: options(codes.type) },
    { name: 'affairCode', label: words.affair, data: options(affairNames) },
    { name: 'stuck', label: words.stage, data: options({ true: words.stuck }) },
  ] as const;
  return selects.map(({ name, label, data }) => (
    <NativeSelect
      key={name}
      size="sm"
      label={label}
      data={data}
      value={filter[name] ?? ''}
      onChange={(event) => set(name, event.currentTarget.value)}
    />
  ));
}

function SearchBox({ value, onSearch }: { value: string; onSearch: (text: string) => void }) {
  const words = useWords(agreementsWords);
  const [text, setText] = useState(value);
  const later = useDebouncedCallback(onSearch, 300);
  const leaving = useNavigation().state !== 'idle';
  // Who has already followed a link must not be called back by the search that still waits.
  useEffect(() => {
    if (leaving) later.cancel();
  }, [leaving, later]);
  return (
    <TextInput
      size="sm"
      type="search"
      label={words.search}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        later(event.currentTarget.value.trim());
      }}
    />
  );
}
