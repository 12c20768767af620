import { NativeSelect, TextInput } from '@mantine/core';
import type { ActionType } from '@nyata/contracts';
import { actionWords } from '../actions/action-words';
import type { ActionInput, Plan } from '../api/actions';
import { DateField } from '../forms/date-field';
import { useWords } from '../language/language';
import { useEligible } from './eligible';
import { ObligationsField } from './obligations-field';
import classes from './plan.module.css';
import { planWords } from './plan-words';

export interface ActionValues {
  title: string;
  type: ActionType;
  ownerOrganisationId: string;
  counterpartOrganisationId: string;
  dueOn: string;
  quantity: string;
  unit: string;
  description: string;
  place: string;
  obligationIds: string[];
}

/** The typed values as the API takes them; an output that is not described is described by the title. */
export function inputOf(
  values: ActionValues,
  parseQuantity: (text: string) => number | null,
): ActionInput {
  const title = values.title.trim();
  return {
    title,
    type: values.type,
    ownerOrganisationId: values.ownerOrganisationId,
    counterpartOrganisationId: values.counterpartOrganisationId,
    dueOn: values.dueOn,
    ...(values.place.trim() && { location: { place: values.place.trim() } }),
    obligationIds: values.obligationIds,
    output: {
      description: values.description.trim() || title,
      unit: values.unit.trim() || undefined,
      quantity: parseQuantity(values.quantity) ?? undefined,
    },
  };
}

interface Props {
  plan: Plan;
  values: ActionValues;
  onChange: (change: Partial<ActionValues>) => void;
  faults: Record<string, string>;
  /** The due date changes by a change request only, once it was promised. */
  withDue: boolean;
}

export function ActionFields({ plan, values, onChange, faults, withDue }: Props) {
  const words = useWords(planWords);
  const types = useWords(actionWords).type;
  const eligible = useEligible(plan);
  const options = eligible.map((org) => ({ value: org.organisationId, label: org.name }));
  const text = (name: 'title' | 'unit' | 'quantity' | 'description' | 'place', path: string) => ({
    value: values[name],
    error: faults[path],
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ [name]: event.currentTarget.value }),
  });
  return (
    <div className={classes.fields}>
      <TextInput
        data-autofocus
        autoFocus
        className={classes.span2}
        label={words.action}
        required
        {...text('title', 'title')}
      />
      <NativeSelect
        label={words.type}
        data={Object.entries(types).map(([value, label]) => ({ value, label }))}
        value={values.type}
        error={faults.type}
        onChange={(event) => onChange({ type: event.currentTarget.value as ActionType })}
      />
      <NativeSelect
        label={words.owner}
        required
        data={options}
        value={values.ownerOrganisationId}
        error={faults.ownerOrganisationId}
        onChange={(event) => onChange({ ownerOrganisationId: event.currentTarget.value })}
      />
      <NativeSelect
        label={words.counterpart}
        required
        data={options}
        value={values.counterpartOrganisationId}
        error={faults.counterpartOrganisationId}
        onChange={(event) => onChange({ counterpartOrganisationId: event.currentTarget.value })}
      />
      {withDue && (
        <DateField
          label={words.due}
          required
          value={values.dueOn}
          error={faults.dueOn}
          onChange={(dueOn) => onChange({ dueOn })}
        />
      )}
      <TextInput
        label={words.quantity}
        inputMode="decimal"
        {...text('quantity', 'output.quantity')}
      />
      <TextInput label={words.unit} {...text('unit', 'output.unit')} />
      <TextInput label={words.description} {...text('description', 'output.description')} />
      <TextInput label={words.place} {...text('place', 'location.place')} />
      <div className={classes.span2}>
        <ObligationsField
          cooperationId={plan.cooperationId}
          value={values.obligationIds}
          onChange={(obligationIds) => onChange({ obligationIds })}
        />
      </div>
    </div>
  );
}
