import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import {
  AGGREGATIONS,
  DISAGGREGATIONS,
  INDICATOR_DIRECTIONS,
  INDICATOR_LEVELS,
} from '@nyata/contracts';
import { useState } from 'react';
import { InlineForm } from '../action-plan/inline-form';
import layout from '../action-plan/plan.module.css';
import type { Plan } from '../api/actions';
import { defineIndicator, type IndicatorInput } from '../api/figures';
import { ApiError, errorsByPath } from '../api/problem';
import { useCommand } from '../api/use-command';
import { DateField } from '../forms/date-field';
import { useFormat, useWords } from '../language/language';
import { EMPTY, inputOf, type Typed } from './indicator-values';
import { indicatorWords } from './indicator-words';
import { PeriodTargets } from './period-targets';

/** What a cooperation wants to change: from where, to where, until when, and how it is counted. */
export function DefineIndicator({ plan, onDone }: { plan: Plan; onDone: () => void }) {
  const words = useWords(indicatorWords);
  const format = useFormat();
  const [typed, setTyped] = useState<Typed>(EMPTY);
  const define = useCommand(
    (input: IndicatorInput, key) => defineIndicator(plan.planId, input, key),
    onDone,
  );
  const faults = define.error instanceof ApiError ? errorsByPath(define.error.problem.errors) : {};
  const set = (change: Partial<Typed>) => setTyped((before) => ({ ...before, ...change }));
  const text = (field: 'title' | 'unit' | 'source' | 'baseline' | 'target') => ({
    required: true,
    value: typed[field],
    onChange: (event: { currentTarget: { value: string } }) =>
      set({ [field]: event.currentTarget.value }),
  });
  const choice = <Field extends keyof Typed>(field: Field) => ({
    value: typed[field] as string,
    onChange: (event: { currentTarget: { value: string } }) =>
      set({ [field]: event.currentTarget.value }),
  });
  return (
    <InlineForm
      label={words.define}
      save={words.defineSave}
      sending={define.isPending}
      error={define.error}
      onCancel={onDone}
      onSave={() => define.mutate(inputOf(typed, format.parseQuantity))}
    >
      <div className={layout.fields}>
        <TextInput
          autoFocus
          className={layout.span2}
          label={words.name}
          description={words.nameHelp}
          error={faults.title}
          {...text('title')}
        />
        <TextInput label={words.unit} error={faults.unit} {...text('unit')} />
        <NativeSelect
          label={words.levelLabel}
          data={INDICATOR_LEVELS.map((value) => ({ value, label: words.level[value] }))}
          {...choice('level')}
        />
        <NativeSelect
          label={words.directionLabel}
          data={INDICATOR_DIRECTIONS.map((value) => ({ value, label: words.direction[value] }))}
          {...choice('direction')}
        />
        <NativeSelect
          label={words.aggregationLabel}
          data={AGGREGATIONS.map((value) => ({ value, label: words.aggregation[value] }))}
          {...choice('aggregation')}
        />
        <TextInput
          inputMode="decimal"
          label={words.baseline}
          error={faults['baseline.value']}
          {...text('baseline')}
        />
        <DateField
          required
          label={words.baselineOn}
          value={typed.baselineOn}
          error={faults['baseline.on']}
          onChange={(baselineOn) => set({ baselineOn })}
        />
        <TextInput label={words.source} error={faults['baseline.source']} {...text('source')} />
        <TextInput
          inputMode="decimal"
          label={words.target}
          error={faults['target.value']}
          {...text('target')}
        />
        <DateField
          required
          label={words.targetBy}
          value={typed.targetBy}
          error={faults['target.by']}
          onChange={(targetBy) => set({ targetBy })}
        />
        <NativeSelect
          label={words.disaggregationLabel}
          data={[
            { value: '', label: words.undivided },
            ...DISAGGREGATIONS.map((value) => ({ value, label: words.disaggregation[value] })),
          ]}
          {...choice('disaggregation')}
        />
        <PeriodTargets typed={typed} onChange={(periodTargets) => set({ periodTargets })} />
        <Checkbox.Group
          className={layout.span2}
          label={words.actions}
          value={typed.actionIds}
          onChange={(actionIds) => set({ actionIds })}
        >
          {plan.actions.map(({ actionId, title }) => (
            <Checkbox key={actionId} mt={6} value={actionId} label={title} />
          ))}
        </Checkbox.Group>
      </div>
    </InlineForm>
  );
}
