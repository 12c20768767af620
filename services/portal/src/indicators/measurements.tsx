import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { InlineForm } from '../action-plan/inline-form';
import { evidenceContent, type Evidence, type Plan } from '../api/actions';
import {
  acceptMeasurement,
  returnMeasurement,
  type Indicator,
  type Measurement,
} from '../api/figures';
import { useCommand } from '../api/use-command';
import { useMay, useMe } from '../app/session';
import { Refusal } from '../failure/failure';
import { useFormat, useWords } from '../language/language';
import classes from '../reports/reports.module.css';
import { reportsWords } from '../reports/reports-words';
import { usePeriod } from '../reports/use-period';
import { indicatorWords } from './indicator-words';

interface Props {
  indicator: Indicator;
  plan: Plan | null | undefined;
}

/** Every value of an indicator with its parts, its evidence and who took it, the newest half-year first. */
export function Measurements({ indicator, plan }: Props) {
  const words = useWords(indicatorWords);
  const { measurements } = indicator;
  if (measurements.length === 0) return null;
  const files = (plan?.actions ?? []).flatMap(({ milestones }) =>
    milestones.flatMap(({ evidence }) => evidence),
  );
  return (
    <details open={measurements.some(({ status }) => status === 'SUBMITTED')}>
      <summary>
        {words.measurements} ({measurements.length})
      </summary>
      <ul className={classes.list}>
        {[...measurements]
          .sort((a, b) => b.period.localeCompare(a.period))
          .map((measurement) => (
            <li key={measurement.measurementId}>
              <Value indicator={indicator} measurement={measurement} files={files} />
            </li>
          ))}
      </ul>
    </details>
  );
}

interface ValueProps {
  indicator: Indicator;
  measurement: Measurement;
  files: readonly Evidence[];
}

function Value({ indicator, measurement, files }: ValueProps) {
  const words = useWords(indicatorWords);
  const format = useFormat();
  const named = usePeriod();
  const { by, decidedBy, evidenceIds, measuredOn, parts, period, reason, status } = measurement;
  const target = indicator.periodTargets.find((one) => one.period === period);
  const partNames: Record<string, string> = words.part;
  return (
    <>
      <b>
        {named(period)}: {format.decimal(measurement.value)} {indicator.unit}
      </b>
      {target && ` (${words.targetWas(format.decimal(target.value))})`}
      {parts && (
        <span className={classes.sub}>
          {parts
            .map(({ code, value }) => `${partNames[code] ?? code} ${format.decimal(value)}`)
            .join(' · ')}
        </span>
      )}
      <span className={classes.sub}>
        {words.measuredBy(by.name, format.shortDate(measuredOn))} ·{' '}
        {decidedBy ? words.decidedBy(words.status[status], decidedBy.name) : words.status[status]}
        {reason && `: ${reason}`}
      </span>
      {evidenceIds.map((id) => {
        const file = files.find(({ evidenceId }) => evidenceId === id);
        return (
          <a key={id} href={evidenceContent(id)} target="_blank" rel="noreferrer">
            {file?.title ?? file?.fileName ?? words.evidence}{' '}
          </a>
        );
      })}
      {status === 'SUBMITTED' && <Decide indicator={indicator} measurement={measurement} />}
    </>
  );
}

/** Another party than the measuring one takes the value, or says what is wrong with it. */
function Decide({ indicator, measurement }: Omit<ValueProps, 'files'>) {
  const words = useWords(indicatorWords);
  const reports = useWords(reportsWords);
  const may = useMay();
  const me = useMe();
  const [reason, setReason] = useState<string | null>(null);
  const { measurementId, by } = measurement;
  const accept = useCommand((id: string, key) => acceptMeasurement(indicator, id, key));
  const giveBack = useCommand((why: string, key) =>
    returnMeasurement(indicator, measurementId, why, key),
  );
  const other = me.organisation.legalPartyId !== by.legalPartyId;
  if (!other || !may('measurements.accept')) return null;
  if (reason !== null)
    return (
      <InlineForm
        label={words.returnIt}
        save={words.returnIt}
        sending={giveBack.isPending}
        error={giveBack.error}
        onCancel={() => setReason(null)}
        onSave={() => giveBack.mutate(reason.trim())}
      >
        <Textarea
          autoFocus
          required
          autosize
          minRows={2}
          label={words.returnLabel}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </InlineForm>
    );
  return (
    <>
      <Refusal error={accept.error} />
      <Group gap="xs">
        <Button
          size="compact-sm"
          loading={accept.isPending}
          onClick={() => accept.mutate(measurementId)}
        >
          {reports.acceptValue}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => setReason('')}>
          {words.returnIt}
        </Button>
      </Group>
    </>
  );
}
