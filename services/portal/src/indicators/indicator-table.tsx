import { Button, Group, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { findPlan, type Plan } from '../api/actions';
import { listIndicators, type Indicator } from '../api/figures';
import page from '../app/page.module.css';
import { useMay } from '../app/session';
import { Failure } from '../failure/failure';
import { Waiting } from '../failure/waiting';
import { useFormat, useWords } from '../language/language';
import classes from '../reports/reports.module.css';
import { reportsWords } from '../reports/reports-words';
import { DefineIndicator } from './define-indicator';
import { indicatorWords } from './indicator-words';
import { MeasureIndicator } from './measure-indicator';
import { Measurements } from './measurements';
import { Retarget } from './retarget';

/** Baseline, target and what was achieved of each indicator; a value counts when the other side took it. */
export function IndicatorTable({ cooperationId }: { cooperationId: string }) {
  const found = useQuery({
    queryKey: ['indicators', cooperationId],
    queryFn: ({ signal }) => listIndicators(cooperationId, signal),
  });
  const plan = useQuery({
    queryKey: ['plan', cooperationId],
    queryFn: ({ signal }) => findPlan(cooperationId, signal),
  });
  if (found.isPending || plan.isPending) return <Waiting lines={3} />;
  if (found.isError) return <Failure error={found.error} onRetry={() => void found.refetch()} />;
  const indicators = found.data.items.filter(({ retired }) => !retired);
  return <Panel indicators={indicators} plan={plan.data} />;
}

interface PanelProps {
  indicators: readonly Indicator[];
  plan: Plan | null | undefined;
}

function Panel({ indicators, plan }: PanelProps) {
  const words = useWords(reportsWords);
  const measures = useWords(indicatorWords);
  const may = useMay();
  const [defining, setDefining] = useState(false);
  const writes = may('actions.write') && plan?.status !== 'CLOSED';
  return (
    <section className={page.panel} aria-label={words.indicators}>
      <div className={page.panelHead}>
        <h2>{words.indicators}</h2>
        {writes && plan && !defining && (
          <Button variant="default" onClick={() => setDefining(true)}>
            {measures.define}
          </Button>
        )}
      </div>
      {defining && plan && <DefineIndicator plan={plan} onDone={() => setDefining(false)} />}
      {indicators.length === 0 ? (
        <p className={page.help}>{words.indicatorsNone}</p>
      ) : (
        <Table className={classes.table}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{words.indicator}</Table.Th>
              <Table.Th scope="col" className={classes.number}>
                {words.baseline}
              </Table.Th>
              <Table.Th scope="col" className={classes.number}>
                {words.target}
              </Table.Th>
              <Table.Th scope="col">{words.actual}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {indicators.map((indicator) => (
              <Row key={indicator.indicatorId} indicator={indicator} plan={plan} writes={writes} />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  );
}

interface RowProps {
  indicator: Indicator;
  plan: Plan | null | undefined;
  writes: boolean;
}

function Row({ indicator, plan, writes }: RowProps) {
  const words = useWords(reportsWords);
  const measures = useWords(indicatorWords);
  const format = useFormat();
  const [open, setOpen] = useState<'measure' | 'retarget' | null>(null);
  const close = () => setOpen(null);
  const { actionIds, aggregation, baseline, direction, level, target, title, unit } = indicator;
  const actionId = actionIds[0] ?? plan?.actions[0]?.actionId;
  return (
    <>
      <Table.Tr>
        <Table.Th scope="row">
          {title}
          <span className={classes.sub}>
            {[unit, measures.level[level], measures.direction[direction]].join(' · ')}
          </span>
          <span className={classes.sub}>
            {measures.aggregationLabel} {measures.aggregation[aggregation]}
          </span>
        </Table.Th>
        <Table.Td className={classes.number} data-label={words.baseline}>
          {format.decimal(baseline.value)}
          <span className={classes.sub}>{format.shortDate(baseline.on)}</span>
          <span className={classes.sub}>{baseline.source}</span>
        </Table.Td>
        <Table.Td className={classes.number} data-label={words.target}>
          {format.decimal(target.value)}
          <span className={classes.sub}>{words.until(format.shortDate(target.by))}</span>
          {indicator.targetChangedLate && <span className={classes.sub}>{words.retargeted}</span>}
        </Table.Td>
        <Table.Td data-label={words.actual}>
          <Achieved indicator={indicator} />
          <Measurements indicator={indicator} plan={plan} />
          {writes && plan && actionId && (
            <Group gap="xs">
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={measures.measureFor(title)}
                onClick={() => setOpen('measure')}
              >
                {measures.measure}
              </Button>
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={measures.retargetFor(title)}
                onClick={() => setOpen('retarget')}
              >
                {measures.retarget}
              </Button>
            </Group>
          )}
        </Table.Td>
      </Table.Tr>
      {open && plan && actionId && (
        <Table.Tr>
          <Table.Td colSpan={4}>
            {open === 'measure' ? (
              <MeasureIndicator indicator={indicator} plan={plan} onDone={close} />
            ) : (
              <Retarget indicator={indicator} actionId={actionId} onDone={close} />
            )}
          </Table.Td>
        </Table.Tr>
      )}
    </>
  );
}

function Achieved({ indicator: { achievement } }: { indicator: Indicator }) {
  const words = useWords(reportsWords);
  const format = useFormat();
  if (!achievement) return <span className={classes.sub}>{words.unmeasured}</span>;
  const { achievement: pct, actual, band } = achievement;
  return (
    <>
      <b>{format.decimal(actual)}</b> · {format.decimal(pct)} %, {words.band[band].toLowerCase()}
      <span className={classes.track} aria-hidden>
        <span className={classes.fill} style={{ width: `${Math.min(100, pct)}%` }} />
      </span>
    </>
  );
}
