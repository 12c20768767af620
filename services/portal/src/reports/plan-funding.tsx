import { NativeSelect, TextInput } from '@mantine/core';
import { FUNDING_SOURCES, type FundingSource } from '@nyata/contracts';
import { useState } from 'react';
import { InlineForm } from '../action-plan/inline-form';
import planClasses from '../action-plan/plan.module.css';
import type { Action } from '../api/actions';
import { ApiError, errorsByPath } from '../api/problem';
import { planFunding, type FundingInput } from '../api/figures';
import { useCommand } from '../api/use-command';
import page from '../app/page.module.css';
import { fundingWords } from '../funding/funding-words';
import { useFormat, useWords } from '../language/language';
import { reportsWords } from './reports-words';

// That nothing is needed is never said here: somebody else has to agree to it.
const SOURCES = FUNDING_SOURCES.filter((source) => source !== 'NONE_REQUIRED');

interface Props {
  actions: readonly Action[];
  onDone: () => void;
}

/** What an action needs in a year, from one source. */
export function PlanFunding({ actions, onDone }: Props) {
  const words = useWords(reportsWords);
  const money = useWords(fundingWords);
  const format = useFormat();
  const thisYear = new Date().getFullYear();
  const [values, setValues] = useState({
    actionId: actions[0]?.actionId ?? '',
    fiscalYear: thisYear,
    source: 'APBD_KAB' as FundingSource,
    planned: '',
    accountCode: '',
  });
  const plan = useCommand((input: FundingInput, key) => planFunding(input, key), onDone);
  const faults = plan.error instanceof ApiError ? errorsByPath(plan.error.problem.errors) : {};
  const set = (change: Partial<typeof values>) => setValues((before) => ({ ...before, ...change }));
  return (
    <InlineForm
      label={words.plan}
      save={words.planSave}
      sending={plan.isPending}
      error={plan.error}
      onCancel={onDone}
      onSave={() =>
        plan.mutate({
          ...values,
          planned: format.parseQuantity(values.planned) ?? -1,
          accountCode: values.accountCode.trim() || undefined,
        })
      }
    >
      <p className={page.help}>{words.planHelp}</p>
      <div className={planClasses.fields}>
        <NativeSelect
          className={planClasses.span2}
          label={words.action}
          data={actions.map(({ actionId, title }) => ({ value: actionId, label: title }))}
          value={values.actionId}
          onChange={(event) => set({ actionId: event.currentTarget.value })}
        />
        <NativeSelect
          label={words.year}
          data={[0, 1, 2].map((offset) => String(thisYear + offset))}
          value={String(values.fiscalYear)}
          onChange={(event) => set({ fiscalYear: Number(event.currentTarget.value) })}
        />
        <NativeSelect
          label={words.source}
          data={SOURCES.map((value) => ({ value, label: words.sources[value] }))}
          value={values.source}
          onChange={(event) => set({ source: event.currentTarget.value as FundingSource })}
        />
        <TextInput
          label={words.planned}
          inputMode="numeric"
          required
          value={values.planned}
          error={faults.planned}
          onChange={(event) => set({ planned: event.currentTarget.value })}
        />
        <TextInput
          label={money.account}
          value={values.accountCode}
          error={faults.accountCode}
          onChange={(event) => set({ accountCode: event.currentTarget.value })}
        />
      </div>
    </InlineForm>
  );
}
