import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { reviseAction, type Action, type ActionInput, type Plan } from '../api/actions';
import { ApiError, errorsByPath } from '../api/problem';
import { useCommand } from '../api/use-command';
import { decimal } from '../language/numbers';
import { useFormat, useLanguage, useWords } from '../language/language';
import { ActionFields, inputOf, type ActionValues } from './action-fields';
import { InlineForm } from './inline-form';
import { pasteWords } from './paste-words';
import { planWords } from './plan-words';

interface Props {
  plan: Plan;
  action: Action;
  onDone: () => void;
}

/** Changes an action in its place; its promised day stays what it is. */
export function EditAction({ plan, action, onDone }: Props) {
  const words = useWords(planWords);
  const paste = useWords(pasteWords);
  const format = useFormat();
  const { language } = useLanguage();
  const { quantity, unit = '', description } = action.output;
  const [values, setValues] = useState<ActionValues>({
    title: action.title,
    type: action.type,
    ownerOrganisationId: action.owner.organisationId,
    counterpartOrganisationId: action.counterpart.organisationId,
    dueOn: action.dueOn,
    quantity: quantity === undefined ? '' : decimal(quantity, language),
    unit,
    description,
    place: action.location?.place ?? '',
    obligationIds: action.obligationIds,
  });
  const adopted = plan.status === 'ADOPTED';
  const [reason, setReason] = useState('');
  const revise = useCommand(
    (input: Partial<ActionInput> & { reason?: string }, key) => reviseAction(action, input, key),
    onDone,
  );
  const faults = revise.error instanceof ApiError ? errorsByPath(revise.error.problem.errors) : {};
  return (
    <InlineForm
      label={words.editTitle(action.title)}
      save={words.saveEdit}
      sending={revise.isPending}
      error={revise.error}
      onSave={() => {
        const { dueOn: _promised, ...input } = inputOf(values, format.parseQuantity);
        revise.mutate({ ...input, ...(adopted && { reason: reason.trim() }) });
      }}
      onCancel={onDone}
    >
      <ActionFields
        plan={plan}
        values={values}
        faults={faults}
        withDue={false}
        onChange={(change) => setValues((before) => ({ ...before, ...change }))}
      />
      {adopted && (
        <TextInput
          required
          label={paste.reason}
          description={paste.reasonHelp}
          value={reason}
          error={faults.reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
    </InlineForm>
  );
}
