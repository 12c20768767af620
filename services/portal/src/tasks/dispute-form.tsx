import { Button, NativeSelect, Stack, Textarea, TextInput, Title } from '@mantine/core';
import type { DisputeReason } from '@nyata/contracts';
import { useState } from 'react';
import { Link } from 'react-router';
import { actionWords } from '../actions/action-words';
import { attachEvidence, disputeClaim, type Milestone } from '../api/actions';
import { ApiError, errorsByPath } from '../api/problem';
import { useCommand } from '../api/use-command';
import { useResend } from '../api/use-resend';
import { Refusal } from '../failure/failure';
import { Draft } from '../forms/draft';
import { formWords } from '../forms/form-words';
import { useFormat, useWords } from '../language/language';
import { FilesField } from './files-field';
import { NotSent, type SentAnswer } from './sent';
import { shrinkPhoto } from './shrink-photo';
import { taskWords } from './tasks-words';
import { useVerdictNow } from './use-verdict';

interface Typed {
  reasonCode: DisputeReason;
  observed: string;
  note: string;
}

interface Props {
  milestone: Milestone;
  onSent: (answer: SentAnswer) => void;
}

/** Why not, what was seen instead, and a photo: never more than the other side needs to mend it. */
export function DisputeForm({ milestone, onSent }: Props) {
  const words = useWords(taskWords);
  const forms = useWords(formWords);
  const reasons = useWords(actionWords).reason;
  const format = useFormat();
  const [draft] = useState(() => new Draft<Typed>(`dispute.${milestone.milestoneId}`));
  const [typed, setTyped] = useState<Typed>(
    () => draft.read()?.values ?? { reasonCode: 'QUANTITY', observed: '', note: '' },
  );
  const [files, setFiles] = useState<File[]>([]);
  const before = useVerdictNow(milestone.cooperationId);
  const dispute = useCommand(
    async (answer: Typed & { files: File[] }, key) => {
      const attached = [];
      for (const [index, file] of answer.files.entries()) {
        const picture = await shrinkPhoto(file);
        attached.push(await attachEvidence(milestone.milestoneId, picture, `${key}.${index}`));
      }
      const body = {
        claimId: milestone.currentClaimId ?? '',
        reasonCode: answer.reasonCode,
        note: answer.note.trim(),
        observedQuantity: format.parseQuantity(answer.observed) ?? undefined,
        evidenceIds: attached.map(({ evidenceId }) => evidenceId),
      };
      return disputeClaim(milestone.milestoneId, body, key);
    },
    () => {
      draft.drop();
      onSent({ kind: 'DISPUTED', before });
    },
  );
  const unsent = useResend(dispute);
  const faults =
    dispute.error instanceof ApiError ? errorsByPath(dispute.error.problem.errors) : {};
  const set = (change: Partial<Typed>) => {
    const next = { ...typed, ...change };
    setTyped(next);
    draft.keep(next);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        dispute.mutate({ ...typed, files });
      }}
    >
      <Stack>
        <Title order={2} size="h3">
          {words.disputeTitle}
        </Title>
        <NativeSelect
          size="lg"
          label={words.reason}
          data={Object.entries(reasons).map(([value, label]) => ({ value, label }))}
          value={typed.reasonCode}
          onChange={(event) => set({ reasonCode: event.currentTarget.value as DisputeReason })}
        />
        {milestone.unit && (
          <TextInput
            size="lg"
            inputMode="decimal"
            label={`${words.seen(milestone.unit)} ${forms.optional}`}
            value={typed.observed}
            error={faults.observedQuantity}
            onChange={(event) => set({ observed: event.currentTarget.value })}
          />
        )}
        <Textarea
          size="lg"
          autosize
          minRows={3}
          required
          label={words.explain}
          value={typed.note}
          error={faults.note}
          onChange={(event) => set({ note: event.currentTarget.value })}
        />
        <FilesField files={files} onChange={setFiles} help={words.evidenceOptional} />
        {unsent ? <NotSent /> : <Refusal error={dispute.error} />}
        <Button size="lg" type="submit" loading={dispute.isPending}>
          {words.sendDispute}
        </Button>
        <Button size="lg" variant="default" component={Link} to="?">
          {forms.cancel}
        </Button>
      </Stack>
    </form>
  );
}
