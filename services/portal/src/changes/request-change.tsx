import { NativeSelect, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ChangeKind, ChangeReason } from '@nyata/contracts';
import { useState } from 'react';
import { InlineForm } from '../action-plan/inline-form';
import planClasses from '../action-plan/plan.module.css';
import { causeWords } from '../actions/cause-words';
import { agreementPage, listAgreements } from '../api/agreements';
import { requestChange, type ChangeInput } from '../api/changes';
import { ApiError, errorsByPath } from '../api/problem';
import { useCommand } from '../api/use-command';
import { DateField } from '../forms/date-field';
import { useWords } from '../language/language';
import { changesWords } from './changes-words';

interface Props {
  about: ChangeInput['about'];
  cooperationId: string;
  title: string;
  dueOn: string;
  onDone: () => void;
}

const OF_ACTION: ChangeKind[] = ['RESCHEDULE', 'DROP', 'CARRY_OVER', 'NO_COST'];
const OF_MILESTONE: ChangeKind[] = ['RESCHEDULE', 'WAIVE'];

/** Asks the other side to move, waive, drop or carry over. */
export function RequestChange({ about, cooperationId, title, dueOn, onDone }: Props) {
  const words = useWords(changesWords);
  const codes = useWords(causeWords);
  const kinds = 'milestoneId' in about ? OF_MILESTONE : OF_ACTION;
  const [values, setValues] = useState({
    kind: 'RESCHEDULE' as ChangeKind,
    dueOn,
    successorCooperationId: '',
    fiscalYear: new Date().getFullYear(),
    reasonCode: 'FUNDING' as ChangeReason,
    note: '',
  });
  const request = useCommand((input: ChangeInput, key) => requestChange(input, key), onDone);
  const faults =
    request.error instanceof ApiError ? errorsByPath(request.error.problem.errors) : {};
  const set = (change: Partial<typeof values>) => setValues((before) => ({ ...before, ...change }));
  return (
    <InlineForm
      label={words.askFor(title)}
      save={words.send}
      sending={request.isPending}
      error={request.error}
      onSave={() => request.mutate(inputOf(about, values))}
      onCancel={onDone}
    >
      <p className={planClasses.sub}>{words.help}</p>
      <div className={planClasses.fields}>
        <NativeSelect
          label={words.what}
          data={kinds.map((value) => ({ value, label: codes.kind[value] }))}
          value={values.kind}
          onChange={(event) => set({ kind: event.currentTarget.value as ChangeKind })}
        />
        {values.kind === 'RESCHEDULE' && (
          <DateField
            label={words.dueOn}
            required
            value={values.dueOn}
            error={faults['proposal.dueOn']}
            onChange={(next) => set({ dueOn: next })}
          />
        )}
        {values.kind === 'NO_COST' && (
          <NativeSelect
            label={words.fiscalYear}
            data={[0, 1, 2].map((offset) => String(new Date().getFullYear() + offset))}
            value={String(values.fiscalYear)}
            onChange={(event) => set({ fiscalYear: Number(event.currentTarget.value) })}
          />
        )}
        {values.kind === 'CARRY_OVER' && (
          <Successor
            cooperationId={cooperationId}
            value={values.successorCooperationId}
            onChange={(next) => set({ successorCooperationId: next })}
          />
        )}
        <NativeSelect
          label={words.cause}
          data={Object.entries(codes.code).map(([value, label]) => ({ value, label }))}
          value={values.reasonCode}
          onChange={(event) => set({ reasonCode: event.currentTarget.value as ChangeReason })}
        />
        <Textarea
          className={planClasses.span2}
          label={words.note}
          required
          autosize
          minRows={2}
          value={values.note}
          error={faults.note}
          onChange={(event) => set({ note: event.currentTarget.value })}
        />
      </div>
    </InlineForm>
  );
}

interface Values {
  kind: ChangeKind;
  dueOn: string;
  successorCooperationId: string;
  fiscalYear: number;
  reasonCode: ChangeReason;
  note: string;
}

function inputOf(about: ChangeInput['about'], values: Values): ChangeInput {
  const { kind, dueOn, successorCooperationId, fiscalYear, reasonCode, note } = values;
  return {
    kind,
    about,
    ...(kind === 'RESCHEDULE' && { proposal: { dueOn } }),
    ...(kind === 'NO_COST' && { proposal: { fiscalYear } }),
    ...(kind === 'CARRY_OVER' && { proposal: { successorCooperationId } }),
    reasonCode,
    note: note.trim(),
  };
}

interface SuccessorProps {
  cooperationId: string;
  value: string;
  onChange: (cooperationId: string) => void;
}

/** The cooperations that the reader sees, each by its first document. */
function Successor({ cooperationId, value, onChange }: SuccessorProps) {
  const words = useWords(changesWords);
  const address = listAgreements({});
  const found = useQuery({
    queryKey: ['agreements', address, 'successors'],
    queryFn: ({ signal }) => agreementPage(address, signal),
  });
  const options = (found.data?.items ?? [])
    .filter((it) => it.cooperationId !== cooperationId && it.agreementId === it.cooperationId)
    .map((it) => ({ value: it.cooperationId, label: it.title }));
  return (
    <NativeSelect
      label={words.successor}
      required
      data={[{ value: '', label: '' }, ...options]}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
