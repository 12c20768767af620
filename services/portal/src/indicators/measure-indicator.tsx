import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { InlineForm } from '../action-plan/inline-form';
import layout from '../action-plan/plan.module.css';
import type { Evidence, Plan } from '../api/actions';
import { measureIndicator, type Indicator, type MeasurementInput } from '../api/figures';
import { ApiError, errorsByPath } from '../api/problem';
import { useCommand } from '../api/use-command';
import page from '../app/page.module.css';
import { DateField } from '../forms/date-field';
import { today } from '../language/dates';
import { useFormat, useWords } from '../language/language';
import { lastPeriods } from '../reports/periods';
import { usePeriod } from '../reports/use-period';
import { indicatorWords } from './indicator-words';
import { PartFields, partsOf, type TypedPart } from './part-fields';

interface Props {
  indicator: Indicator;
  plan: Plan;
  onDone: () => void;
}

/** A measured value of a half-year, in its parts where the indicator is broken down, with its evidence. */
export function MeasureIndicator({ indicator, plan, onDone }: Props) {
  const words = useWords(indicatorWords);
  const format = useFormat();
  const named = usePeriod();
  const { disaggregation, title, unit } = indicator;
  const periods = lastPeriods(today(), 4);
  const [period, setPeriod] = useState(periods[1] ?? '');
  const [value, setValue] = useState('');
  const [parts, setParts] = useState<TypedPart[]>(() => partsOf(disaggregation));
  const [measuredOn, setMeasuredOn] = useState(today());
  const [evidenceIds, setEvidenceIds] = useState<string[]>([]);
  const measure = useCommand(
    (input: MeasurementInput, key) => measureIndicator(indicator, input, key),
    onDone,
  );
  const faults =
    measure.error instanceof ApiError ? errorsByPath(measure.error.problem.errors) : {};
  const numbers = parts.map((part) => ({
    code: part.code.trim(),
    value: format.parseQuantity(part.value) ?? 0,
  }));
  const total = numbers.reduce((sum, part) => sum + part.value, 0);
  const save = () =>
    measure.mutate({
      period,
      measuredOn,
      evidenceIds,
      value: disaggregation ? total : (format.parseQuantity(value) ?? undefined),
      ...(disaggregation && { parts: numbers }),
    });
  return (
    <InlineForm
      label={words.measureFor(title)}
      save={words.measureSave}
      sending={measure.isPending}
      error={measure.error}
      onCancel={onDone}
      onSave={save}
    >
      <p className={page.help}>{words.measureHelp}</p>
      <div className={layout.fields}>
        <NativeSelect
          label={words.period}
          data={periods.map((one) => ({ value: one, label: named(one) }))}
          value={period}
          error={faults.period}
          onChange={(event) => setPeriod(event.currentTarget.value)}
        />
        <DateField
          required
          label={words.measuredOn}
          value={measuredOn}
          error={faults.measuredOn}
          onChange={setMeasuredOn}
        />
        {disaggregation ? (
          <PartFields
            parts={parts}
            fixed={disaggregation === 'SEX'}
            total={format.decimal(total)}
            error={faults.parts}
            onChange={setParts}
          />
        ) : (
          <TextInput
            required
            inputMode="decimal"
            label={words.value(unit)}
            value={value}
            error={faults.value}
            onChange={(event) => setValue(event.currentTarget.value)}
          />
        )}
        <Checkbox.Group
          className={layout.span2}
          label={words.evidence}
          value={evidenceIds}
          onChange={setEvidenceIds}
        >
          <Files files={filesOf(indicator, plan)} />
        </Checkbox.Group>
      </div>
    </InlineForm>
  );
}

function Files({ files }: { files: readonly Evidence[] }) {
  const words = useWords(indicatorWords);
  if (files.length === 0) return <p className={page.help}>{words.evidenceNone}</p>;
  return files.map(({ evidenceId, title, fileName }) => (
    <Checkbox key={evidenceId} mt={6} value={evidenceId} label={title ?? fileName} />
  ));
}

/** The files of the actions that contribute; of all where none is named. */
function filesOf({ actionIds }: Indicator, { actions }: Plan): Evidence[] {
  const files = actions
    .filter(({ actionId }) => actionIds.length === 0 || actionIds.includes(actionId))
    .flatMap(({ milestones }) => milestones.flatMap(({ evidence }) => evidence));
  return [...new Map(files.map((file) => [file.evidenceId, file])).values()];
}
