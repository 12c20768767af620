import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError, errorsByPath } from '../api/problem';
import { getReport, submitReport, type Prefilled, type Report } from '../api/figures';
import { useCommand } from '../api/use-command';
import page from '../app/page.module.css';
import { Failure, Refusal } from '../failure/failure';
import { Waiting } from '../failure/waiting';
import { formWords } from '../forms/form-words';
import { useFormat, useWords } from '../language/language';
import { Amount } from './amount';
import classes from './reports.module.css';
import { reportsWords } from './reports-words';
import { usePeriod } from './use-period';

/** The records of the period are filled in already: the reporter confirms and comments. */
export function ReportForm({ report, onDone }: { report: Report; onDone: () => void }) {
  const detail = useQuery({
    queryKey: ['report', report.reportId],
    queryFn: ({ signal }) => getReport(report.reportId, signal),
  });
  if (detail.isPending) return <Waiting lines={4} />;
  if (detail.isError) return <Failure error={detail.error} onRetry={() => void detail.refetch()} />;
  const { prefilled } = detail.data;
  if (!prefilled) return null;
  return <Form report={detail.data} prefilled={prefilled} onDone={onDone} />;
}

interface FormProps {
  report: Report;
  prefilled: Prefilled;
  onDone: () => void;
}

function Form({ report, prefilled, onDone }: FormProps) {
  const words = useWords(reportsWords);
  const forms = useWords(formWords);
  const format = useFormat();
  const period = usePeriod();
  const [progress, setProgress] = useState(format.decimal(prefilled.physicalPct));
  const [narrative, setNarrative] = useState(report.narrative ?? '');
  const submit = useCommand(
    (input: { physicalPct: number; narrative: string }, key) =>
      submitReport(report, { ...input, spent: spentOf(prefilled) }, key),
    onDone,
  );
  const faults = submit.error instanceof ApiError ? errorsByPath(submit.error.problem.errors) : {};
  return (
    <form
      aria-label={words.writeFor(period(report.period))}
      className={page.stack}
      onSubmit={(event) => {
        event.preventDefault();
        // What is no number is sent as one that the service refuses by name.
        submit.mutate({ physicalPct: format.parseQuantity(progress) ?? -1, narrative });
      }}
    >
      <Known prefilled={prefilled} />
      <TextInput
        label={words.physicalPct}
        description={words.physicalHelp}
        inputMode="decimal"
        required
        value={progress}
        error={faults.physicalPct}
        onChange={(event) => setProgress(event.currentTarget.value)}
      />
      <Textarea
        label={words.narrative}
        description={words.narrativeHelp}
        required
        autosize
        minRows={3}
        value={narrative}
        error={faults.narrative}
        onChange={(event) => setNarrative(event.currentTarget.value)}
      />
      <Refusal error={submit.error} />
      <Group gap="xs">
        <Button type="submit" loading={submit.isPending}>
          {words.save}
        </Button>
        <Button variant="default" onClick={onDone}>
          {forms.cancel}
        </Button>
      </Group>
    </form>
  );
}

function Known({ prefilled }: { prefilled: Prefilled }) {
  const words = useWords(reportsWords);
  const format = useFormat();
  const { awaiting, confirmed, overdue, spentByYear } = prefilled;
  return (
    <div>
      <b>{words.known}</b>
      <ul className={classes.list}>
        <li>
          {words.confirmed(format.decimal(confirmed.length))}
          {confirmed.map(({ milestoneId, title, on }) => (
            <span key={milestoneId} className={classes.sub}>
              {title}, {format.shortDate(on)}
            </span>
          ))}
        </li>
        {awaiting.length > 0 && <li>{words.awaiting(format.decimal(awaiting.length))}</li>}
        {overdue.length > 0 && <li>{words.overdue(format.decimal(overdue.length))}</li>}
        {Object.entries(spentByYear).map(([year, amount]) => (
          <li key={year}>
            {words.spent} {year}: <Amount of={amount} />
          </li>
        ))}
      </ul>
    </div>
  );
}

const spentOf = ({ spentByYear }: Prefilled) =>
  Object.entries(spentByYear).map(([year, spent]) => ({ fiscalYear: Number(year), spent }));
