import { useState } from 'react';
import { addAction, type ActionInput, type Plan } from '../api/actions';
import { ApiError, errorsByPath } from '../api/problem';
import { useCommand } from '../api/use-command';
import { useMe } from '../app/session';
import { Draft } from '../forms/draft';
import { useFormat, useWords } from '../language/language';
import { ActionFields, inputOf, type ActionValues } from './action-fields';
import { useEligible, usualSides } from './eligible';
import { InlineForm } from './inline-form';
import { planWords } from './plan-words';

/** A new row; what was typed waits in the browser if the form is left. */
export function AddAction({ plan, onDone }: { plan: Plan; onDone: () => void }) {
  const words = useWords(planWords);
  const format = useFormat();
  const me = useMe();
  const [draft] = useState(() => new Draft<ActionValues>(`action.${plan.planId}`));
  const [typed, setTyped] = useState<ActionValues>(() => draft.read()?.values ?? EMPTY);
  const usual = usualSides(useEligible(plan), me.organisation);
  const values = {
    ...typed,
    ownerOrganisationId: typed.ownerOrganisationId || usual.owner,
    counterpartOrganisationId: typed.counterpartOrganisationId || usual.counterpart,
  };
  const add = useCommand(
    (input: ActionInput, key) => addAction(plan, input, key),
    () => {
      draft.drop();
      onDone();
    },
  );
  const faults = add.error instanceof ApiError ? errorsByPath(add.error.problem.errors) : {};
  return (
    <InlineForm
      label={words.addAction}
      save={words.saveAction}
      sending={add.isPending}
      error={add.error}
      onSave={() => add.mutate(inputOf(values, format.parseQuantity))}
      onCancel={onDone}
    >
      <ActionFields
        plan={plan}
        values={values}
        faults={faults}
        withDue
        onChange={(change) => {
          const next = { ...typed, ...change };
          setTyped(next);
          draft.keep(next);
        }}
      />
    </InlineForm>
  );
}

const EMPTY: ActionValues = {
  title: '',
  type: 'FACILITATION',
  ownerOrganisationId: '',
  counterpartOrganisationId: '',
  dueOn: '',
  quantity: '',
  unit: '',
  description: '',
};
