import { Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { listFundings, type Funding } from '../api/reports';
import { findPlan } from '../api/actions';
import page from '../app/page.module.css';
import { Failure } from '../failure/failure';
import { Waiting } from '../failure/waiting';
import { useWords } from '../language/language';
import { Amount } from './amount';
import classes from './reports.module.css';
import { reportsWords } from './reports-words';

/** What every action needs per year and source, and what is there of it. */
export function FundingTable({ cooperationId }: { cooperationId: string }) {
  const words = useWords(reportsWords);
  const fundings = useQuery({
    queryKey: ['fundings', cooperationId],
    queryFn: ({ signal }) => listFundings(cooperationId, signal),
  });
  if (fundings.isPending) return <Waiting lines={3} />;
  if (fundings.isError)
    return <Failure error={fundings.error} onRetry={() => void fundings.refetch()} />;
  const rows = [...fundings.data.items].sort((a, b) => b.fiscalYear - a.fiscalYear);
  return (
    <section className={page.panel}>
      <h2>{words.money}</h2>
      {rows.length === 0 ? (
        <p className={page.help}>{words.moneyNone}</p>
      ) : (
        <Rows cooperationId={cooperationId} rows={rows} />
      )}
    </section>
  );
}

function Rows({ cooperationId, rows }: { cooperationId: string; rows: Funding[] }) {
  const words = useWords(reportsWords);
  const plan = useQuery({
    queryKey: ['plan', cooperationId],
    queryFn: ({ signal }) => findPlan(cooperationId, signal),
  });
  const titles = new Map(plan.data?.actions.map(({ actionId, title }) => [actionId, title]));
  return (
    <Table className={classes.table}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{words.action}</Table.Th>
          <Table.Th scope="col">{words.year}</Table.Th>
          <Table.Th scope="col">{words.source}</Table.Th>
          <Table.Th scope="col" className={classes.number}>
            {words.planned}
          </Table.Th>
          <Table.Th scope="col" className={classes.number}>
            {words.available}
          </Table.Th>
          <Table.Th scope="col" className={classes.number}>
            {words.spent}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.fundingId}>
            <Table.Th scope="row">{titles.get(row.actionId) ?? '…'}</Table.Th>
            <Table.Td data-label={words.year}>{row.fiscalYear}</Table.Td>
            <Table.Td data-label={words.source}>{words.sources[row.source]}</Table.Td>
            <Table.Td className={classes.number} data-label={words.planned}>
              <Amount of={row.planned} />
            </Table.Td>
            <Table.Td className={classes.number} data-label={words.available}>
              <Amount of={row.available} />
            </Table.Td>
            <Table.Td className={classes.number} data-label={words.spent}>
              <Amount of={row.spent} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
