import { Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { getBudgetGaps } from '../api/budget';
import page from '../app/page.module.css';
import { Failure } from '../failure/failure';
import { Waiting } from '../failure/waiting';
import { useWords } from '../language/language';
import { Amount } from '../reports/amount';
import classes from '../reports/reports.module.css';
import { budgetWords } from './budget-words';

/** Actions that run into next year without money for it, in the months in which that is decided. */
export function BudgetGaps() {
  const words = useWords(budgetWords);
  const found = useQuery({
    queryKey: ['budget-gaps'],
    queryFn: ({ signal }) => getBudgetGaps(signal),
  });
  if (found.isPending) return <Waiting lines={3} />;
  if (found.isError) return <Failure error={found.error} onRetry={() => void found.refetch()} />;
  const { fiscalYear, items } = found.data;
  return (
    <section className={page.panel}>
      <h2>{words.gaps(String(fiscalYear))}</h2>
      <p className={page.help}>{items.length === 0 ? words.gapsNone : words.gapsHelp}</p>
      {items.length > 0 && (
        <Table className={classes.table}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{words.actions}</Table.Th>
              <Table.Th scope="col">{words.owner}</Table.Th>
              <Table.Th scope="col">{words.state}</Table.Th>
              <Table.Th scope="col" className={classes.number}>
                {words.planned}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {items.map((item) => (
              <Table.Tr key={item.actionId}>
                <Table.Th scope="row">
                  {item.title}
                  <Link className={classes.sub} to={`/agreements/${item.cooperationId}/reports`}>
                    {item.cooperationTitle}
                  </Link>
                </Table.Th>
                <Table.Td data-label={words.owner}>{item.ownerName}</Table.Td>
                <Table.Td>{words.gap[item.gap]}</Table.Td>
                <Table.Td className={classes.number} data-label={words.planned}>
                  <Amount of={item.planned} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  );
}
