import { Button, Table } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import page from '../app/page.module.css';
import { calendarAddress, calendarPage } from '../api/recaps';
import { today } from '../language/dates';
import { useFormat, useWords } from '../language/language';
import { recapWords } from './recap-words';
import classes from './recaps.module.css';

const AHEAD_DAYS = 90;

/** What is due in the next three months, across cooperations. */
export function Calendar() {
  const words = useWords(recapWords);
  const format = useFormat();
  const from = today();
  const to = new Date(Date.parse(from) + AHEAD_DAYS * 86_400_000).toISOString().slice(0, 10);
  const address = calendarAddress(from, to);
  const pages = useInfiniteQuery({
    queryKey: ['portfolio', address],
    queryFn: ({ pageParam, signal }) => calendarPage(pageParam, signal),
    initialPageParam: address,
    getNextPageParam: (found) => found.next,
  });
  const items = pages.data?.pages.flatMap((found) => found.items) ?? [];
  return (
    <section className={page.panel} aria-labelledby="calendar">
      <h2 id="calendar">{words.calendar(format.decimal(AHEAD_DAYS))}</h2>
      {pages.isSuccess && items.length === 0 && <p className={page.help}>{words.nothingDue}</p>}
      {items.length > 0 && (
        <div className={classes.wide} role="region" aria-labelledby="calendar" tabIndex={0}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{words.dueOn}</Table.Th>
                <Table.Th scope="col">{words.duty}</Table.Th>
                <Table.Th scope="col">{words.cooperation}</Table.Th>
                <Table.Th scope="col">{words.organisation}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {items.map((item) => (
                <Table.Tr key={`${item.kind} ${item.subjectId}`}>
                  <Table.Td>{format.shortDate(item.dueOn)}</Table.Td>
                  <Table.Td>{words.duties[item.kind]}</Table.Td>
                  <Table.Th scope="row">
                    <Link to={`/agreements/${item.cooperationId}`}>{item.title}</Link>
                  </Table.Th>
                  <Table.Td>{item.organisationName}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
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
    </section>
  );
}
