import { useState } from 'react';
import { draftAgreement, registerAgreement, type Agreement } from '../api/agreements';
import { ApiError, pathOfPointer } from '../api/problem';
import { useCommand } from '../api/use-command';
import { Draft } from '../forms/draft';
import type { Fault } from '../forms/error-summary';
import { today } from '../language/dates';
import { useWords } from '../language/language';
import { faultsOf } from './form-rules';
import { draftOf, emptyForm, fieldOfPath, registrationOf, type FormValues } from './form-values';
import { registerWords } from './register-words';

/** The id of a field in the page. */
export const fieldId = (field: string): string => `field-${field.replaceAll('.', '-')}`;

/** The form with its draft, its faults, and the command that sends it. */
export function useRegisterForm(onRegistered: (agreement: Agreement) => void) {
  const words = useWords(registerWords);
  const [draft] = useState(() => new Draft<FormValues>('register'));
  const [offered, setOffered] = useState(() => draft.read());
  const [values, setValues] = useState(emptyForm);
  const [ownFaults, setOwnFaults] = useState<Fault[]>([]);
  const register = useCommand(
    (typed: FormValues, key) =>
      typed.mode === 'SIGNED'
        ? registerAgreement(registrationOf(typed), key)
        : draftAgreement(draftOf(typed), key),
    (agreement) => {
      draft.drop();
      onRegistered(agreement);
    },
  );
  const labelOf = useLabels();

  const change = (next: Partial<FormValues>) => {
    const typed = { ...values, ...next };
    setValues(typed);
    draft.keep(typed);
  };
  const submit = () => {
    const found = faultsOf(values, today()).map(({ field, code }) => ({
      field: fieldId(field),
      label: labelOf(field),
      message: words.fault[code],
    }));
    setOwnFaults(found);
    if (found.length > 0) return register.reset();
    return register.mutate(values);
  };
  const [answered, setAnswered] = useState<{ error: Error | null; faults: Fault[] }>({
    error: null,
    faults: [],
  });
  if (answered.error !== register.error)
    setAnswered({
      error: register.error,
      faults: refusedFields(register.error, register.variables ?? values, labelOf),
    });
  const faults = ownFaults.length > 0 ? ownFaults : answered.faults;
  return {
    values,
    change,
    submit,
    faults,
    errorOf: (field: string) => faults.find((fault) => fault.field === fieldId(field))?.message,
    refusal: faults.length === 0 ? register.error : null,
    code: register.error instanceof ApiError ? register.error.problem.code : null,
    sending: register.isPending,
    offered,
    useOffered: () => {
      if (offered) setValues({ ...emptyForm(), ...offered.values });
      setOffered(null);
    },
    dropOffered: () => {
      draft.drop();
      setOffered(null);
    },
  };
}

/** The label of a field by its path: `parties.1.number` is "Pihak ke-2: Nomor naskah". */
function useLabels(): (field: string) => string {
  const words = useWords(registerWords);
  const named = words as unknown as Record<string, string>;
  return (field) => {
    const party = /^parties\.(\d+)\.(\w+)/.exec(field);
    if (party)
      return `${words.party(String(Number(party[1]) + 1))}, ${named[party[2] ?? ''] ?? ''}`;
    return field === 'title' ? words.titleLabel : (named[field] ?? field);
  };
}

function refusedFields(
  error: Error | null,
  values: FormValues,
  labelOf: (field: string) => string,
): Fault[] {
  if (!(error instanceof ApiError)) return [];
  return (error.problem.errors ?? []).map(({ pointer, detail }) => {
    const field = fieldOfPath(pathOfPointer(pointer), values);
    return { field: fieldId(field), label: labelOf(field), message: detail };
  });
}

export type RegisterForm = ReturnType<typeof useRegisterForm>;
