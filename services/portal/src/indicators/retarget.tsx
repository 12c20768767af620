import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { InlineForm } from '../action-plan/inline-form';
import layout from '../action-plan/plan.module.css';
import { requestChange, type ChangeInput } from '../api/changes';
import type { Indicator } from '../api/figures';
import { ApiError, errorsByPath } from '../api/problem';
import { useCommand } from '../api/use-command';
import page from '../app/page.module.css';
import { DateField } from '../forms/date-field';
import { useFormat, useWords } from '../language/language';
import { indicatorWords } from './indicator-words';

interface Props {
  indicator: Indicator;
  /** The action that the request is filed under. */
  actionId: string;
  onDone: () => void;
}

/** Whoever is measured does not move the mark alone: another target is asked for. */
export function Retarget({ indicator, actionId, onDone }: Props) {
  const words = useWords(indicatorWords);
  const format = useFormat();
  const navigate = useNavigate();
  const { indicatorId, target, title } = indicator;
  const [value, setValue] = useState(format.decimal(target.value));
  const [by, setBy] = useState(target.by);
  const [note, setNote] = useState('');
  const request = useCommand(
    (input: ChangeInput, key) => requestChange(input, key),
    () => void navigate('/changes?show=all'),
  );
  const faults =
    request.error instanceof ApiError ? errorsByPath(request.error.problem.errors) : {};
  return (
    <InlineForm
      label={words.retargetFor(title)}
      save={words.retargetSave}
      sending={request.isPending}
      error={request.error}
      onCancel={onDone}
      onSave={() =>
        request.mutate({
          kind: 'RETARGET',
          about: { actionId },
          proposal: { indicatorId, target: { value: format.parseQuantity(value) ?? NaN, by } },
          reasonCode: 'OTHER',
          note: note.trim(),
        })
      }
    >
      <p className={page.help}>{words.retargetHelp}</p>
      <div className={layout.fields}>
        <TextInput
          autoFocus
          required
          inputMode="decimal"
          label={words.target}
          value={value}
          error={faults['proposal.target.value']}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
        <DateField
          required
          label={words.targetBy}
          value={by}
          error={faults['proposal.target.by']}
          onChange={setBy}
        />
        <Textarea
          required
          autosize
          minRows={2}
          className={layout.span2}
          label={words.why}
          value={note}
          error={faults.note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </div>
    </InlineForm>
  );
}
