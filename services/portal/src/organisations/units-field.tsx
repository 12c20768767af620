import { MultiSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { findOrganisations } from '../api/partners';
import { useOrganisation } from './organisation-name';

interface Props {
  id?: string;
  label: string;
  description?: string;
  /** The party whose agencies or units are to be chosen from. */
  organisationId: string;
  value: string[];
  error?: string;
  onChange: (organisationIds: string[]) => void;
}

/** The units of the same legal party that do the work; shown once there are any. */
export function UnitsField({ organisationId, ...field }: Props) {
  const organisation = useOrganisation(organisationId || null);
  const legalPartyId = organisation?.legalPartyId;
  const units = useQuery({
    queryKey: ['organisations', 'units', legalPartyId],
    queryFn: ({ signal }) => findOrganisations({ legalPartyId, limit: 200 }, signal),
    enabled: legalPartyId !== undefined,
  });
  const others = units.data?.items.filter((unit) => unit.organisationId !== organisationId) ?? [];
  if (others.length === 0) return null;
  return (
    <MultiSelect
      {...field}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      searchable
      hidePickedOptions
      data={others.map(({ organisationId: id, name }) => ({ value: id, label: name }))}
    />
  );
}
