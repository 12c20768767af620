import { MultiSelect, NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { AgreementDocumentKind } from '@nyata/contracts';
import { useQuery } from '@tanstack/react-query';
import { agreementWords } from '../agreements/agreement-words';
import { agreementPage, listAgreements } from '../api/agreements';
import type { AgreementKind } from '../api/procedures';
import { listAffairs } from '../api/partners';
import { formWords } from '../forms/form-words';
import { useLanguage, useWords } from '../language/language';
import { useOwnProcedures } from '../procedure/use-own-procedures';
import { fieldId, type RegisterForm } from './form-state';
import { needsUmbrella, type FormValues } from './form-values';
import { registerWords } from './register-words';

export function DocumentFields({ form }: { form: RegisterForm }) {
  const words = useWords(registerWords);
  const forms = useWords(formWords);
  const kinds = useWords(agreementWords).kind;
  const { language } = useLanguage();
  const own = useOwnProcedures().kinds;
  const { values, change, errorOf } = form;
  return (
    <>
      <NativeSelect
        id={fieldId('documentKind')}
        label={words.documentKind}
        data={[
          ...Object.entries(kinds).map(([value, label]) => ({ value, label })),
          ...own.map(({ kind, name }) => ({ value: kind, label: name[language] })),
        ]}
        value={values.kind || values.documentKind}
        error={errorOf('documentKind')}
        onChange={(event) => change(chosen(event.currentTarget.value, own))}
      />
      {needsUmbrella(values) && <Umbrella form={form} />}
      <TextInput
        id={fieldId('title')}
        label={words.titleLabel}
        required
        value={values.title}
        error={errorOf('title')}
        onChange={(event) => change({ title: event.currentTarget.value })}
      />
      <Textarea
        id={fieldId('subjectMatter')}
        label={words.subjectMatter}
        required
        autosize
        minRows={2}
        value={values.subjectMatter}
        error={errorOf('subjectMatter')}
        onChange={(event) => change({ subjectMatter: event.currentTarget.value })}
      />
      <Textarea
        id={fieldId('scope')}
        label={`${words.scope} ${forms.optional}`}
        description={words.scopeHelp}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autosize
        minRows={2}
        value={values.scope}
        error={errorOf('scope')}
        onChange={(event) => change({ scope: event.currentTarget.value })}
      />
      <Affairs form={form} />
      <TextInput
        id={fieldId('registerNo')}
        label={`${words.registerNo} ${forms.optional}`}
        value={values.registerNo}
        error={errorOf('registerNo')}
        onChange={(event) => change({ registerNo: event.currentTarget.value })}
      />
      <TextInput
        id={fieldId('initiativeCode')}
        label={`${words.initiativeCode} ${forms.optional}`}
        description={words.initiativeHelp}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        maxLength={40}
        value={values.initiativeCode ?? ''}
        error={errorOf('initiativeCode')}
        onChange={(event) => change({ initiativeCode: event.currentTarget.value })}
      />
    </>
  );
}

function Affairs({ form: { values, change, errorOf } }: { form: RegisterForm }) {
  const words = useWords(registerWords);
  const affairs = useQuery({
    queryKey: ['affairs'],
    queryFn: ({ signal }) => listAffairs(signal),
    staleTime: Infinity,
  });
  return (
    <MultiSelect
      id={fieldId('affairCodes')}
      label={words.affairCodes}
      description={words.affairHelp}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      required
      searchable
      hidePickedOptions
      data={(affairs.data?.items ?? []).map(({ code, name }) => ({
        value: code,
        label: `${code} ${name}`,
      }))}
      value={values.affairCodes}
      error={errorOf('affairCodes')}
      onChange={(affairCodes) => change({ affairCodes })}
    />
  );
}

/** A legal form, or a kind of the province's own, which stands for its form and has no umbrella. */
function chosen(value: string, own: AgreementKind[]): Partial<FormValues> {
  const kind = own.find((candidate) => candidate.kind === value);
  return kind
    ? { kind: value, documentKind: kind.documentKind, umbrellaId: '' }
    : { kind: '', documentKind: value as AgreementDocumentKind };
}

/** The agreement that a PKS belongs to; the register knows which are umbrellas. */
function Umbrella({ form: { values, change, errorOf } }: { form: RegisterForm }) {
  const words = useWords(registerWords);
  const address = listAgreements({}, 200);
  const found = useQuery({
    queryKey: ['agreements', address, 'umbrellas'],
    queryFn: ({ signal }) => agreementPage(address, signal),
  });
  const umbrellas = found.data?.items.filter(({ role }) => role === 'UMBRELLA') ?? [];
  return (
    <NativeSelect
      id={fieldId('umbrellaId')}
      label={words.umbrellaId}
      description={words.umbrellaHelp}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      data={[
        { value: '', label: words.umbrellaUnknown },
        ...umbrellas.map(({ agreementId, title }) => ({ value: agreementId, label: title })),
      ]}
      value={values.umbrellaId}
      error={errorOf('umbrellaId')}
      onChange={(event) => change({ umbrellaId: event.currentTarget.value })}
    />
  );
}
