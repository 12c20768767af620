import { Button, Stack, Text, Title } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { identifyEntry } from '../api/mapping';
import { ApiError, errorsByPath } from '../api/problem';
import { useCommand } from '../api/use-command';
import page from '../app/page.module.css';
import { useMe } from '../app/session';
import { useTitle } from '../app/title';
import { Refusal } from '../failure/failure';
import { Draft } from '../forms/draft';
import { DraftOffer } from '../forms/draft-offer';
import { ErrorSummary } from '../forms/error-summary';
import { formWords } from '../forms/form-words';
import { useWords } from '../language/language';
import { HowFields, WhatFields, WhoFields } from './entry-fields';
import { emptyEntry, inputOf, missingIn, type EntryValues } from './entry-values';
import { newEntryWords } from './new-entry-words';

/** Puts a need, an offer or a potential on the map. */
export function NewEntryScreen() {
  const words = useWords(newEntryWords);
  useTitle(words.title);
  const form = useEntryForm();
  return (
    <Stack maw={720} gap="lg">
      <div>
        <Title order={1} size="h2">
          {words.title}
        </Title>
        <Text c="dimmed">{words.intro}</Text>
      </div>
      {form.offered && (
        <DraftOffer at={form.offered.at} onUse={form.takeOffered} onDrop={form.drop} />
      )}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          form.submit();
        }}
      >
        <Stack gap="lg">
          <ErrorSummary faults={form.faults} attempt={form.attempt} />
          {form.faults.length === 0 && <Refusal error={form.error} />}
          <Section title={words.what}>
            <WhatFields form={form} />
          </Section>
          <Section title={words.who}>
            <WhoFields form={form} />
          </Section>
          <Section title={words.how}>
            <HowFields form={form} />
          </Section>
          <Button type="submit" size="lg" loading={form.sending}>
            {words.save}
          </Button>
        </Stack>
      </form>
    </Stack>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={page.panel}>
      <Stack>
        <h2>{title}</h2>
        {children}
      </Stack>
    </section>
  );
}

/** The id of a field in the page. */
export const fieldId = (field: string): string => `field-${field}`;

/** What is typed (kept in this browser until it was accepted), its faults, and the command that sends it. */
function useEntryForm() {
  const words = useWords(newEntryWords);
  const forms = useWords(formWords);
  const navigate = useNavigate();
  const me = useMe();
  const [draft] = useState(() => new Draft<EntryValues>('mapping-entry'));
  const [offered, setOffered] = useState(() => draft.read());
  const [values, setValues] = useState(() => emptyEntry(me.organisation.organisationId));
  const [touched, setTouched] = useState(false);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (touched) draft.keep(values);
  }, [draft, touched, values]);
  const send = useCommand(
    (typed: EntryValues, key) => identifyEntry(inputOf(typed), key),
    ({ mappingEntryId }) => {
      draft.drop();
      void navigate(`/mapping/${mappingEntryId}`);
    },
  );
  const labels = words as unknown as Record<string, string>;
  const messages: Record<string, string> = {
    ...(send.error instanceof ApiError ? errorsByPath(send.error.problem.errors) : {}),
    ...Object.fromEntries(missingIn(values).map((field) => [field, forms.required])),
  };
  const faults = Object.entries(attempt === 0 ? {} : messages).map(([path, message]) => {
    const field = path.split('.')[0]!;
    return { field: fieldId(field), label: labels[field] ?? field, message };
  });
  return {
    values,
    offered,
    attempt,
    faults,
    error: send.error,
    sending: send.isPending,
    errorOf: (field: keyof EntryValues) =>
      faults.find((fault) => fault.field === fieldId(field))?.message,
    change: (next: Partial<EntryValues>) => {
      setTouched(true);
      send.reset();
      setValues((before) => ({ ...before, ...next }));
    },
    takeOffered: () => {
      if (offered) setValues({ ...values, ...offered.values });
      setOffered(null);
    },
    drop: () => {
      draft.drop();
      setOffered(null);
    },
    submit: () => {
      setAttempt((count) => count + 1);
      if (missingIn(values).length === 0) send.mutate(values);
    },
  };
}

export type EntryForm = ReturnType<typeof useEntryForm>;
