import { Button, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { acceptReport, listReports, type Report } from '../api/figures';
import { useCommand } from '../api/use-command';
import page from '../app/page.module.css';
import { useMay, useMe } from '../app/session';
import { Failure, Refusal } from '../failure/failure';
import { Waiting } from '../failure/waiting';
import { IndicatorTable } from '../indicators/indicator-table';
import { useFormat, useWords } from '../language/language';
import { PlanLinks } from '../funding/plan-links';
import { FundingTable } from './funding-table';
import { ReportForm } from './report-form';
import classes from './reports.module.css';
import { reportsWords } from './reports-words';
import { usePeriod } from './use-period';

/** What a cooperation tells in figures: reports, indicators, money. */
export function ReportsTab({ cooperationId }: { cooperationId: string }) {
  const words = useWords(reportsWords);
  const reports = useQuery({
    queryKey: ['reports', cooperationId],
    queryFn: ({ signal }) => listReports({ cooperationId }, signal),
  });
  if (reports.isPending) return <Waiting />;
  if (reports.isError)
    return <Failure error={reports.error} onRetry={() => void reports.refetch()} />;
  const { items } = reports.data;
  return (
    <div className={page.stack}>
      <section className={page.panel}>
        <h2>{words.reports}</h2>
        <p className={page.help}>{items.length === 0 ? words.none : words.reportsHelp}</p>
        {items.length > 0 && <ReportTable reports={items} />}
      </section>
      <IndicatorTable cooperationId={cooperationId} />
      <FundingTable cooperationId={cooperationId} />
      <PlanLinks cooperationId={cooperationId} />
    </div>
  );
}

function ReportTable({ reports }: { reports: readonly Report[] }) {
  const words = useWords(reportsWords);
  return (
    <Table className={classes.table}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{words.period}</Table.Th>
          <Table.Th scope="col">{words.reporter}</Table.Th>
          <Table.Th scope="col">{words.state}</Table.Th>
          <Table.Th scope="col">{words.progress}</Table.Th>
          <Table.Td />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {reports.map((report) => (
          <Row key={report.reportId} report={report} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Row({ report }: { report: Report }) {
  const words = useWords(reportsWords);
  const period = usePeriod();
  const [writing, setWriting] = useState(false);
  return (
    <>
      <Table.Tr>
        <Table.Th scope="row" className={classes.period}>
          {period(report.period)}
        </Table.Th>
        <Table.Td data-label={words.reporter}>{report.reporter.name}</Table.Td>
        <Table.Td data-label={words.state}>
          <State report={report} />
        </Table.Td>
        <Table.Td data-label={words.progress}>
          {report.physicalPct === undefined ? '–' : `${report.physicalPct} %`}
          {report.narrative && <span className={classes.sub}>{report.narrative}</span>}
        </Table.Td>
        <Table.Td>
          {!writing && <Deeds report={report} onWrite={() => setWriting(true)} />}
        </Table.Td>
      </Table.Tr>
      {writing && (
        <Table.Tr>
          <Table.Td colSpan={5}>
            <ReportForm report={report} onDone={() => setWriting(false)} />
          </Table.Td>
        </Table.Tr>
      )}
    </>
  );
}

function State({ report }: { report: Report }) {
  const words = useWords(reportsWords);
  const format = useFormat();
  const { dueOn, late, reason, status, submittedOn } = report;
  return (
    <>
      {words.status[status]}
      {late && ` (${words.late})`}
      <span className={classes.sub}>
        {submittedOn
          ? words.submittedOn(format.shortDate(submittedOn))
          : words.dueOn(format.shortDate(dueOn))}
        {reason && ` · ${reason}`}
      </span>
    </>
  );
}

/** Only the reporter writes, only a bureau accepts. */
function Deeds({ report, onWrite }: { report: Report; onWrite: () => void }) {
  const words = useWords(reportsWords);
  const period = usePeriod();
  const may = useMay();
  const me = useMe();
  const accept = useCommand((_: null, key) => acceptReport(report, key));
  const owed = ['DUE', 'LAPSED', 'RETURNED'].includes(report.status);
  const own = me.organisation.organisationId === report.reporter.organisationId;
  if (owed && own && may('reports.submit'))
    return (
      <Button
        size="compact-sm"
        aria-label={words.writeFor(period(report.period))}
        onClick={onWrite}
      >
        {words.write}
      </Button>
    );
  if (report.status !== 'SUBMITTED' || !may('reports.accept')) return null;
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        loading={accept.isPending}
        aria-label={words.acceptFor(period(report.period), report.reporter.name)}
        onClick={() => accept.mutate(null)}
      >
        {words.accept}
      </Button>
      <Refusal error={accept.error} />
    </>
  );
}
