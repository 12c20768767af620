import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import type { OrganisationKind } from '@nyata/contracts';
import { useState } from 'react';
import { ApiError, errorsByPath } from '../api/problem';
import { registerOrganisation, type Organisation } from '../api/partners';
import { useCommand } from '../api/use-command';
import { Refusal } from '../failure/failure';
import { formWords } from '../forms/form-words';
import { useWords } from '../language/language';
import { Doubles } from './doubles';
import { organisationWords } from './organisation-words';
import { pickerWords } from './picker-words';
import { registerWords } from './register-words';

interface Props {
  /** The name that was searched for; null keeps the dialog closed. */
  name: string | null;
  onClose: () => void;
  onRegistered: (organisation: Organisation) => void;
}

/** Registers a partner without leaving the form that needs it. */
export function NewPartner({ name, onClose, onRegistered }: Props) {
  const words = useWords(pickerWords);
  const forms = useWords(formWords);
  return (
    <Modal
      opened={name !== null}
      onClose={onClose}
      title={words.addTitle}
      size="lg"
      closeButtonProps={{ 'aria-label': forms.cancel }}
    >
      {name !== null && <Fields name={name} onClose={onClose} onRegistered={onRegistered} />}
    </Modal>
  );
}

function Fields({ name, onClose, onRegistered }: Props & { name: string }) {
  const words = useWords(pickerWords);
  const form = useWords(formWords);
  const doubleWords = useWords(registerWords);
  const kinds = useWords(organisationWords).kind;
  const [values, setValues] = useState({
    name,
    kind: '',
    registrationNo: '',
    officialEmail: '',
    duplicateNote: '',
  });
  const register = useCommand(registerOrganisation, onRegistered);
  const faults =
    register.error instanceof ApiError ? errorsByPath(register.error.problem.errors) : {};
  const isDuplicate =
    register.error instanceof ApiError && register.error.problem.code === 'DUPLICATE_ORGANISATION';
  const set = (field: keyof typeof values) => (value: string | null) =>
    setValues((before) => ({ ...before, [field]: value ?? '' }));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        register.mutate({
          name: values.name.trim(),
          kind: values.kind as OrganisationKind,
          registrationNo: values.registrationNo.trim() || undefined,
          officialEmail: values.officialEmail.trim() || undefined,
          duplicateNote: values.duplicateNote.trim() || undefined,
        });
      }}
    >
      <Stack>
        <Refusal error={register.error} />
        <TextInput
          label={words.name}
          required
          value={values.name}
          error={faults.name}
          onChange={(event) => set('name')(event.currentTarget.value)}
        />
        <Select
          data-autofocus
          label={words.kind}
          required
          searchable
          data={Object.entries(kinds).map(([value, label]) => ({ value, label }))}
          value={values.kind || null}
          error={faults.kind}
          onChange={set('kind')}
        />
        <TextInput
          label={`${words.registrationNo} ${form.optional}`}
          value={values.registrationNo}
          error={faults.registrationNo}
          onChange={(event) => set('registrationNo')(event.currentTarget.value)}
        />
        <TextInput
          label={`${words.email} ${form.optional}`}
          type="email"
          value={values.officialEmail}
          error={faults.officialEmail}
          onChange={(event) => set('officialEmail')(event.currentTarget.value)}
        />
        <Doubles
          title={doubleWords.doubles}
          name={values.name}
          registrationNo={values.registrationNo}
          onUse={onRegistered}
        />
        {isDuplicate && (
          <TextInput
            label={words.duplicateNote}
            value={values.duplicateNote}
            error={faults.duplicateNote}
            onChange={(event) => set('duplicateNote')(event.currentTarget.value)}
          />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {form.cancel}
          </Button>
          <Button type="submit" loading={register.isPending} disabled={values.kind === ''}>
            {words.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
