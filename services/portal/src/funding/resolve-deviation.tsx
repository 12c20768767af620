import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { DEVIATION_RESOLUTIONS, type DeviationResolution } from '@nyata/contracts';
import { useState } from 'react';
import { InlineForm } from '../action-plan/inline-form';
import plan from '../action-plan/plan.module.css';
import { resolveDeviation, type ResolutionInput } from '../api/budget';
import type { Funding } from '../api/figures';
import { ApiError, errorsByPath } from '../api/problem';
import { useCommand } from '../api/use-command';
import { useFormat, useWords } from '../language/language';
import { reportsWords } from '../reports/reports-words';
import { fundingWords } from './funding-words';

interface Props {
  actionId: string;
  year: number;
  fundings: readonly Funding[];
  label: string;
  onDone: () => void;
}

/** What was decided about a year that falls short, and the plan that follows; untouched, the plan is what is there. */
export function ResolveDeviation({ actionId, year, fundings, label, onDone }: Props) {
  const words = useWords(fundingWords);
  const sources = useWords(reportsWords).sources;
  const format = useFormat();
  const payable = fundings.filter(({ source }) => source !== 'NONE_REQUIRED');
  const [kind, setKind] = useState<DeviationResolution>('RESCOPED');
  const [note, setNote] = useState('');
  const [planned, setPlanned] = useState<Record<string, string>>(() =>
    Object.fromEntries(
      payable.map(({ fundingId, available }) => [fundingId, format.decimal(available)]),
    ),
  );
  const resolve = useCommand(
    (input: ResolutionInput, key) => resolveDeviation(actionId, input, key),
    onDone,
  );
  const faults =
    resolve.error instanceof ApiError ? errorsByPath(resolve.error.problem.errors) : {};
  return (
    <InlineForm
      label={label}
      save={words.resolveSave}
      sending={resolve.isPending}
      error={resolve.error}
      onCancel={onDone}
      onSave={() =>
        resolve.mutate({
          fiscalYear: year,
          kind,
          note: note.trim(),
          plans: payable.map(({ fundingId }) => ({
            fundingId,
            planned: format.parseQuantity(planned[fundingId] ?? '') ?? -1,
          })),
        })
      }
    >
      <div className={plan.fields}>
        <NativeSelect
          label={words.how}
          data={DEVIATION_RESOLUTIONS.map((value) => ({ value, label: words.kind[value] }))}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as DeviationResolution)}
        />
        {payable.map(({ fundingId, source }, index) => (
          <TextInput
            key={fundingId}
            required
            inputMode="numeric"
            label={words.newPlan(sources[source])}
            value={planned[fundingId] ?? ''}
            error={faults[`plans.${index}.planned`]}
            onChange={(event) => {
              const amount = event.currentTarget.value;
              setPlanned((before) => ({ ...before, [fundingId]: amount }));
            }}
          />
        ))}
        <Textarea
          required
          autosize
          minRows={2}
          className={plan.span2}
          label={words.note}
          value={note}
          error={faults.note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </div>
    </InlineForm>
  );
}
