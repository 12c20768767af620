import { Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Due } from '../actions/due';
import { listReports, type Report } from '../api/figures';
import page from '../app/page.module.css';
import { useTitle } from '../app/title';
import { Failure } from '../failure/failure';
import { Waiting } from '../failure/waiting';
import { useFormat, useWords } from '../language/language';
import classes from './reports.module.css';
import { reportsWords } from './reports-words';
import { usePeriod } from './use-period';

/** Who owes a report that is due: one line per report, the latest period first. */
export function NonReportersScreen() {
  const words = useWords(reportsWords);
  useTitle(words.missing);
  const found = useQuery({
    queryKey: ['reports', 'missing'],
    queryFn: ({ signal }) => listReports({ missing: 'true' }, signal),
  });
  if (found.isPending) return <Waiting />;
  if (found.isError) return <Failure error={found.error} onRetry={() => void found.refetch()} />;
  const { items } = found.data;
  return (
    <div className={page.stack}>
      <div>
        <h1>{words.missing}</h1>
        <p className={page.help}>{items.length === 0 ? words.missingNone : words.missingHelp}</p>
      </div>
      {items.length > 0 && (
        <section className={page.panel}>
          <Table className={classes.table}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{words.reporter}</Table.Th>
                <Table.Th scope="col">{words.period}</Table.Th>
                <Table.Th scope="col">{words.cooperation}</Table.Th>
                <Table.Th scope="col">{words.state}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {items.map((report) => (
                <Row key={report.reportId} report={report} />
              ))}
            </Table.Tbody>
          </Table>
        </section>
      )}
    </div>
  );
}

function Row({ report }: { report: Report }) {
  const words = useWords(reportsWords);
  const format = useFormat();
  const period = usePeriod();
  return (
    <Table.Tr>
      <Table.Th scope="row">{report.reporter.name}</Table.Th>
      <Table.Td data-label={words.period}>{period(report.period)}</Table.Td>
      <Table.Td data-label={words.cooperation}>
        <Link to={`/agreements/${report.cooperationId}/reports`}>{report.cooperationTitle}</Link>
      </Table.Td>
      <Table.Td data-label={words.state}>
        {words.status[report.status]}
        <span className={classes.sub}>{words.dueOn(format.shortDate(report.dueOn))}</span>
        <Due on={report.dueOn} />
      </Table.Td>
    </Table.Tr>
  );
}
