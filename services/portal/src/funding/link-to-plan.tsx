import { NativeSelect, TextInput } from '@mantine/core';
import { PLAN_DOCUMENTS, type PlanDocument } from '@nyata/contracts';
import { useState } from 'react';
import { InlineForm } from '../action-plan/inline-form';
import plan from '../action-plan/plan.module.css';
import type { Action } from '../api/actions';
import { linkToPlan, type PlanLinkInput } from '../api/plan-links';
import { ApiError, errorsByPath } from '../api/problem';
import { useCommand } from '../api/use-command';
import { useWords } from '../language/language';
import { fundingWords } from './funding-words';

/** How far down the budget classification each paper goes. */
const EXAMPLES: Readonly<Record<PlanDocument, string>> = {
  RPJMD: '2.17.03',
  RENSTRA: '2.17.03.2.01',
  RKPD: '2.17.03.2.01',
  RENJA: '2.17.03.2.01.0004',
  DPA: '2.17.03.2.01.0004/5.1.02.01',
};
const YEARLY: readonly PlanDocument[] = ['RKPD', 'RENJA', 'DPA'];

/** An action as an entry of a planning paper; of yearly papers, of a year. */
export function LinkToPlan({
  actions,
  onDone,
}: {
  actions: readonly Action[];
  onDone: () => void;
}) {
  const words = useWords(fundingWords);
  const thisYear = new Date().getFullYear();
  const [values, setValues] = useState({
    actionId: actions[0]?.actionId ?? '',
    docType: 'RENJA' as PlanDocument,
    fiscalYear: thisYear,
    code: '',
    objective: '',
  });
  const link = useCommand((input: PlanLinkInput, key) => linkToPlan(input, key), onDone);
  const faults = link.error instanceof ApiError ? errorsByPath(link.error.problem.errors) : {};
  const set = (change: Partial<typeof values>) => setValues((before) => ({ ...before, ...change }));
  const { actionId, docType, fiscalYear, code, objective } = values;
  const yearly = YEARLY.includes(docType);
  return (
    <InlineForm
      label={words.link}
      save={words.linkSave}
      sending={link.isPending}
      error={link.error}
      onCancel={onDone}
      onSave={() =>
        link.mutate({
          actionId,
          docType,
          code: code.trim(),
          ...(yearly && { fiscalYear }),
          ...(objective.trim() && { objective: objective.trim() }),
        })
      }
    >
      <div className={plan.fields}>
        <NativeSelect
          className={plan.span2}
          label={words.action}
          data={actions.map(({ actionId: value, title }) => ({ value, label: title }))}
          value={actionId}
          onChange={(event) => set({ actionId: event.currentTarget.value })}
        />
        <NativeSelect
          label={words.paper}
          data={PLAN_DOCUMENTS.map((value) => ({ value, label: words.papers[value] }))}
          value={docType}
          onChange={(event) => set({ docType: event.currentTarget.value as PlanDocument })}
        />
        {yearly && (
          <NativeSelect
            label={words.year}
            data={[-1, 0, 1, 2].map((offset) => String(thisYear + offset))}
            value={String(fiscalYear)}
            error={faults.fiscalYear}
            onChange={(event) => set({ fiscalYear: Number(event.currentTarget.value) })}
          />
        )}
        <TextInput
          autoFocus
          required
          label={words.code}
          description={words.codeLike(EXAMPLES[docType])}
          value={code}
          error={faults.code}
          onChange={(event) => set({ code: event.currentTarget.value })}
        />
        <TextInput
          label={words.objective}
          value={objective}
          error={faults.objective}
          onChange={(event) => set({ objective: event.currentTarget.value })}
        />
      </div>
    </InlineForm>
  );
}
