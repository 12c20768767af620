import { Combobox, InputBase, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { findOrganisations } from '../api/partners';
import { useWords } from '../language/language';
import { useOrganisation } from './organisation-name';
import { organisationWords } from './organisation-words';
import { pickerWords } from './picker-words';

const ADD = '+';

interface Props {
  id?: string;
  label: string;
  description?: string;
  required?: boolean;
  error?: string;
  value: string;
  onChange: (organisationId: string) => void;
  /** Offers to register what was not found. */
  onAdd?: (name: string) => void;
  size?: 'xs' | 'sm' | 'md';
}

/** Chooses an organisation by searching the register; what is not there can be added on the spot. */
export function OrganisationPicker({ value, onChange, onAdd, size = 'md', ...field }: Props) {
  const words = useWords(pickerWords);
  const kinds = useWords(organisationWords).kind;
  const combobox = useCombobox({ onDropdownClose: () => setText(null) });
  const [text, setText] = useState<string | null>(null);
  const [needle] = useDebouncedValue((text ?? '').trim(), 200);
  const chosen = useOrganisation(value === '' ? null : value);
  const found = useQuery({
    queryKey: ['organisations', needle],
    queryFn: ({ signal }) => findOrganisations({ q: needle }, signal),
    enabled: needle.length >= 2,
    placeholderData: (earlier) => earlier,
  });
  const items = needle.length >= 2 ? (found.data?.items ?? []) : [];
  return (
    <Combobox
      store={combobox}
      // A field that appears above may push this one out of sight; its choices must not vanish meanwhile.
      hideDetached={false}
      onOptionSubmit={(option) => {
        if (option === ADD) onAdd?.(needle);
        else onChange(option);
        combobox.closeDropdown();
        setText(null);
      }}
    >
      <Combobox.Target withExpandedAttribute>
        <InputBase
          {...field}
          size={size}
          value={text ?? chosen?.name ?? ''}
          placeholder={words.search}
          autoComplete="off"
          title={chosen?.name}
          onChange={(event) => {
            setText(event.currentTarget.value);
            if (event.currentTarget.value === '') onChange('');
            combobox.openDropdown();
            combobox.updateSelectedOptionIndex();
          }}
          onClick={() => combobox.openDropdown()}
          onFocus={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          rightSection={value === '' ? <Combobox.Chevron /> : undefined}
          rightSectionPointerEvents="none"
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={field.label} mah={300} style={{ overflowY: 'auto' }}>
          {items.map((organisation) => (
            <Combobox.Option key={organisation.organisationId} value={organisation.organisationId}>
              <div>{organisation.name}</div>
              <div style={{ color: 'var(--nyata-muted)', fontSize: 13 }}>
                {[kinds[organisation.kind], belongsTo(organisation)].filter(Boolean).join(' · ')}
              </div>
            </Combobox.Option>
          ))}
          {needle.length >= 2 && found.isSuccess && items.length === 0 && (
            <Combobox.Empty>{words.nothing(needle)}</Combobox.Empty>
          )}
          {needle.length < 2 && <Combobox.Empty>{words.typeMore}</Combobox.Empty>}
          {onAdd && needle.length >= 2 && found.isSuccess && (
            <Combobox.Option value={ADD}>{words.add(needle)}</Combobox.Option>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

const belongsTo = (it: { name: string; legalPartyName?: string }) =>
  it.legalPartyName && it.legalPartyName !== it.name ? it.legalPartyName : '';
