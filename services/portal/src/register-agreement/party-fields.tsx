import { Button, Fieldset, Group, MultiSelect, Stack, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { findOrganisations } from '../api/partners';
import { useMay } from '../app/session';
import { formWords } from '../forms/form-words';
import { useWords } from '../language/language';
import { NewPartner } from '../organisations/new-partner';
import { useOrganisation } from '../organisations/organisation-name';
import { OrganisationPicker } from '../organisations/organisation-picker';
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
        <Units
          id={fieldId(path('executingOrganisationIds'))}
          party={party}
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

interface UnitsProps {
  id: string;
  party: PartyValues;
  error: string | undefined;
  onChange: (organisationIds: string[]) => void;
}

/** The units of the same legal party that do the work; shown once there are any. */
function Units({ id, party, error, onChange }: UnitsProps) {
  const words = useWords(registerWords);
  const forms = useWords(formWords);
  const organisation = useOrganisation(party.organisationId || null);
  const legalPartyId = organisation?.legalPartyId;
  const units = useQuery({
    queryKey: ['organisations', 'units', legalPartyId],
    queryFn: ({ signal }) => findOrganisations({ legalPartyId, limit: 200 }, signal),
    enabled: legalPartyId !== undefined,
  });
  const others =
    units.data?.items.filter(({ organisationId }) => organisationId !== party.organisationId) ?? [];
  if (others.length === 0) return null;
  return (
    <MultiSelect
      id={id}
      label={`${words.executingOrganisationIds} ${forms.optional}`}
      description={words.executingHelp}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      searchable
      hidePickedOptions
      data={others.map(({ organisationId, name }) => ({ value: organisationId, label: name }))}
      value={party.executingOrganisationIds}
      error={error}
      onChange={onChange}
    />
  );
}
