import { Table } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import page from '../app/page.module.css';
import { getDeviations } from '../api/budget';
import { percentAxes } from '../charts/axes';
import { Chart, type Colours } from '../charts/chart';
import { useFormat, useWords } from '../language/language';
import { Amount } from '../reports/amount';
import { budgetWords } from './budget-words';

interface Props {
  years: number[];
  by: string;
}

/** The deviation of each year beside the others; a year leads to its rows. */
export function DeviationYears({ years, by }: Props) {
  const words = useWords(budgetWords);
  const format = useFormat();
  const navigate = useNavigate();
  const found = useQueries({
    queries: years.map((year) => ({
      queryKey: ['deviations', year, 'ORGANISATION'],
      queryFn: ({ signal }: { signal: AbortSignal }) => getDeviations(year, 'ORGANISATION', signal),
    })),
    combine: (results) => results.flatMap(({ data }) => (data ? [data] : [])),
  });
  const totals = useMemo(
    () => found.map(({ fiscalYear, total }) => ({ fiscalYear, ...total })),
    [found],
  );
  const option = useCallback(
    (colours: Colours) => ({
      ...percentAxes(
        totals.map(({ fiscalYear }) => String(fiscalYear)),
        colours,
      ),
      tooltip: {},
      series: [
        {
          type: 'bar',
          barMaxWidth: 64,
          color: colours.primary,
          label: {
            show: true,
            position: 'top',
            color: colours.ink,
            formatter: ({ value }: { value: number }) => `${format.decimal(value)} %`,
          },
          data: totals.map(({ deviationPct }) => deviationPct ?? 0),
        },
      ],
    }),
    [totals, format],
  );
  const address = (year: number) => `/budget?${new URLSearchParams({ year: String(year), by })}`;
  if (totals.length < years.length || totals.every(({ planned }) => planned === 0)) return null;
  const label = totals
    .map(({ fiscalYear, deviationPct }) => `${fiscalYear}: ${format.decimal(deviationPct ?? 0)} %`)
    .join(', ');
  return (
    <section className={page.panel} aria-labelledby="years">
      <h2 id="years">{words.years}</h2>
      <Chart
        label={`${words.years}. ${label}`}
        option={option}
        onPick={(index) => void navigate(address(totals[index]!.fiscalYear))}
        table={
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{words.year}</Table.Th>
                <Table.Th scope="col">{words.deviation}</Table.Th>
                <Table.Th scope="col">{words.planned}</Table.Th>
                <Table.Th scope="col">{words.available}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {totals.map(({ fiscalYear, deviationPct, planned, available }) => (
                <Table.Tr key={fiscalYear}>
                  <Table.Th scope="row">
                    <Link to={address(fiscalYear)}>{fiscalYear}</Link>
                  </Table.Th>
                  <Table.Td>
                    {deviationPct === undefined ? '–' : `${format.decimal(deviationPct)} %`}
                  </Table.Td>
                  <Table.Td>
                    <Amount of={planned} />
                  </Table.Td>
                  <Table.Td>
                    <Amount of={available} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        }
      />
    </section>
  );
}
