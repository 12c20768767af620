import { Button, Fieldset, Group, Stack, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useMay } from '../app/session';
import { formWords } from '../forms/form-words';
import { useWords } from '../language/language';
import { NewPartner } from '../organisations/new-partner';
import { OrganisationPicker } from '../organisations/organisation-picker';
import { UnitsField } from '../organisations/units-field';
import { fieldId, type RegisterForm } from './form-state';
import { emptyParty, type PartyValues } from './form-values';
import { registerWords } from './register-words';

/** The parties in their order; a partner that is not in the register yet is registered on the spot. */
export function PartyFields({ form }: { form: RegisterForm }) {
  const words = useWords(registerWords);
  const { values, change } = form;
  const [adding, setAdding] = useState<{ index: number; name: string } | null>(null);
  const set = (index: number, next: Partial<PartyValues>) =>
    change({
      parties: values.parties.map((party, i) => (i === index ? { ...party, ...next } : party)),
    });
  return (
    <>
      {values.parties.map((party, index) => (
        // The order is the parties' only identity: they are numbered, never shuffled.
        <Party
          key={index}
          index={index}
          party={party}
          form={form}
          onChange={(next) => set(index, next)}
          onAdd={(name) => setAdding({ index, name })}
        />
      ))}
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => change({ parties: [...values.parties, emptyParty()] })}
        >
          {words.addParty}
        </Button>
      </div>
      <NewPartner
        name={adding?.name ?? null}
        onClose={() => setAdding(null)}
        onRegistered={({ organisationId }) => {
          if (adding) set(adding.index, { organisationId });
          setAdding(null);
        }}
      />
    </>
  );
}

interface PartyProps {
  index: number;
  party: PartyValues;
  form: RegisterForm;
  onChange: (next: Partial<PartyValues>) => void;
  onAdd: (name: string) => void;
}

function Party({ index, party, form, onChange, onAdd }: PartyProps) {
  const words = useWords(registerWords);
  const forms = useWords(formWords);
  const may = useMay();
  const path = (field: keyof PartyValues) => `parties.${index}.${field}`;
  const no = String(index + 1);
  return (
    <Fieldset legend={words.party(no)}>
      <Stack>
        <OrganisationPicker
          id={fieldId(path('organisationId'))}
          label={words.organisationId}
          required
          value={party.organisationId}
          error={form.errorOf(path('organisationId'))}
          onChange={(organisationId) => onChange({ organisationId, executingOrganisationIds: [] })}
          onAdd={may('organisations.register') ? onAdd : undefined}
        />
        <TextInput
          id={fieldId(path('signatoryOffice'))}
          label={words.signatoryOffice}
          description={words.signatoryHelp}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          required
          value={party.signatoryOffice}
          error={form.errorOf(path('signatoryOffice'))}
          onChange={(event) => onChange({ signatoryOffice: event.currentTarget.value })}
        />
        <UnitsField
          id={fieldId(path('executingOrganisationIds'))}
          label={`${words.executingOrganisationIds} ${forms.optional}`}
          description={words.executingHelp}
          organisationId={party.organisationId}
          value={party.executingOrganisationIds}
          error={form.errorOf(path('executingOrganisationIds'))}
          onChange={(executingOrganisationIds) => onChange({ executingOrganisationIds })}
        />
        {form.values.mode === 'SIGNED' && (
          <TextInput
            id={fieldId(path('number'))}
            label={`${words.number} ${forms.optional}`}
            value={party.number}
            error={form.errorOf(path('number'))}
            onChange={(event) => onChange({ number: event.currentTarget.value })}
          />
        )}
        {form.values.parties.length > 2 && (
          <Group>
            <Button
              variant="subtle"
              onClick={() =>
                form.change({ parties: form.values.parties.filter((_, other) => other !== index) })
              }
            >
              {words.removeParty(no)}
            </Button>
          </Group>
        )}
      </Stack>
    </Fieldset>
  );
}
