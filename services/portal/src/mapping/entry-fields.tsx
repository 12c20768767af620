import {
  Button,
  MultiSelect,
  NativeSelect,
  SegmentedControl,
  Select,
  Textarea,
  TextInput,
} from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { CooperationType, MappingKind, PlanDocument } from '@nyata/contracts';
import { PLAN_DOCUMENTS } from '@nyata/contracts/codes';
import { agreementWords } from '../agreements/agreement-words';
import page from '../app/page.module.css';
import { formWords } from '../forms/form-words';
import { useWords } from '../language/language';
import { useOrganisation } from '../organisations/organisation-name';
import { OrganisationPicker } from '../organisations/organisation-picker';
import { organisationWords } from '../organisations/organisation-words';
import { mappingWords } from './mapping-words';
import { fieldId, type EntryForm } from './new-entry-screen';
import { newEntryWords } from './new-entry-words';
import { useAffairs, usePlaceNames } from './place-names';

const options = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

export function WhatFields({ form: { values, change, errorOf } }: { form: EntryForm }) {
  const words = useWords(newEntryWords);
  const forms = useWords(formWords);
  const kinds = useWords(mappingWords).kind;
  const affairs = useAffairs();
  return (
    <>
      <SegmentedControl
        aria-label={words.kind}
        value={values.kind}
        onChange={(kind) => change({ kind: kind as MappingKind })}
        data={options(kinds)}
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
      <MultiSelect
        id={fieldId('affairCodes')}
        label={words.affairCodes}
        description={words.affairHelp}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        required
        searchable
        hidePickedOptions
        data={affairs.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
        value={values.affairCodes}
        error={errorOf('affairCodes')}
        onChange={(affairCodes) => change({ affairCodes })}
      />
      <Textarea
        label={`${words.problem} ${forms.optional}`}
        autosize
        minRows={2}
        value={values.problem}
        onChange={(event) => change({ problem: event.currentTarget.value })}
      />
      <Textarea
        label={`${words.expectedBenefit} ${forms.optional}`}
        autosize
        minRows={2}
        value={values.expectedBenefit}
        onChange={(event) => change({ expectedBenefit: event.currentTarget.value })}
      />
    </>
  );
}

export function WhoFields({ form: { values, change, errorOf } }: { form: EntryForm }) {
  const words = useWords(newEntryWords);
  const forms = useWords(formWords);
  const kinds = useWords(organisationWords).kind;
  const { regions } = usePlaceNames();
  const { candidateOrganisationIds: named } = values;
  return (
    <>
      <OrganisationPicker
        id={fieldId('ownerOrganisationId')}
        label={words.ownerOrganisationId}
        required
        value={values.ownerOrganisationId}
        error={errorOf('ownerOrganisationId')}
        onChange={(ownerOrganisationId) => change({ ownerOrganisationId })}
      />
      <Select
        id={fieldId('regionCode')}
        label={words.regionCode}
        required
        searchable
        data={regions.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
        value={values.regionCode || null}
        error={errorOf('regionCode')}
        onChange={(regionCode) => change({ regionCode: regionCode ?? '' })}
      />
      <OrganisationPicker
        label={`${words.candidateOrganisationIds} ${forms.optional}`}
        value=""
        onChange={(id) => {
          if (id && !named.includes(id)) change({ candidateOrganisationIds: [...named, id] });
        }}
      />
      {named.length > 0 && (
        <div className={page.chips}>
          {named.map((id) => (
            <Chosen
              key={id}
              organisationId={id}
              onRemove={() =>
                change({ candidateOrganisationIds: named.filter((other) => other !== id) })
              }
            />
          ))}
        </div>
      )}
      <MultiSelect
        label={`${words.candidateKinds} ${forms.optional}`}
        searchable
        hidePickedOptions
        data={options(kinds)}
        value={values.candidateKinds}
        onChange={(candidateKinds) => change({ candidateKinds })}
      />
    </>
  );
}

function Chosen({ organisationId, onRemove }: { organisationId: string; onRemove: () => void }) {
  const words = useWords(newEntryWords);
  const name = useOrganisation(organisationId)?.name ?? '…';
  return (
    <Button
      size="compact-md"
      variant="light"
      rightSection={<IconX size={14} aria-hidden />}
      aria-label={words.removeCandidate(name)}
      onClick={onRemove}
    >
      {name}
    </Button>
  );
}

export function HowFields({ form: { values, change, errorOf } }: { form: EntryForm }) {
  const words = useWords(newEntryWords);
  const types = useWords(agreementWords).type;
  return (
    <>
      <NativeSelect
        label={words.cooperationType}
        data={[{ value: '', label: words.undecided }, ...options(types)]}
        value={values.cooperationType}
        onChange={(event) =>
          change({ cooperationType: event.currentTarget.value as CooperationType | '' })
        }
      />
      <TextInput
        id={fieldId('horizonMonths')}
        label={words.horizonMonths}
        required
        inputMode="numeric"
        value={values.horizonMonths}
        error={errorOf('horizonMonths')}
        onChange={(event) => change({ horizonMonths: event.currentTarget.value })}
      />
      <NativeSelect
        label={words.planDocument}
        data={[{ value: '', label: words.noPlan }, ...PLAN_DOCUMENTS]}
        value={values.planDocument}
        onChange={(event) =>
          change({ planDocument: event.currentTarget.value as PlanDocument | '' })
        }
      />
      {values.planDocument && (
        <TextInput
          label={words.planCode}
          value={values.planCode}
          onChange={(event) => change({ planCode: event.currentTarget.value })}
        />
      )}
    </>
  );
}
