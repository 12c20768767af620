import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import type { EvidenceRule } from '@nyata/contracts';
import { useState } from 'react';
import { actionWords } from '../actions/action-words';
import { addMilestone, type Action, type MilestoneInput, type Plan } from '../api/actions';
import { ApiError, errorsByPath } from '../api/problem';
import { useCommand } from '../api/use-command';
import { DateField } from '../forms/date-field';
import { useFormat, useWords } from '../language/language';
import { InlineForm } from './inline-form';
import classes from './plan.module.css';
import { planWords } from './plan-words';

const RULES: readonly EvidenceRule[] = ['OPTIONAL', 'REQUIRED', 'REQUIRED_VERIFIED', 'NONE'];

interface Props {
  plan: Plan;
  action: Action;
  onDone: () => void;
}

/** A milestone of an action; the other side of the action confirms it. */
export function AddMilestone({ plan, action, onDone }: Props) {
  const words = useWords(planWords);
  const rules = useWords(actionWords).evidenceRule;
  const format = useFormat();
  const others = plan.actions.filter(({ actionId }) => actionId !== action.actionId);
  const [values, setValues] = useState({
    title: '',
    dueOn: action.dueOn,
    quantity: '',
    unit: action.output.unit ?? '',
    evidenceRule: 'OPTIONAL' as EvidenceRule,
    contributesToActionIds: [] as string[],
  });
  const add = useCommand((input: MilestoneInput, key) => addMilestone(action, input, key), onDone);
  const faults = add.error instanceof ApiError ? errorsByPath(add.error.problem.errors) : {};
  const set = (change: Partial<typeof values>) => setValues((before) => ({ ...before, ...change }));
  return (
    <InlineForm
      label={words.addMilestoneTo(action.title)}
      save={words.saveMilestone}
      sending={add.isPending}
      error={add.error}
      onCancel={onDone}
      onSave={() =>
        add.mutate({
          title: values.title.trim(),
          dueOn: values.dueOn,
          evidenceRule: values.evidenceRule,
          contributesToActionIds: values.contributesToActionIds,
          quantity: format.parseQuantity(values.quantity) ?? undefined,
          unit: values.quantity.trim() === '' ? undefined : values.unit.trim() || undefined,
        })
      }
    >
      <div className={classes.fields}>
        <TextInput
          autoFocus
          className={classes.span2}
          label={words.milestone}
          required
          value={values.title}
          error={faults.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <DateField
          label={words.due}
          required
          value={values.dueOn}
          error={faults.dueOn}
          onChange={(dueOn) => set({ dueOn })}
        />
        <TextInput
          label={words.quantity}
          inputMode="decimal"
          value={values.quantity}
          error={faults.quantity}
          onChange={(event) => set({ quantity: event.currentTarget.value })}
        />
        <TextInput
          label={words.unit}
          value={values.unit}
          error={faults.unit}
          onChange={(event) => set({ unit: event.currentTarget.value })}
        />
        <NativeSelect
          label={words.evidence}
          data={RULES.map((value) => ({ value, label: rules[value] }))}
          value={values.evidenceRule}
          onChange={(event) => set({ evidenceRule: event.currentTarget.value as EvidenceRule })}
        />
        {others.length > 0 && (
          <Checkbox.Group
            className={classes.span2}
            label={words.contributesTo}
            value={values.contributesToActionIds}
            onChange={(contributesToActionIds) => set({ contributesToActionIds })}
          >
            {others.map(({ actionId, title }) => (
              <Checkbox key={actionId} mt={6} value={actionId} label={title} />
            ))}
          </Checkbox.Group>
        )}
      </div>
    </InlineForm>
  );
}
