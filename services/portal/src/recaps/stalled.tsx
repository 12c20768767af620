import { Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import page from '../app/page.module.css';
import { getStalled } from '../api/recaps';
import { useFormat, useWords } from '../language/language';
import { recapWords } from './recap-words';
import classes from './recaps.module.css';

/** Organisations that owe a milestone or an answer, the oldest first. */
export function Stalled() {
  const words = useWords(recapWords);
  const format = useFormat();
  const stalled = useQuery({
    queryKey: ['portfolio', 'stalled'],
    queryFn: ({ signal }) => getStalled(signal),
  });
  const items = stalled.data?.items ?? [];
  return (
    <section className={page.panel} aria-labelledby="stalled">
      <h2 id="stalled">{words.stalled}</h2>
      <p className={page.help}>{items.length === 0 ? words.noStalled : words.stalledHelp}</p>
      {items.length > 0 && (
        <div className={classes.wide} role="region" aria-labelledby="stalled" tabIndex={0}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{words.organisation}</Table.Th>
                <Table.Th scope="col">{words.lateAtLeast}</Table.Th>
                <Table.Th scope="col">{words.since}</Table.Th>
                <Table.Th scope="col">{words.milestones}</Table.Th>
                <Table.Th scope="col">{words.claims}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {items.map((one) => (
                <Table.Tr key={one.organisationId}>
                  <Table.Th scope="row">
                    <Link to={`/portfolio?partyOrganisationId=${one.organisationId}`}>
                      {one.name}
                    </Link>
                  </Table.Th>
                  <Table.Td>{words.band(format.decimal(one.band))}</Table.Td>
                  <Table.Td>{format.shortDate(one.openSince)}</Table.Td>
                  <Table.Td>{format.decimal(one.milestones)}</Table.Td>
                  <Table.Td>{format.decimal(one.claims)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </section>
  );
}
