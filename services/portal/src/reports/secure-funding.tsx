import { TextInput } from '@mantine/core';
import { FUNDING_SOURCE_RULES } from '@nyata/contracts';
import { useState } from 'react';
import { InlineForm } from '../action-plan/inline-form';
import { ApiError, errorsByPath } from '../api/problem';
import { secureFunding, type Funding } from '../api/figures';
import { useCommand } from '../api/use-command';
import { fundingWords } from '../funding/funding-words';
import { useFormat, useWords } from '../language/language';
import { reportsWords } from './reports-words';

interface Props {
  funding: Funding;
  label: string;
  onDone: () => void;
}

/** What is there of a plan: the appropriation of a public budget, the commitment of others. */
export function SecureFunding({ funding, label, onDone }: Props) {
  const words = useWords(reportsWords);
  const money = useWords(fundingWords);
  const format = useFormat();
  const [amount, setAmount] = useState(format.decimal(funding.available || funding.planned));
  const [ceiling, setCeiling] = useState(
    funding.ceiling === undefined ? '' : format.decimal(funding.ceiling),
  );
  const secure = useCommand(
    (sum: number, key) =>
      secureFunding(funding, sum, key, format.parseQuantity(ceiling) ?? undefined),
    onDone,
  );
  const faults = secure.error instanceof ApiError ? errorsByPath(secure.error.problem.errors) : {};
  return (
    <InlineForm
      label={label}
      save={words.secureSave}
      sending={secure.isPending}
      error={secure.error}
      onCancel={onDone}
      onSave={() => secure.mutate(format.parseQuantity(amount) ?? -1)}
    >
      <TextInput
        autoFocus
        label={words.available}
        description={words.secureHelp}
        inputMode="numeric"
        required
        value={amount}
        error={faults.appropriation ?? faults.committed}
        onChange={(event) => setAmount(event.currentTarget.value)}
      />
      {FUNDING_SOURCE_RULES[funding.source].publicBudget && (
        <TextInput
          label={money.ceiling}
          inputMode="numeric"
          value={ceiling}
          error={faults.ceiling}
          onChange={(event) => setCeiling(event.currentTarget.value)}
        />
      )}
    </InlineForm>
  );
}
