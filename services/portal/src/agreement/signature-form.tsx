import { Button, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import type { SigningMethod } from '@nyata/contracts';
import { useState } from 'react';
import { agreementWords } from '../agreements/agreement-words';
import {
  recordSignature,
  type Agreement,
  type Checklist,
  type Mandate,
  type Party,
  type SignatureInput,
} from '../api/agreements';
import { ApiError, errorsByPath } from '../api/problem';
import { AgreementRefusal } from '../conflict/agreement-refusal';
import { useOnAgreement } from '../conflict/use-on-agreement';
import { DateField } from '../forms/date-field';
import { formWords } from '../forms/form-words';
import { today } from '../language/dates';
import { useWords } from '../language/language';
import classes from './agreement.module.css';
import { ChecklistField, NO_MARKS } from './checklist-field';
import { MandateFields } from './mandate-fields';
import { stagesWords } from './stages-words';
import { UNANSWERED, YesNo } from './yes-no';

interface Props {
  agreement: Agreement;
  party: Party;
  onDone: () => void;
}

/** One party's signature: when, how, under which number, and what the paper carries. */
export function SignatureForm({ agreement, party, onDone }: Props) {
  const words = useWords(stagesWords);
  const forms = useWords(formWords);
  const methods = useWords(agreementWords).method;
  const [values, setValues] = useState({
    signedOn: today(),
    method: 'DESK' as SigningMethod,
    number: '',
    burdens: UNANSWERED,
    budgeted: UNANSWERED,
  });
  const [mandate, setMandate] = useState<Mandate>({ kind: 'OFFICE' });
  const [checklist, setChecklist] = useState<Checklist>(NO_MARKS);
  const sign = useOnAgreement(
    agreement,
    (it, input: SignatureInput, key) => recordSignature(it, input, key),
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
          mandate,
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
      <MandateFields
        agreement={agreement}
        value={mandate}
        error={faults['mandate.documentId'] ?? faults['mandate.kind']}
        onChange={setMandate}
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
      <ChecklistField value={checklist} onChange={setChecklist} />
      {isLast && <Text c="dimmed">{words.last}</Text>}
      <AgreementRefusal agreement={agreement} error={sign.error} seen={sign.seen} />
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
