import { Button, Group, NativeSelect, Textarea } from '@mantine/core';
import { CORRECTABLE_FIELDS, type CorrectableField } from '@nyata/contracts/codes';
import { useState } from 'react';
import classes from '../agreement/agreement.module.css';
import { takeStep, type Agreement } from '../api/agreements';
import { ApiError, errorsByPath } from '../api/problem';
import page from '../app/page.module.css';
import { AgreementRefusal } from '../conflict/agreement-refusal';
import { useOnAgreement } from '../conflict/use-on-agreement';
import { useWords } from '../language/language';
import { procedureWords } from '../procedure/procedure-words';
import { lifeWords } from './life-words';
import { statementOf } from './statement';
import { Said, StatementField } from './statement-field';
import { termsWords } from './terms-words';

interface Props {
  agreement: Agreement;
  onDone: () => void;
}

/** One wrong statement put right: what stands there now is filled in, and nobody's change is overwritten unseen. */
export function CorrectionForm({ agreement, onDone }: Props) {
  const words = useWords(termsWords);
  const fields = useWords(lifeWords).field;
  const steps = useWords(procedureWords);
  const [field, setField] = useState<CorrectableField>('title');
  const [typed, setTyped] = useState<{ from: string[]; value: string[] } | null>(null);
  const [reason, setReason] = useState('');
  const stored = statementOf(agreement, field);
  const value = typed?.value ?? stored;
  const correct = useOnAgreement(
    agreement,
    (it, body: object, key) => takeStep(it, 'corrections', body, key),
    onDone,
  );
  const faults =
    correct.error instanceof ApiError ? errorsByPath(correct.error.problem.errors) : {};
  const changedByOthers = typed !== null && typed.from.join('\n') !== stored.join('\n');
  return (
    <form
      className={classes.form}
      aria-label={words.correct}
      onSubmit={(event) => {
        event.preventDefault();
        const lines = value.map((line) => line.trim()).filter(Boolean);
        correct.mutate({ field, value: lines, reason: reason.trim() });
      }}
    >
      <p className={page.help}>{words.correctHelp}</p>
      <NativeSelect
        label={words.field}
        data={CORRECTABLE_FIELDS.map((code) => ({ value: code, label: fields[code] }))}
        value={field}
        onChange={(event) => {
          setField(event.currentTarget.value as CorrectableField);
          setTyped(null);
          correct.reset();
        }}
      />
      <StatementField
        field={field}
        value={value}
        error={faults.value}
        onChange={(next) => setTyped({ from: typed?.from ?? stored, value: next })}
      />
      <Textarea
        label={words.reason}
        required
        autosize
        minRows={2}
        value={reason}
        error={faults.reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <AgreementRefusal
        agreement={agreement}
        error={correct.error}
        seen={correct.seen}
        compared={
          changedByOthers
            ? {
                label: fields[field],
                stored: <Said field={field} value={stored} />,
                own: <Said field={field} value={value} />,
                onTakeStored: () => setTyped(null),
              }
            : undefined
        }
      />
      <Group>
        <Button type="submit" loading={correct.isPending}>
          {words.correct}
        </Button>
        <Button variant="default" onClick={onDone}>
          {steps.cancel}
        </Button>
      </Group>
    </form>
  );
}
