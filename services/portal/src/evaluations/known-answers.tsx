import { Link } from 'react-router';
import type { Known } from '../api/evaluations';
import { useFormat, useWords } from '../language/language';
import { reportsWords } from '../reports/reports-words';
import { usePeriod } from '../reports/use-period';
import { KnownAnswer } from './known-answer';
import { knownWords } from './known-words';

/** Whether what was confirmed happened in time, and what should have been reported by now. */
export function Timeliness({ known }: { known: Known }) {
  const words = useWords(knownWords);
  const format = useFormat();
  const { confirmed, milestones, overdue } = known;
  const says =
    confirmed.length === 0 && overdue.length === 0
      ? words.timelinessNone
      : words.timelinessSays(
          format.decimal(milestones.inTime),
          format.decimal(confirmed.length),
          format.decimal(overdue.length),
        );
  const rows = [
    ...confirmed.map(({ milestoneId, title, happenedOn, dueOn, inTime }) => (
      <>
        <Link to={`/tasks/${milestoneId}`}>{title}</Link>:{' '}
        {words.happened(format.shortDate(happenedOn), format.shortDate(dueOn))},{' '}
        {inTime ? words.inTime : words.late}
      </>
    )),
    ...overdue.map(({ milestoneId, title, dueOn }) => (
      <>
        <Link to={`/tasks/${milestoneId}`}>{title}</Link>: {words.notDone(format.shortDate(dueOn))}
      </>
    )),
  ];
  return <KnownAnswer question={words.timeliness} answer={says} rows={rows} />;
}

export function Indicators({ known: { indicators } }: { known: Known }) {
  const words = useWords(knownWords);
  const format = useFormat();
  const moved = indicators.filter(({ achievement = 0 }) => achievement > 0);
  const says =
    indicators.length === 0
      ? words.indicatorsNone
      : words.indicatorsSays(format.decimal(moved.length), format.decimal(indicators.length));
  const rows = indicators.map(({ title, achievement, targetChangedLate }) => (
    <>
      {title}: {achievement === undefined ? words.unmeasured : `${format.decimal(achievement)} %`}
      {targetChangedLate && ` (${words.changedLate})`}
    </>
  ));
  return <KnownAnswer question={words.indicators} answer={says} rows={rows} />;
}

export function Reporting({ known }: { known: Known }) {
  const words = useWords(knownWords);
  const statuses = useWords(reportsWords).status;
  const format = useFormat();
  const named = usePeriod();
  const { reportRows, reports } = known;
  const says =
    reports.owed === 0
      ? words.reportingNone
      : words.reportingSays(
          format.decimal(reports.inTime),
          format.decimal(reports.owed),
          format.decimal(reports.missing),
        );
  const rows = reportRows.map(({ period, reporter, status, inTime }) => (
    <>
      {named(period)}, {reporter}: {statuses[status]}
      {inTime && `, ${words.inTime}`}
    </>
  ));
  return <KnownAnswer question={words.reporting} answer={says} rows={rows} />;
}
