import { Button, Table } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { getDeviations, type DeviationItem } from '../api/budget';
import type { Funding } from '../api/figures';
import page from '../app/page.module.css';
import { useMay } from '../app/session';
import { budgetWords } from '../budget/budget-words';
import { Deviation } from '../budget/deviation-table';
import { useWords } from '../language/language';
import { Amount } from '../reports/amount';
import classes from '../reports/reports.module.css';
import { fundingWords } from './funding-words';
import { ResolveDeviation } from './resolve-deviation';

interface Props {
  cooperationId: string;
  fundings: readonly Funding[];
}

/** What each action's money falls short of its plan, year by year, and what was decided about it. */
export function ActionDeviations({ cooperationId, fundings }: Props) {
  const words = useWords(fundingWords);
  const budget = useWords(budgetWords);
  const years = [...new Set(fundings.map(({ fiscalYear }) => fiscalYear))].sort((a, b) => b - a);
  const found = useQueries({
    queries: years.map((year) => ({
      queryKey: ['deviations', year, 'ACTION', cooperationId],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        getDeviations(year, 'ACTION', signal, cooperationId),
    })),
  });
  const rows = found.flatMap(({ data }) =>
    (data?.items ?? []).map((item) => ({ item, year: data!.fiscalYear })),
  );
  if (rows.length === 0) return null;
  return (
    <section className={page.panel} aria-label={words.deviations}>
      <h2>{words.deviations}</h2>
      <p className={page.help}>{words.deviationsHelp}</p>
      <Table className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{words.action}</Table.Th>
            <Table.Th scope="col">{words.year}</Table.Th>
            <Table.Th scope="col">{budget.deviation}</Table.Th>
            <Table.Th scope="col" className={classes.number}>
              {budget.planned}
            </Table.Th>
            <Table.Th scope="col" className={classes.number}>
              {budget.available}
            </Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ item, year }) => (
            <Row
              key={`${item.id} ${year}`}
              item={item}
              year={year}
              fundings={fundings.filter(
                (row) => row.actionId === item.id && row.fiscalYear === year,
              )}
            />
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

interface RowProps {
  item: DeviationItem;
  year: number;
  fundings: readonly Funding[];
}

function Row({ item, year, fundings }: RowProps) {
  const words = useWords(fundingWords);
  const budget = useWords(budgetWords);
  const may = useMay();
  const [deciding, setDeciding] = useState(false);
  const label = words.resolveFor(item.title, String(year));
  const decidable = may('deviations.resolve') && (item.deviationPct ?? 0) > 0;
  return (
    <>
      <Table.Tr>
        <Table.Th scope="row">{item.title}</Table.Th>
        <Table.Td data-label={words.year}>{year}</Table.Td>
        <Table.Td data-label={budget.deviation}>
          <Deviation item={item} />
        </Table.Td>
        <Table.Td className={classes.number} data-label={budget.planned}>
          <Amount of={item.planned} />
        </Table.Td>
        <Table.Td className={classes.number} data-label={budget.available}>
          <Amount of={item.available} />
        </Table.Td>
        <Table.Td>
          {decidable && !deciding && (
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={label}
              onClick={() => setDeciding(true)}
            >
              {words.resolve}
            </Button>
          )}
        </Table.Td>
      </Table.Tr>
      {deciding && (
        <Table.Tr>
          <Table.Td colSpan={6}>
            <ResolveDeviation
              actionId={item.id}
              year={year}
              fundings={fundings}
              label={label}
              onDone={() => setDeciding(false)}
            />
          </Table.Td>
        </Table.Tr>
      )}
    </>
  );
}
