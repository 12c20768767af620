import { Table } from '@mantine/core';
import { Link } from 'react-router';
import page from '../app/page.module.css';
import type { Portfolio } from '../api/monitoring';
import { useFormat, useWords } from '../language/language';
import { addressWith, usePortfolioFilter } from './portfolio-filter';
import { portfolioWords } from './portfolio-words';
import classes from './portfolio.module.css';

/** Late milestones by agency: the table is the chart, with a bar in each row. */
export function AgencyTable({ portfolio }: { portfolio: Portfolio }) {
  const words = useWords(portfolioWords);
  const format = useFormat();
  const { search } = usePortfolioFilter();
  const agencies = [...portfolio.byAgency].sort((a, b) => b.overdue - a.overdue);
  const most = Math.max(1, ...agencies.map(({ overdue }) => overdue));
  return (
    <section className={page.panel} id="overdue" aria-labelledby="overdue-title">
      <h2 id="overdue-title">{words.agencies}</h2>
      {agencies.length === 0 ? (
        <p className={page.help}>{words.noAgencies}</p>
      ) : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{words.agency}</Table.Th>
              <Table.Th scope="col">{words.duties}</Table.Th>
              <Table.Th scope="col" w="34%">
                {words.overdue}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {agencies.map((agency) => (
              <Table.Tr key={agency.organisationId}>
                <Table.Th scope="row">
                  <Link
                    to={addressWith(search, { partyOrganisationId: agency.organisationId })}
                    preventScrollReset
                  >
                    {agency.name}
                  </Link>
                </Table.Th>
                <Table.Td>{format.decimal(agency.total)}</Table.Td>
                <Table.Td>
                  <span className={classes.barCell}>
                    {format.decimal(agency.overdue)}
                    <span className={classes.bar} aria-hidden>
                      <span style={{ width: `${(100 * agency.overdue) / most}%` }} />
                    </span>
                  </span>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  );
}
