import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { InlineForm } from '../action-plan/inline-form';
import { spendFunding, type Funding } from '../api/figures';
import { ApiError, errorsByPath } from '../api/problem';
import { useCommand } from '../api/use-command';
import { useFormat, useWords } from '../language/language';
import { fundingWords } from './funding-words';

interface Props {
  funding: Funding;
  label: string;
  onDone: () => void;
}

/** All that was spent of a line up to now. */
export function SpendFunding({ funding, label, onDone }: Props) {
  const words = useWords(fundingWords);
  const format = useFormat();
  const [amount, setAmount] = useState(format.decimal(funding.spent ?? 0));
  const spend = useCommand((sum: number, key) => spendFunding(funding, sum, key), onDone);
  const faults = spend.error instanceof ApiError ? errorsByPath(spend.error.problem.errors) : {};
  return (
    <InlineForm
      label={label}
      save={words.spendSave}
      sending={spend.isPending}
      error={spend.error}
      onCancel={onDone}
      onSave={() => spend.mutate(format.parseQuantity(amount) ?? -1)}
    >
      <TextInput
        autoFocus
        required
        inputMode="numeric"
        label={words.spent}
        value={amount}
        error={faults.spent}
        onChange={(event) => setAmount(event.currentTarget.value)}
      />
    </InlineForm>
  );
}
