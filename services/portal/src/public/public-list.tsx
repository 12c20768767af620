import { Button, NativeSelect, TextInput } from '@mantine/core';
import { AGREEMENT_STATUSES } from '@nyata/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { agreementWords } from '../agreements/agreement-words';
import page from '../app/page.module.css';
import {
  publicAddress,
  publicPage,
  publicTable,
  type PublicCooperation,
  type PublicFilter,
} from '../api/public';
import { Refusal } from '../failure/failure';
import { Waiting } from '../failure/waiting';
import { verdictWords } from '../judgement/verdict-words';
import { useFormat, useWords } from '../language/language';
import { publicWords } from './public-words';
import classes from './public.module.css';

const NAMES = ['status', 'minRung', 'regionCode', 'q'] as const;
const SHOWN = ['IN_FORCE', 'SUSPENDED', 'EXPIRED', 'TERMINATED', 'ENDED'] as const;

/** The executions, the latest signature first; its filters are the page's address. */
export function PublicList() {
  const words = useWords(publicWords);
  const agreements = useWords(agreementWords);
  const [search, setSearch] = useSearchParams();
  const filter: PublicFilter = {};
  for (const name of NAMES) {
    const value = search.get(name);
    if (value) filter[name] = value;
  }
  const set = (name: (typeof NAMES)[number], value: string) => {
    const next = new URLSearchParams(search);
    if (value === '') next.delete(name);
    else next.set(name, value);
    setSearch(next, { preventScrollReset: true, replace: true });
  };
  const address = publicAddress(filter);
  const pages = useInfiniteQuery({
    queryKey: ['public', address],
    queryFn: ({ pageParam, signal }) => publicPage(pageParam, signal),
    initialPageParam: address,
    getNextPageParam: (found) => found.next,
    placeholderData: (earlier) => earlier,
  });
  const items = pages.data?.pages.flatMap((found) => found.items) ?? [];
  const statuses = AGREEMENT_STATUSES.filter((each) => (SHOWN as readonly string[]).includes(each));
  return (
    <section aria-labelledby="executions">
      <h2 id="executions">{words.list}</h2>
      <div className={classes.filters}>
        <TextInput
          label={words.search}
          defaultValue={filter.q ?? ''}
          onChange={(event) => set('q', event.currentTarget.value)}
        />
        <NativeSelect
          label={words.status}
          value={filter.status ?? ''}
          onChange={(event) => set('status', event.currentTarget.value)}
          data={[
            { value: '', label: words.all },
            ...statuses.map((value) => ({ value, label: agreements.status[value] })),
          ]}
        />
        <NativeSelect
          label={words.filterRealisation}
          value={filter.minRung ?? ''}
          onChange={(event) => set('minRung', event.currentTarget.value)}
          data={[
            { value: '', label: words.all },
            { value: '4', label: words.onlyActive },
          ]}
        />
        {filter.regionCode && (
          <Button variant="default" onClick={() => set('regionCode', '')}>
            {words.allRegions}
          </Button>
        )}
      </div>
      <p className={page.help}>
        <a href={publicTable(filter)}>{words.table}</a> · <a href={address}>{words.data}</a>
      </p>
      {pages.isPending && <Waiting lines={5} />}
      {pages.isError && <Refusal error={pages.error} />}
      {pages.isSuccess && items.length === 0 && <p>{words.nothing}</p>}
      <div className={page.stack}>
        {items.map((item) => (
          <Execution key={item.cooperationId} cooperation={item} />
        ))}
      </div>
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
    </section>
  );
}

function Execution({ cooperation }: { cooperation: PublicCooperation }) {
  const words = useWords(publicWords);
  const agreements = useWords(agreementWords);
  const verdicts = useWords(verdictWords);
  const format = useFormat();
  const { milestones, confirmedMilestones, rung, signedOn, status } = cooperation;
  return (
    <article className={page.panel}>
      <h3>
        <Link to={`/public/${cooperation.cooperationId}`}>{cooperation.title}</Link>
      </h3>
      <p>{[...new Set(cooperation.parties.map(({ name }) => name))].join(' × ')}</p>
      <p className={page.help}>
        {agreements.status[status]} · {words.signedOn.toLowerCase()} {format.shortDate(signedOn)} ·{' '}
        {verdicts.ladder(String(rung), verdicts.rung[rung])}
        {milestones > 0 &&
          ` · ${words.milestones(format.decimal(confirmedMilestones), format.decimal(milestones))}`}
      </p>
    </article>
  );
}
