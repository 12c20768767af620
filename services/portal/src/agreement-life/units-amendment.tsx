import { Button, Group, NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import classes from '../agreement/agreement.module.css';
import { takeStep, type Agreement } from '../api/agreements';
import { ApiError, errorsByPath } from '../api/problem';
import page from '../app/page.module.css';
import { AgreementRefusal } from '../conflict/agreement-refusal';
import { useOnAgreement } from '../conflict/use-on-agreement';
import { useWords } from '../language/language';
import { UnitsField } from '../organisations/units-field';
import { procedureWords } from '../procedure/procedure-words';
import { termsWords } from './terms-words';

/** Drafts an amendment of who carries the agreement out, side by side. */
export function UnitsAmendment({
  agreement,
  onDone,
}: {
  agreement: Agreement;
  onDone: () => void;
}) {
  const words = useWords(termsWords);
  const steps = useWords(procedureWords);
  const [units, setUnits] = useState<Record<string, string[]>>({});
  const [summary, setSummary] = useState('');
  const [burden, setBurden] = useState('');
  const amend = useOnAgreement(
    agreement,
    (it, body: object, key) => takeStep(it, 'amendments', body, key),
    onDone,
  );
  const faults = amend.error instanceof ApiError ? errorsByPath(amend.error.problem.errors) : {};
  return (
    <form
      className={classes.form}
      aria-label={words.draftUnits}
      onSubmit={(event) => {
        event.preventDefault();
        amend.mutate({
          kind: 'PARTIES',
          addsBurden: burden === 'yes',
          changes: {
            summary: summary.trim(),
            units: Object.entries(units).map(([partyId, executingOrganisationIds]) => ({
              partyId,
              executingOrganisationIds,
            })),
          },
        });
      }}
    >
      <p className={page.help}>{words.unitsHelp}</p>
      {agreement.parties.map(({ partyId, org, executingOrganisationIds }) => (
        <UnitsField
          key={partyId}
          label={words.unitsOf(org.name)}
          organisationId={org.organisationId}
          value={units[partyId] ?? executingOrganisationIds}
          onChange={(chosen) => setUnits((before) => ({ ...before, [partyId]: chosen }))}
        />
      ))}
      <Textarea
        label={words.summary}
        required
        autosize
        minRows={2}
        value={summary}
        error={faults['changes.summary']}
        onChange={(event) => setSummary(event.currentTarget.value)}
      />
      <NativeSelect
        label={words.addsBurden}
        required
        value={burden}
        onChange={(event) => setBurden(event.currentTarget.value)}
        data={[
          { value: '', label: steps.choose },
          { value: 'yes', label: steps.yes },
          { value: 'no', label: steps.notYes },
        ]}
      />
      <AgreementRefusal agreement={agreement} error={amend.error} seen={amend.seen} />
      <Group>
        <Button type="submit" loading={amend.isPending}>
          {words.draftUnits}
        </Button>
        <Button variant="default" onClick={onDone}>
          {steps.cancel}
        </Button>
      </Group>
    </form>
  );
}
