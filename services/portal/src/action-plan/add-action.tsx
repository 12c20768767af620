import { useState } from 'react';
import { addAction, type ActionInput, type Plan } from '../api/actions';
import { ApiError, errorsByPath } from '../api/problem';
import { useCommand } from '../api/use-command';
import { useMe } from '../app/session';
import { Draft } from '../forms/draft';
import { useFormat, useWords } from '../language/language';
import { ActionFields, inputOf, type ActionValues } from './action-fields';
import { InlineForm } from './inline-form';
import { planWords } from './plan-words';

/** A new row; what was typed waits in the browser if the form is left. */
export function AddAction({ plan, onDone }: { plan: Plan; onDone: () => void }) {
  const words = useWords(planWords);
  const format = useFormat();
  const me = useMe();
  const [draft] = useState(() => new Draft<ActionValues>(`action.${plan.planId}`));
  const [values, setValues] = useState<ActionValues>(
    () => draft.read()?.values ?? emptyAction(plan, me.organisation.legalPartyId),
  );
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
          const next = { ...values, ...change };
          setValues(next);
          draft.keep(next);
        }}
      />
    </InlineForm>
  );
}

/** Starts with one's own side as the owner and the other side as the counterpart. */
function emptyAction(plan: Plan, legalPartyId: string): ActionValues {
  const own = plan.parties.find((party) => party.legalPartyId === legalPartyId);
  const other = plan.parties.find((party) => party.legalPartyId !== legalPartyId);
  return {
    title: '',
    type: 'FACILITATION',
    ownerOrganisationId: own?.organisationId ?? '',
    counterpartOrganisationId: other?.organisationId ?? '',
    dueOn: '',
    quantity: '',
    unit: '',
    description: '',
  };
}
