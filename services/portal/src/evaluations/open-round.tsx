import { NativeSelect } from '@mantine/core';
import { EVALUATION_KINDS, type EvaluationKind } from '@nyata/contracts';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { InlineForm } from '../action-plan/inline-form';
import plan from '../action-plan/plan.module.css';
import { openRound } from '../api/evaluations';
import { ApiError, errorsByPath } from '../api/problem';
import { useCommand } from '../api/use-command';
import page from '../app/page.module.css';
import { today } from '../language/dates';
import { useWords } from '../language/language';
import { usePeriod } from '../reports/use-period';
import { lastPeriods } from '../reports/periods';
import { evaluationWords } from './evaluation-words';

interface Props {
  cooperationId: string;
  onDone: () => void;
}

/** A round of a half-year, or the final one. */
export function OpenRound({ cooperationId, onDone }: Props) {
  const words = useWords(evaluationWords);
  const named = usePeriod();
  const navigate = useNavigate();
  const periods = lastPeriods(today(), 3);
  const [kind, setKind] = useState<EvaluationKind>('PERIODIC');
  const [period, setPeriod] = useState(periods[1] ?? '');
  const open = useCommand(
    (_: null, key) =>
      openRound({ cooperationId, kind, ...(kind === 'PERIODIC' && { period }) }, key),
    ({ roundId }) => void navigate(`/evaluations/${roundId}`),
  );
  const faults = open.error instanceof ApiError ? errorsByPath(open.error.problem.errors) : {};
  return (
    <InlineForm
      label={words.openNew}
      save={words.openSave}
      sending={open.isPending}
      error={open.error}
      onSave={() => open.mutate(null)}
      onCancel={onDone}
    >
      <p className={page.help}>{words.openHelp}</p>
      <div className={plan.fields}>
        <NativeSelect
          label={words.kindLabel}
          data={EVALUATION_KINDS.map((value) => ({ value, label: words.kind[value] }))}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as EvaluationKind)}
        />
        {kind === 'PERIODIC' && (
          <NativeSelect
            label={words.period}
            data={periods.map((value) => ({ value, label: named(value) }))}
            value={period}
            error={faults.period}
            onChange={(event) => setPeriod(event.currentTarget.value)}
          />
        )}
      </div>
    </InlineForm>
  );
}
