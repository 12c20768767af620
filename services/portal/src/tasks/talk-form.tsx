import { Button, Stack, Text, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { ApiError, errorsByPath } from '../api/problem';
import { useCommand } from '../api/use-command';
import { useResend } from '../api/use-resend';
import { Refusal } from '../failure/failure';
import { Draft } from '../forms/draft';
import { formWords } from '../forms/form-words';
import { useWords } from '../language/language';
import { NotSent } from './sent';

interface Props {
  /** Under which what is typed is kept until it was sent. */
  draft: string;
  title: string;
  label: string;
  help?: string;
  send: string;
  run: (text: string, key: string) => Promise<unknown>;
  onSent: () => void;
}

/** One thing to say about a claim: a question, its answer, a reason. */
export function TalkForm({ draft: name, title, label, help, send, run, onSent }: Props) {
  const forms = useWords(formWords);
  const [draft] = useState(() => new Draft<string>(name));
  const [text, setText] = useState(() => draft.read()?.values ?? '');
  const talk = useCommand(run, () => {
    draft.drop();
    onSent();
  });
  const unsent = useResend(talk);
  const faults = talk.error instanceof ApiError ? errorsByPath(talk.error.problem.errors) : {};
  return (
    <form
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        talk.mutate(text.trim());
      }}
    >
      <Stack>
        <Title order={2} size="h3">
          {title}
        </Title>
        {help && <Text c="dimmed">{help}</Text>}
        <Textarea
          size="lg"
          autosize
          minRows={3}
          required
          label={label}
          value={text}
          error={faults.note ?? faults.reason}
          onChange={(event) => {
            setText(event.currentTarget.value);
            draft.keep(event.currentTarget.value);
          }}
        />
        {unsent ? <NotSent /> : <Refusal error={talk.error} />}
        <Button size="lg" type="submit" loading={talk.isPending}>
          {send}
        </Button>
        <Button size="lg" variant="default" component={Link} to="?">
          {forms.cancel}
        </Button>
      </Stack>
    </form>
  );
}
