import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { Refusal } from '../failure/failure';
import { formWords } from '../forms/form-words';
import { useWords } from '../language/language';
import classes from './plan.module.css';
import { planWords } from './plan-words';

interface Props {
  label: string;
  save: string;
  sending: boolean;
  error: unknown;
  onSave: () => void;
  onCancel: () => void;
  children: ReactNode;
}

/** A form inside the table: Enter saves, Esc cancels. */
export function InlineForm({ label, save, sending, error, onSave, onCancel, children }: Props) {
  const words = useWords(planWords);
  const forms = useWords(formWords);
  return (
    <form
      aria-label={label}
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      {children}
      <Refusal error={error} />
      <Group gap="xs">
        <Button type="submit" loading={sending}>
          {save}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {forms.cancel}
        </Button>
        <span className={classes.sub}>{words.keys}</span>
      </Group>
    </form>
  );
}
