import { Table } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { DeviationItem, Grouping } from '../api/budget';
import { useFormat, useWords } from '../language/language';
import { Amount } from '../reports/amount';
import classes from '../reports/reports.module.css';
import { budgetWords } from './budget-words';

/** The worst first; a bar beside the figure, a word beside the colour. */
export function DeviationTable({ items, by }: { items: DeviationItem[]; by: Grouping }) {
  const words = useWords(budgetWords);
  return (
    <Table className={classes.table}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{words.grouping[by]}</Table.Th>
          <Table.Th scope="col">{words.deviation}</Table.Th>
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
        {items.map((item) => (
          <Table.Tr key={item.id}>
            <Table.Th scope="row">
              <Name item={item} by={by} />
            </Table.Th>
            <Table.Td data-label={words.deviation}>
              <Deviation item={item} />
            </Table.Td>
            <Table.Td className={classes.number} data-label={words.planned}>
              <Amount of={item.planned} />
            </Table.Td>
            <Table.Td className={classes.number} data-label={words.available}>
              <Amount of={item.available} />
            </Table.Td>
            <Table.Td className={classes.number} data-label={words.spent}>
              <Amount of={item.spent} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** A cooperation leads to its money, a region to its agreements; work in no region says so. */
function Name({ item, by }: { item: DeviationItem; by: Grouping }) {
  const words = useWords(budgetWords);
  if (item.cooperationId)
    return <Link to={`/agreements/${item.cooperationId}/reports`}>{item.title}</Link>;
  if (by !== 'REGION') return <>{item.title}</>;
  if (item.id === '') return <>{words.noRegion}</>;
  return (
    <Link to={`/portfolio?${new URLSearchParams({ regionCode: item.id })}`}>{item.title}</Link>
  );
}

/** The figure with its bar, and a word beside the colour. */
export function Deviation({ item: { band, deviationPct } }: { item: DeviationItem }) {
  const words = useWords(budgetWords);
  const format = useFormat();
  if (band === undefined || deviationPct === undefined) return <>–</>;
  const Icon = band === 'ALIGNED' ? IconCircleCheck : IconAlertTriangle;
  return (
    <>
      <Icon size={16} aria-hidden /> <b>{format.decimal(deviationPct)} %</b> {words.band[band]}
      <span className={classes.track} aria-hidden>
        <span className={classes.fill} style={{ width: `${Math.min(100, deviationPct)}%` }} />
      </span>
    </>
  );
}
