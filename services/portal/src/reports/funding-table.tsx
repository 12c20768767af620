import { Button, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { findPlan, type Action } from '../api/actions';
import { listFundings, type Funding } from '../api/figures';
import page from '../app/page.module.css';
import { useMay } from '../app/session';
import { Failure } from '../failure/failure';
import { Waiting } from '../failure/waiting';
import { ActionDeviations } from '../funding/deviations';
import { useWords } from '../language/language';
import { FundingRow } from './funding-row';
import { PlanFunding } from './plan-funding';
import classes from './reports.module.css';
import { reportsWords } from './reports-words';

/** What every action needs per year and source, and what is there of it. */
export function FundingTable({ cooperationId }: { cooperationId: string }) {
  const fundings = useQuery({
    queryKey: ['fundings', cooperationId],
    queryFn: ({ signal }) => listFundings(cooperationId, signal),
  });
  const plan = useQuery({
    queryKey: ['plan', cooperationId],
    queryFn: ({ signal }) => findPlan(cooperationId, signal),
  });
  if (fundings.isPending || plan.isPending) return <Waiting lines={3} />;
  if (fundings.isError)
    return <Failure error={fundings.error} onRetry={() => void fundings.refetch()} />;
  const rows = [...fundings.data.items].sort((a, b) => b.fiscalYear - a.fiscalYear);
  const open = plan.data?.status !== 'CLOSED';
  return (
    <>
      <Money rows={rows} actions={plan.data?.actions ?? []} open={open} />
      <ActionDeviations cooperationId={cooperationId} fundings={rows} />
    </>
  );
}

interface MoneyProps {
  rows: readonly Funding[];
  actions: readonly Action[];
  open: boolean;
}

function Money({ rows, actions, open }: MoneyProps) {
  const words = useWords(reportsWords);
  const may = useMay();
  const [planning, setPlanning] = useState(false);
  const writes = open && may('funding.write');
  const fundable = actions.filter(({ status }) => ['PLANNED', 'IN_PROGRESS'].includes(status));
  return (
    <section className={page.panel}>
      <div className={page.panelHead}>
        <h2>{words.money}</h2>
        {writes && fundable.length > 0 && !planning && (
          <Button variant="default" onClick={() => setPlanning(true)}>
            {words.plan}
          </Button>
        )}
      </div>
      {planning && <PlanFunding actions={fundable} onDone={() => setPlanning(false)} />}
      {rows.length === 0 ? (
        <p className={page.help}>{words.moneyNone}</p>
      ) : (
        <Rows rows={rows} actions={actions} writes={writes} />
      )}
    </section>
  );
}

function Rows({ rows, actions, writes }: Omit<MoneyProps, 'open'> & { writes: boolean }) {
  const words = useWords(reportsWords);
  const titles = new Map(actions.map(({ actionId, title }) => [actionId, title]));
  return (
    <Table className={classes.table}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{words.action}</Table.Th>
          <Table.Th scope="col">{words.year}</Table.Th>
          <Table.Th scope="col">{words.source}</Table.Th>
          {[words.planned, words.available, words.spent].map((label) => (
            <Table.Th key={label} scope="col" className={classes.number}>
              {label}
            </Table.Th>
          ))}
          {writes && <Table.Td />}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <FundingRow
            key={row.fundingId}
            funding={row}
            action={titles.get(row.actionId) ?? ''}
            writes={writes}
          />
        ))}
      </Table.Tbody>
    </Table>
  );
}
