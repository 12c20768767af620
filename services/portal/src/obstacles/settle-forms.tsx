import { Button, Group, Textarea } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { escalateObstacle, resolveObstacle, type Obstacle } from '../api/obstacles';
import { useCommand } from '../api/use-command';
import { Refusal } from '../failure/failure';
import { formWords } from '../forms/form-words';
import { useWords } from '../language/language';
import { OrganisationPicker } from '../organisations/organisation-picker';
import { obstaclesWords } from './obstacles-words';

interface Props {
  obstacle: Obstacle;
  onDone: () => void;
}

/** How it was settled. */
export function Settle({ obstacle, onDone }: Props) {
  const words = useWords(obstaclesWords);
  const [text, setText] = useState('');
  const settle = useCommand(
    (resolution: string, key) => resolveObstacle(obstacle, resolution, key),
    onDone,
  );
  return (
    <Small
      label={words.resolve}
      sending={settle.isPending}
      error={settle.error}
      onCancel={onDone}
      onSend={() => settle.mutate(text.trim())}
    >
      <Textarea
        autoFocus
        required
        autosize
        minRows={2}
        label={words.resolution}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </Small>
  );
}

/** To somebody who can do more about it. */
export function HandOn({ obstacle, onDone }: Props) {
  const words = useWords(obstaclesWords);
  const [to, setTo] = useState('');
  const handOn = useCommand(
    (organisationId: string, key) => escalateObstacle(obstacle, organisationId, key),
    onDone,
  );
  return (
    <Small
      label={words.escalate}
      sending={handOn.isPending}
      error={handOn.error}
      onCancel={onDone}
      onSend={() => handOn.mutate(to)}
    >
      <OrganisationPicker label={words.to} required value={to} onChange={setTo} />
    </Small>
  );
}

interface SmallProps {
  label: string;
  sending: boolean;
  error: unknown;
  onSend: () => void;
  onCancel: () => void;
  children: ReactNode;
}

function Small({ label, sending, error, onSend, onCancel, children }: SmallProps) {
  const forms = useWords(formWords);
  return (
    <form
      aria-label={label}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        onSend();
      }}
    >
      {children}
      <Refusal error={error} />
      <Group gap="xs" mt="xs">
        <Button type="submit" loading={sending}>
          {label}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {forms.cancel}
        </Button>
      </Group>
    </form>
  );
}
