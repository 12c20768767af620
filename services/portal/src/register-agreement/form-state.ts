import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { draftAgreement, registerAgreement, type Agreement } from '../api/agreements';
import { ApiError, pathOfPointer } from '../api/problem';
import { useCommand } from '../api/use-command';
import { Draft } from '../forms/draft';
import type { Fault } from '../forms/error-summary';
import { today } from '../language/dates';
import { useWords } from '../language/language';
import { faultsOf } from './form-rules';
import {
  draftOf,
  emptyForm,
  fieldOfPath,
  registrationOf,
  valueAt,
  type FormValues,
} from './form-values';
import { registerWords } from './register-words';

/** The id of a field in the page. */
export const fieldId = (field: string): string => `field-${field.replaceAll('.', '-')}`;

/** The form with its draft, its faults, and the command that sends it. */
export function useRegisterForm(onRegistered: (agreement: Agreement) => void) {
  const origin = useMappedOrigin();
  const draft = useKeptForm(origin.matchId ? 'DRAFT' : 'SIGNED');
  const { values } = draft;
  const [attempt, setAttempt] = useState(0);
  const register = useCommand(
    (typed: FormValues, key) =>
      typed.mode === 'SIGNED'
        ? registerAgreement({ ...registrationOf(typed), ...origin }, key)
        : draftAgreement({ ...draftOf(typed), ...origin }, key),
    (agreement) => {
      draft.drop();
      onRegistered(agreement);
    },
  );
  const { error, variables } = register;
  const own = useOwnFaults(values);
  const refused = useRefusedFields(error, variables ?? values, values);
  const answered = useRef(error);
  useEffect(() => {
    if (error && answered.current !== error) setAttempt((count) => count + 1);
    answered.current = error;
  }, [error]);
  const faults = own.length > 0 && attempt > 0 ? own : refused;
  const hasFields = error instanceof ApiError && (error.problem.errors ?? []).length > 0;
  return {
    ...draft,
    attempt,
    faults,
    submit: () => {
      if (own.length === 0) return register.mutate(values);
      register.reset();
      return setAttempt((count) => count + 1);
    },
    errorOf: (field: string) => faults.find((fault) => fault.field === fieldId(field))?.message,
    refusal: hasFields ? null : error,
    code: error instanceof ApiError ? error.problem.code : null,
    sending: register.isPending,
  };
}

export type RegisterForm = ReturnType<typeof useRegisterForm>;

/** The entry and the match of the mapping that the address says it is made from. */
function useMappedOrigin(): { matchId?: string; mappingEntryIds?: string[] } {
  const [search] = useSearchParams();
  const [matchId, entryId] = [search.get('matchId'), search.get('mappingEntryId')];
  return { ...(matchId && { matchId }), ...(entryId && { mappingEntryIds: [entryId] }) };
}

/** What is typed, kept in this browser and offered again. */
function useKeptForm(mode: FormValues['mode']) {
  const [draft] = useState(() => new Draft<FormValues>('register'));
  const [offered, setOffered] = useState(() => draft.read());
  const [values, setValues] = useState(() => ({ ...emptyForm(), mode }));
  const untouched = useRef(values);
  useEffect(() => {
    if (values !== untouched.current) draft.keep(values);
  }, [draft, values]);
  const change = useCallback(
    (next: Partial<FormValues>) => setValues((before) => ({ ...before, ...next })),
    [],
  );
  return {
    values,
    change,
    offered,
    takeOffered: () => {
      if (offered) setValues({ ...emptyForm(), ...offered.values });
      setOffered(null);
    },
    drop: () => {
      draft.drop();
      setOffered(null);
    },
  };
}

function useOwnFaults(values: FormValues): Fault[] {
  const words = useWords(registerWords);
  const labelOf = useLabels();
  return useMemo(
    () =>
      faultsOf(values, today()).map(({ field, code }) => ({
        field: fieldId(field),
        label: labelOf(field),
        message: words.fault[code],
      })),
    [values, words, labelOf],
  );
}

/** The service's faults, each until its field is changed. */
function useRefusedFields(error: Error | null, sent: FormValues, values: FormValues): Fault[] {
  const labelOf = useLabels();
  return useMemo(() => {
    if (!(error instanceof ApiError)) return [];
    return (error.problem.errors ?? [])
      .map(({ pointer, detail }) => ({ path: fieldOfPath(pathOfPointer(pointer), sent), detail }))
      .filter(({ path }) => valueAt(sent, path) === valueAt(values, path))
      .map(({ path, detail }) => ({
        field: fieldId(path),
        label: labelOf(path),
        message: detail,
      }));
  }, [error, sent, values, labelOf]);
}

/** The label of a field by its path: `parties.1.number` is "Pihak ke-2: Nomor naskah". */
function useLabels(): (field: string) => string {
  const words = useWords(registerWords);
  return useCallback(
    (field) => {
      const named = words as unknown as Record<string, string>;
      const party = /^parties\.(\d+)\.(\w+)/.exec(field);
      if (party)
        return `${words.party(String(Number(party[1]) + 1))}, ${named[party[2] ?? ''] ?? ''}`;
      return field === 'title' ? words.titleLabel : (named[field] ?? field);
    },
    [words],
  );
}
