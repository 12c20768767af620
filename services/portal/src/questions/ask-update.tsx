import { NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { InlineForm } from '../action-plan/inline-form';
import plan from '../action-plan/plan.module.css';
import type { OrgRef } from '../api/agreements';
import { ApiError, errorsByPath } from '../api/problem';
import { requestUpdate, type UpdateRequestInput } from '../api/update-requests';
import { useCommand } from '../api/use-command';
import { useMe } from '../app/session';
import { DateField } from '../forms/date-field';
import { useWords } from '../language/language';
import { questionsWords } from './questions-words';

interface Props {
  about: { actionId: string; milestoneId?: string };
  title: string;
  /** Who can be asked; the reader's own organisation is left out. */
  organisations: readonly OrgRef[];
  onDone: () => void;
}

/** Asks another side how an action or a milestone stands. */
export function AskUpdate({ about, title, organisations, onDone }: Props) {
  const words = useWords(questionsWords);
  const navigate = useNavigate();
  const own = useMe().organisation.organisationId;
  const others = new Map(
    organisations
      .filter(({ organisationId }) => organisationId !== own)
      .map(({ organisationId, name }) => [organisationId, name]),
  );
  const [typed, setTyped] = useState({
    toOrganisationId: [...others.keys()][0] ?? '',
    question: '',
    answerDueOn: '',
  });
  const ask = useCommand(
    (input: UpdateRequestInput, key) => requestUpdate(input, key),
    () => void navigate('/questions?show=all'),
  );
  const faults = ask.error instanceof ApiError ? errorsByPath(ask.error.problem.errors) : {};
  const set = (change: Partial<typeof typed>) => setTyped((before) => ({ ...before, ...change }));
  const { toOrganisationId, question, answerDueOn } = typed;
  return (
    <InlineForm
      label={words.askAbout(title)}
      save={words.askSend}
      sending={ask.isPending}
      error={ask.error}
      onCancel={onDone}
      onSave={() =>
        ask.mutate({
          ...about,
          toOrganisationId,
          question: question.trim(),
          ...(answerDueOn && { answerDueOn }),
        })
      }
    >
      <div className={plan.fields}>
        <NativeSelect
          label={words.to}
          data={[...others].map(([value, label]) => ({ value, label }))}
          value={toOrganisationId}
          error={faults.toOrganisationId}
          onChange={(event) => set({ toOrganisationId: event.currentTarget.value })}
        />
        <DateField
          label={words.dueOn}
          description={words.dueHelp}
          value={answerDueOn}
          error={faults.answerDueOn}
          onChange={(next) => set({ answerDueOn: next })}
        />
        <Textarea
          autoFocus
          className={plan.span2}
          required
          autosize
          minRows={2}
          label={words.question}
          value={question}
          error={faults.question}
          onChange={(event) => set({ question: event.currentTarget.value })}
        />
      </div>
    </InlineForm>
  );
}
