import { Button, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { acceptMeasurement, listIndicators, type Indicator } from '../api/figures';
import { useCommand } from '../api/use-command';
import page from '../app/page.module.css';
import { useMay, useMe } from '../app/session';
import { Failure, Refusal } from '../failure/failure';
import { Waiting } from '../failure/waiting';
import { useFormat, useWords } from '../language/language';
import classes from './reports.module.css';
import { reportsWords } from './reports-words';
import { usePeriod } from './use-period';

/** Baseline, target and what was achieved of each indicator; a value counts when the other side took it. */
export function IndicatorTable({ cooperationId }: { cooperationId: string }) {
  const words = useWords(reportsWords);
  const found = useQuery({
    queryKey: ['indicators', cooperationId],
    queryFn: ({ signal }) => listIndicators(cooperationId, signal),
  });
  if (found.isPending) return <Waiting lines={3} />;
  if (found.isError) return <Failure error={found.error} onRetry={() => void found.refetch()} />;
  const indicators = found.data.items.filter(({ retired }) => !retired);
  return (
    <section className={page.panel}>
      <h2>{words.indicators}</h2>
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
              <Row key={indicator.indicatorId} indicator={indicator} />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  );
}

function Row({ indicator }: { indicator: Indicator }) {
  const words = useWords(reportsWords);
  const format = useFormat();
  const { baseline, target, targetChangedLate, title, unit } = indicator;
  return (
    <Table.Tr>
      <Table.Th scope="row">
        {title}
        <span className={classes.sub}>{unit}</span>
      </Table.Th>
      <Table.Td className={classes.number} data-label={words.baseline}>
        {format.decimal(baseline.value)}
        <span className={classes.sub}>{format.shortDate(baseline.on)}</span>
      </Table.Td>
      <Table.Td className={classes.number} data-label={words.target}>
        {format.decimal(target.value)}
        <span className={classes.sub}>{words.until(format.shortDate(target.by))}</span>
        {targetChangedLate && <span className={classes.sub}>{words.retargeted}</span>}
      </Table.Td>
      <Table.Td data-label={words.actual}>
        <Achieved indicator={indicator} />
        <WaitingValue indicator={indicator} />
      </Table.Td>
    </Table.Tr>
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

/** A value that another party than the measuring one may take. */
function WaitingValue({ indicator }: { indicator: Indicator }) {
  const words = useWords(reportsWords);
  const format = useFormat();
  const may = useMay();
  const me = useMe();
  const named = usePeriod();
  const accept = useCommand((id: string, key) => acceptMeasurement(indicator, id, key));
  const waiting = indicator.measurements.find(({ status }) => status === 'SUBMITTED');
  if (!waiting) return null;
  const { measurementId, period, value, by } = waiting;
  const other = me.organisation.legalPartyId !== by.legalPartyId;
  return (
    <>
      <span className={classes.sub}>{words.waiting(format.decimal(value), named(period))}</span>
      {other && may('measurements.accept') && (
        <Button
          size="compact-sm"
          variant="default"
          loading={accept.isPending}
          onClick={() => accept.mutate(measurementId)}
        >
          {words.acceptValue}
        </Button>
      )}
      <Refusal error={accept.error} />
    </>
  );
}
