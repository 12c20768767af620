import { NativeSelect } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { useEffect } from 'react';
import { getOrganisation } from '../api/partners';
import { useMe } from '../app/session';
import { useWords } from '../language/language';
import { fieldId, type RegisterForm } from './form-state';
import { registerWords } from './register-words';

/** Who leads and who initiated: chosen among the parties and their units, never typed again. */
export function LeadFields({ form }: { form: RegisterForm }) {
  const words = useWords(registerWords);
  const { values, change, errorOf } = form;
  const partyIds = values.parties.map(({ organisationId }) => organisationId).filter(Boolean);
  const unitIds = values.parties.flatMap(
    ({ executingOrganisationIds }) => executingOrganisationIds,
  );
  const names = useNames([...partyIds, ...unitIds]);
  useOwnLead(form, names);
  const optionsOf = (ids: readonly string[]) =>
    [...new Set(ids)].map((id) => ({ value: id, label: names.get(id)?.name ?? '…' }));
  return (
    <>
      <NativeSelect
        id={fieldId('leadOrganisationId')}
        label={words.leadOrganisationId}
        required
        data={[{ value: '', label: words.choose }, ...optionsOf(partyIds)]}
        value={values.leadOrganisationId}
        error={errorOf('leadOrganisationId')}
        onChange={(event) => change({ leadOrganisationId: event.currentTarget.value })}
      />
      <NativeSelect
        id={fieldId('initiatorOrganisationId')}
        label={words.initiatorOrganisationId}
        data={[{ value: '', label: words.sameAsLead }, ...optionsOf([...unitIds, ...partyIds])]}
        value={values.initiatorOrganisationId}
        error={errorOf('initiatorOrganisationId')}
        onChange={(event) => change({ initiatorOrganisationId: event.currentTarget.value })}
      />
    </>
  );
}

type Names = ReadonlyMap<string, { name: string; legalPartyId: string }>;

function useNames(ids: readonly string[]): Names {
  const found = useQueries({
    queries: [...new Set(ids)].map((organisationId) => ({
      queryKey: ['organisation', organisationId],
      queryFn: ({ signal }: { signal: AbortSignal }) => getOrganisation(organisationId, signal),
      staleTime: 10 * 60_000,
    })),
  });
  return new Map(found.flatMap(({ data }) => (data ? [[data.organisationId, data]] : [])));
}

/** The reader's own government leads, unless somebody says otherwise. */
function useOwnLead({ values, change }: RegisterForm, names: Names): void {
  const { legalPartyId } = useMe().organisation;
  const own = values.parties.find(
    ({ organisationId }) => names.get(organisationId)?.legalPartyId === legalPartyId,
  )?.organisationId;
  useEffect(() => {
    if (own && values.leadOrganisationId === '') change({ leadOrganisationId: own });
  }, [own, values.leadOrganisationId, change]);
}
