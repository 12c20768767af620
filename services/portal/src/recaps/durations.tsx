import { Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import page from '../app/page.module.css';
import { getDurations } from '../api/recaps';
import { useFormat, useWords } from '../language/language';
import { recapWords } from './recap-words';
import classes from './recaps.module.css';

/** From the signature to the next paper, and to the first result that a counterpart confirmed. */
export function Durations() {
  const words = useWords(recapWords);
  const format = useFormat();
  const durations = useQuery({
    queryKey: ['portfolio', 'durations'],
    queryFn: ({ signal }) => getDurations(signal),
  });
  const days = (value: number | undefined) =>
    value === undefined ? words.notYet : words.days(format.decimal(value));
  return (
    <section className={page.panel} aria-labelledby="durations">
      <h2 id="durations">{words.durations}</h2>
      <div className={classes.wide} role="region" aria-labelledby="durations" tabIndex={0}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col" aria-label={words.durations} />
              <Table.Th scope="col">{words.reached}</Table.Th>
              <Table.Th scope="col">{words.median}</Table.Th>
              <Table.Th scope="col">{words.p90}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {durations.data?.items.map(({ name, count, median, p90 }) => (
              <Table.Tr key={name}>
                <Table.Th scope="row">{words.duration[name]}</Table.Th>
                <Table.Td>{format.decimal(count)}</Table.Td>
                <Table.Td>{days(median)}</Table.Td>
                <Table.Td>{days(p90)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  );
}
