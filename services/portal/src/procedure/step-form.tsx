import { Button, Group, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { takeStep, type Agreement } from '../api/agreements';
import { ApiError, errorsByPath } from '../api/problem';
import classes from '../agreement/agreement.module.css';
import page from '../app/page.module.css';
import { AgreementRefusal } from '../conflict/agreement-refusal';
import { useOnAgreement } from '../conflict/use-on-agreement';
import { DateField } from '../forms/date-field';
import { useWords } from '../language/language';
import steps from './procedure.module.css';
import { procedureWords } from './procedure-words';

/** One field of a step; what is left empty is not sent. */
export interface StepField {
  name: string;
  label: string;
  kind: 'text' | 'long' | 'date' | 'choice' | 'yes-no';
  required?: boolean;
  options?: { value: string; label: string }[];
}

export interface StepFormProps {
  agreement: Agreement;
  /** The last part of the step's address. */
  what: string;
  title: string;
  help?: string;
  fields: StepField[];
  /** What the step says besides what is typed. */
  fixed?: object;
  /** What is sent, made of what is typed; as it is when left out. */
  shape?: (typed: Record<string, string | boolean>) => object;
  onDone: () => void;
}

/** A step of the procedure with what it asks for; its button says what will happen. */
export function StepForm(props: StepFormProps) {
  const { agreement, what, title, help, fields, fixed, shape, onDone } = props;
  const words = useWords(procedureWords);
  const [values, setValues] = useState<Record<string, string>>({});
  const step = useOnAgreement(
    agreement,
    (it, body: object, key) => takeStep(it, what, body, key),
    onDone,
  );
  const faults = step.error instanceof ApiError ? errorsByPath(step.error.problem.errors) : {};
  return (
    <form
      className={classes.form}
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        const typed = bodyOf(fields, values);
        step.mutate({ ...fixed, ...(shape ? shape(typed) : typed) });
      }}
    >
      {help && <p className={page.help}>{help}</p>}
      {fields.map((field) => (
        <Field
          key={field.name}
          field={field}
          value={values[field.name] ?? ''}
          error={faults[field.name]}
          onChange={(value) => setValues((before) => ({ ...before, [field.name]: value }))}
        />
      ))}
      <AgreementRefusal agreement={agreement} error={step.error} seen={step.seen} />
      <Group className={steps.actions}>
        <Button type="submit" loading={step.isPending}>
          {title}
        </Button>
        <Button variant="default" onClick={onDone}>
          {words.cancel}
        </Button>
      </Group>
    </form>
  );
}

interface FieldProps {
  field: StepField;
  value: string;
  error?: string;
  onChange: (value: string) => void;
}

function Field({
  field: { kind, label, required, options = [] },
  value,
  error,
  onChange,
}: FieldProps) {
  const words = useWords(procedureWords);
  const shared = { label, required, error, value };
  if (kind === 'date') return <DateField {...shared} onChange={onChange} />;
  if (kind === 'long')
    return (
      <Textarea
        {...shared}
        autosize
        minRows={2}
        onChange={(e) => onChange(e.currentTarget.value)}
      />
    );
  if (kind === 'text')
    return <TextInput {...shared} onChange={(e) => onChange(e.currentTarget.value)} />;
  const answers = [
    { value: 'yes', label: words.yes },
    { value: 'no', label: words.notYes },
  ];
  const data = [{ value: '', label: words.choose }, ...(kind === 'yes-no' ? answers : options)];
  return <NativeSelect {...shared} data={data} onChange={(e) => onChange(e.currentTarget.value)} />;
}

function bodyOf(
  fields: StepField[],
  values: Record<string, string>,
): Record<string, string | boolean> {
  const filled = fields.flatMap(({ name, kind }): [string, string | boolean][] => {
    const value = values[name]?.trim();
    if (!value) return [];
    return [[name, kind === 'yes-no' ? value === 'yes' : value]];
  });
  return Object.fromEntries(filled);
}
