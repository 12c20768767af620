import { NativeSelect } from '@mantine/core';
import { ACTION_TEMPLATES } from '@nyata/reference';
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
import { pasteWords } from './paste-words';
import { planWords } from './plan-words';

type Typed = ActionValues & { templateCode?: string };

/** What a template says of an action; the planner writes on from there. */
function fromTemplate(code: string): Partial<Typed> {
  const template = ACTION_TEMPLATES.find((one) => one.code === code);
  if (!template) return { templateCode: undefined };
  const { type, title, unit, performance } = template;
  return { templateCode: code, type, title, unit, description: performance };
}

/** A new row; what was typed waits in the browser if the form is left. */
export function AddAction({ plan, onDone }: { plan: Plan; onDone: () => void }) {
  const words = useWords(planWords);
  const paste = useWords(pasteWords);
  const format = useFormat();
  const me = useMe();
  const [draft] = useState(() => new Draft<Typed>(`action.${plan.planId}`));
  const [typed, setTyped] = useState<Typed>(() => ({ ...EMPTY, ...draft.read()?.values }));
  const change = (part: Partial<Typed>) => {
    const next = { ...typed, ...part };
    setTyped(next);
    draft.keep(next);
  };
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
      onSave={() =>
        add.mutate({
          ...inputOf(values, format.parseQuantity),
          ...(typed.templateCode && { templateCode: typed.templateCode }),
        })
      }
      onCancel={onDone}
    >
      <NativeSelect
        label={paste.template}
        data={[
          { value: '', label: paste.noTemplate },
          ...ACTION_TEMPLATES.map(({ code, title }) => ({ value: code, label: title })),
        ]}
        value={typed.templateCode ?? ''}
        onChange={(event) => change(fromTemplate(event.currentTarget.value))}
      />
      <ActionFields plan={plan} values={values} faults={faults} withDue onChange={change} />
    </InlineForm>
  );
}

const EMPTY: Typed = {
  title: '',
  type: 'FACILITATION',
  ownerOrganisationId: '',
  counterpartOrganisationId: '',
  dueOn: '',
  quantity: '',
  unit: '',
  description: '',
  place: '',
  obligationIds: [],
};
