import { Button, Group, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useSearchParams } from 'react-router';
import { moveEntry, type EntryStep, type MappingEntry } from '../api/mapping';
import { useCommand } from '../api/use-command';
import page from '../app/page.module.css';
import { useMay } from '../app/session';
import { Refusal } from '../failure/failure';
import { formWords } from '../forms/form-words';
import { useWords } from '../language/language';
import { moveBetween } from './board-moves';
import { entryWords } from './entry-words';
import classes from './mapping.module.css';
import { PriorityForm } from './priority-form';

const STEPS = ['verifications', 'prioritisations', 'drops', 'reopenings'] as const;
const LEADS_TO = {
  verifications: 'VERIFIED',
  prioritisations: 'PRIORITISED',
  drops: 'DROPPED',
  reopenings: 'IDENTIFIED',
} as const;

/** What can be done with an entry now; the form of a step has an address of its own. */
export function EntrySteps({ entry }: { entry: MappingEntry }) {
  const words = useWords(entryWords);
  const may = useMay();
  const [search, setSearch] = useSearchParams();
  const allowed = STEPS.filter(
    (step) =>
      moveBetween(entry.status, LEADS_TO[step]) === step &&
      may(step === 'prioritisations' ? 'mapping.prioritise' : 'mapping.write'),
  );
  const asked = allowed.find((step) => step === search.get('step'));
  const open = (step: EntryStep | null) =>
    setSearch(step ? { step } : {}, { replace: true, preventScrollReset: true });
  const move = useCommand(
    ({ step, body }: { step: EntryStep; body: object }, key) => moveEntry(entry, step, body, key),
    () => open(null),
  );
  const labels = {
    verifications: words.verify,
    prioritisations: words.prioritise,
    drops: words.drop,
    reopenings: words.reopen,
  };
  const begin = (step: EntryStep) =>
    step === 'verifications' ? move.mutate({ step, body: {} }) : open(step);
  return (
    <section className={page.panel} aria-labelledby="steps">
      <h2 id="steps">{words.next}</h2>
      <Refusal error={move.error} />
      {allowed.length === 0 && <p>{words.done}</p>}
      {!asked && (
        <Group mt="xs">
          {allowed.map((step, index) => (
            <Button
              key={step}
              variant={index === 0 ? 'filled' : 'default'}
              loading={move.isPending}
              onClick={() => begin(step)}
            >
              {labels[step]}
            </Button>
          ))}
        </Group>
      )}
      {!asked && allowed.includes('verifications') && (
        <p className={page.help}>{words.verifyHelp}</p>
      )}
      {asked === 'prioritisations' && (
        <PriorityForm
          entry={entry}
          sending={move.isPending}
          onSend={(body) => move.mutate({ step: asked, body })}
          onCancel={() => open(null)}
        />
      )}
      {(asked === 'drops' || asked === 'reopenings') && (
        <ReasonForm
          label={labels[asked]}
          sending={move.isPending}
          onSend={(reason) => move.mutate({ step: asked, body: { reason } })}
          onCancel={() => open(null)}
        />
      )}
    </section>
  );
}

interface ReasonProps {
  label: string;
  sending: boolean;
  onSend: (reason: string) => void;
  onCancel: () => void;
}

/** A step that is only taken with a reason. */
export function ReasonForm({ label, sending, onSend, onCancel }: ReasonProps) {
  const words = useWords(entryWords);
  const forms = useWords(formWords);
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSend(reason.trim());
  };
  return (
    <form className={classes.form} onSubmit={submit} aria-label={label}>
      <Textarea
        label={words.reason}
        required
        autosize
        minRows={2}
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Group>
        <Button type="submit" loading={sending} disabled={reason.trim() === ''}>
          {label}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {forms.cancel}
        </Button>
      </Group>
    </form>
  );
}
