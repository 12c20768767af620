import { Button, Checkbox, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import type { SigningMethod } from '@nyata/contracts';
import { useState } from 'react';
import { agreementWords } from '../agreements/agreement-words';
import {
  recordSignature,
  type Agreement,
  type Checklist,
  type Party,
  type SignatureInput,
} from '../api/agreements';
import { ApiError, errorsByPath } from '../api/problem';
import { useCommand } from '../api/use-command';
import { Refusal } from '../failure/failure';
import { DateField } from '../forms/date-field';
import { formWords } from '../forms/form-words';
import { today } from '../language/dates';
import { useWords } from '../language/language';
import classes from './agreement.module.css';
import { recordWords } from './record-words';
import { stagesWords } from './stages-words';

interface Props {
  agreement: Agreement;
  party: Party;
  onDone: () => void;
}

const CHECKS = ['initialled', 'dutyStamped', 'sealed', 'copyReceived'] as const;
const UNANSWERED = '';

/** One party's signature: when, how, under which number, and what the paper carries. */
export function SignatureForm({ agreement, party, onDone }: Props) {
  const words = useWords(stagesWords);
  const forms = useWords(formWords);
  const checks = useWords(recordWords).checklist;
  const methods = useWords(agreementWords).method;
  const [values, setValues] = useState({
    signedOn: today(),
    method: 'DESK' as SigningMethod,
    number: '',
    mandate: false,
    burdens: UNANSWERED,
    budgeted: UNANSWERED,
  });
  const [checklist, setChecklist] = useState<Checklist>({
    initialled: false,
    dutyStamped: false,
    sealed: false,
    copyReceived: false,
  });
  const sign = useCommand(
    (input: SignatureInput, key) => recordSignature(agreement, input, key),
    onDone,
  );
  const faults = sign.error instanceof ApiError ? errorsByPath(sign.error.problem.errors) : {};
  const set = (change: Partial<typeof values>) => setValues((before) => ({ ...before, ...change }));
  const isLast = agreement.parties.filter(({ signature }) => !signature).length === 1;
  // Only a PKS may have to pass the regional council; the two answers decide it.
  const asksCouncil = agreement.documentKind === 'PKS';
  return (
    <form
      className={classes.form}
      aria-label={words.signFor(party.org.name)}
      onSubmit={(event) => {
        event.preventDefault();
        sign.mutate({
          partyId: party.partyId,
          signedOn: values.signedOn,
          method: values.method,
          mandate: { kind: values.mandate ? 'POWER_OF_ATTORNEY' : 'OFFICE' },
          checklist,
          number: values.number.trim() || undefined,
          burdensPublicOrRegion: answerOf(values.burdens),
          inCurrentBudget: answerOf(values.budgeted),
        });
      }}
    >
      <DateField
        label={words.signedOn}
        required
        value={values.signedOn}
        error={faults.signedOn}
        onChange={(signedOn) => set({ signedOn })}
      />
      <NativeSelect
        label={words.method}
        data={Object.entries(methods).map(([value, label]) => ({ value, label }))}
        value={values.method}
        onChange={(event) => set({ method: event.currentTarget.value as SigningMethod })}
      />
      <TextInput
        label={`${words.number} ${forms.optional}`}
        value={values.number}
        error={faults.number}
        onChange={(event) => set({ number: event.currentTarget.value })}
      />
      <Checkbox
        label={words.mandate}
        checked={values.mandate}
        onChange={(event) => set({ mandate: event.currentTarget.checked })}
      />
      {asksCouncil && (
        <>
          <YesNo
            label={words.burdens}
            value={values.burdens}
            onChange={(burdens) => set({ burdens })}
          />
          <YesNo
            label={words.budgeted}
            value={values.budgeted}
            onChange={(budgeted) => set({ budgeted })}
          />
        </>
      )}
      <Checkbox.Group
        label={words.checklist}
        value={CHECKS.filter((item) => checklist[item])}
        onChange={(ticked) =>
          setChecklist({
            initialled: ticked.includes('initialled'),
            dutyStamped: ticked.includes('dutyStamped'),
            sealed: ticked.includes('sealed'),
            copyReceived: ticked.includes('copyReceived'),
          })
        }
      >
        <Group mt="xs">
          {CHECKS.map((item) => (
            <Checkbox key={item} value={item} label={checks[item]} />
          ))}
        </Group>
      </Checkbox.Group>
      {isLast && <Text c="dimmed">{words.last}</Text>}
      <Refusal error={sign.error} />
      <Group>
        <Button type="submit" loading={sign.isPending}>
          {words.save}
        </Button>
        <Button variant="default" onClick={onDone}>
          {forms.cancel}
        </Button>
      </Group>
    </form>
  );
}

const answerOf = (answer: string): boolean | undefined =>
  answer === UNANSWERED ? undefined : answer === 'yes';

interface YesNoProps {
  label: string;
  value: string;
  onChange: (answer: string) => void;
}

function YesNo({ label, value, onChange }: YesNoProps) {
  const words = useWords(stagesWords);
  return (
    <NativeSelect
      label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: UNANSWERED, label: words.choose },
        { value: 'yes', label: words.yes },
        { value: 'no', label: words.no },
      ]}
    />
  );
}
