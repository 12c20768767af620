import { Button, NativeSelect, SegmentedControl, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import page from '../app/page.module.css';
import { useTitle } from '../app/title';
import { timelineAddress, timelinePage } from '../api/programmes';
import { Failure } from '../failure/failure';
import { Waiting } from '../failure/waiting';
import { today } from '../language/dates';
import { useFormat, useWords } from '../language/language';
import { AsOf } from '../live/as-of';
import { FilterChips } from '../portfolio/filter-chips';
import { usePortfolioFilter } from '../portfolio/portfolio-filter';
import { monthAfter, spanOfMonths } from './time-axis';
import { TimelineBars } from './timeline-bars';
import { TimelineTable } from './timeline-table';
import { timelineWords } from './timeline-words';

const LENGTHS = ['6', '12', '24'];

/** Actions and milestones across agreements on one axis, by the filters of the portfolio. */
export function TimelineScreen() {
  const words = useWords(timelineWords);
  useTitle(words.title);
  const { filter, search, set } = usePortfolioFilter();
  const months = LENGTHS.find((each) => each === search.get('months')) ?? '12';
  const asked = search.get('month') ?? '';
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.test(asked) ? asked : monthAfter(today(), -2);
  const span = spanOfMonths(month, Number(months));
  const address = timelineAddress(filter, span);
  const pages = useInfiniteQuery({
    queryKey: ['portfolio', address],
    queryFn: ({ pageParam, signal }) => timelinePage(pageParam, signal),
    initialPageParam: address,
    getNextPageParam: (found) => found.next,
  });
  const table = search.get('view') === 'table';
  const lanes = pages.data?.pages.flatMap((found) => found.items) ?? [];
  const move = (by: number) => set('month', monthAfter(`${month}-01`, by));
  return (
    <>
      <div className={page.head}>
        <Title order={1} size="h2">
          {words.title}
        </Title>
        <AsOf at={pages.dataUpdatedAt || Date.now()} />
        <Button variant="default" className="screenOnly" onClick={() => window.print()}>
          {words.print}
        </Button>
      </div>
      <p className={page.help}>{words.help}</p>
      <div className={`${page.chips} screenOnly`}>
        <Button variant="default" onClick={() => move(-3)}>
          {words.earlier}
        </Button>
        <Button variant="default" onClick={() => move(3)}>
          {words.later}
        </Button>
        <Lengths value={months} onChange={(value) => set('months', value)} />
        <SegmentedControl
          aria-label={words.view}
          value={table ? 'table' : 'bars'}
          onChange={(value) => set('view', value)}
          data={[
            { value: 'bars', label: words.bars },
            { value: 'table', label: words.table },
          ]}
        />
      </div>
      <FilterChips />
      {pages.isPending && <Waiting lines={10} />}
      {pages.isError && <Failure error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.isSuccess && lanes.length === 0 && <p className={page.help}>{words.none}</p>}
      {lanes.length > 0 &&
        (table ? <TimelineTable lanes={lanes} /> : <TimelineBars lanes={lanes} span={span} />)}
      {pages.hasNextPage && (
        <Button
          variant="default"
          mt="sm"
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {words.more}
        </Button>
      )}
    </>
  );
}

function Lengths({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const words = useWords(timelineWords);
  const format = useFormat();
  return (
    <NativeSelect
      aria-label={words.months}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={LENGTHS.map((months) => ({
        value: months,
        label: words.lasting(format.decimal(Number(months))),
      }))}
    />
  );
}
