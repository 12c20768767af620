import { Button, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { attachEvidence, claimMilestone, type Milestone } from '../api/actions';
import { ApiError, errorsByPath } from '../api/problem';
import { useCommand } from '../api/use-command';
import { useResend } from '../api/use-resend';
import { Refusal } from '../failure/failure';
import { DateField } from '../forms/date-field';
import { Draft } from '../forms/draft';
import { formWords } from '../forms/form-words';
import { clockTime, daysBetween, today } from '../language/dates';
import { useFormat, useWords } from '../language/language';
import { EarlierDisputes } from './claim-view';
import { FilesField } from './files-field';
import { NotSent, type SentAnswer } from './sent';
import { shrinkPhoto } from './shrink-photo';
import { talkWords } from './talk-words';
import { taskWords } from './tasks-words';
import { useVerdictNow } from './use-verdict';

interface Typed {
  happenedOn: string;
  quantity: string;
  note: string;
}

interface Report extends Typed {
  files: File[];
  sharedReason?: string;
}

interface Props {
  milestone: Milestone;
  onSent: (answer: SentAnswer) => void;
}

/** One screen: how much, when, a note, a photo. */
export function ClaimForm({ milestone, onSent }: Props) {
  const words = useWords(taskWords);
  const forms = useWords(formWords);
  const talk = useWords(talkWords);
  const format = useFormat();
  const [draft] = useState(() => new Draft<Typed>(`claim.${milestone.milestoneId}`));
  const [kept] = useState(() => draft.read());
  const [typed, setTyped] = useState<Typed>(
    kept?.values ?? { happenedOn: today(), quantity: '', note: '' },
  );
  const [files, setFiles] = useState<File[]>([]);
  const [sharedReason, setSharedReason] = useState('');
  const before = useVerdictNow(milestone.cooperationId);
  const claim = useCommand(
    async (report: Report, key) => {
      const attached = [];
      // One file at a time, each with a key of its own: what arrived before the line broke is not sent twice.
      for (const [index, file] of report.files.entries()) {
        const picture = { ...(await shrinkPhoto(file)), sharedReason: report.sharedReason };
        attached.push(await attachEvidence(milestone.milestoneId, picture, `${key}.${index}`));
      }
      const body = {
        happenedOn: report.happenedOn,
        quantity: format.parseQuantity(report.quantity) ?? undefined,
        note: report.note.trim() || undefined,
        evidenceIds: attached.map(({ evidenceId }) => evidenceId),
      };
      return claimMilestone(milestone, body, key);
    },
    () => {
      draft.drop();
      onSent({ kind: 'CLAIMED', before });
    },
  );
  const unsent = useResend(claim);
  const faults = claim.error instanceof ApiError ? errorsByPath(claim.error.problem.errors) : {};
  const usedElsewhere =
    sharedReason !== '' ||
    (claim.error instanceof ApiError && claim.error.problem.code === 'EVIDENCE_ALREADY_USED');
  const needed = milestone.evidenceRule.startsWith('REQUIRED');
  const set = (field: keyof Typed) => (value: string) => {
    const next = { ...typed, [field]: value };
    setTyped(next);
    draft.keep(next);
  };
  const old = typed.happenedOn !== '' && daysBetween(typed.happenedOn, today()) > 30;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        claim.mutate({ ...typed, files, sharedReason: sharedReason.trim() || undefined });
      }}
    >
      <Stack>
        <Title order={2} size="h3">
          {words.claimTitle}
        </Title>
        <EarlierDisputes milestone={milestone} />
        {kept && <Text c="dimmed">{words.restored(clockTime(kept.at))}</Text>}
        {milestone.quantity ? (
          <TextInput
            size="lg"
            inputMode="decimal"
            label={words.value(milestone.unit ?? '')}
            description={words.target(format.decimal(milestone.quantity), milestone.unit ?? '')}
            required
            value={typed.quantity}
            error={faults.quantity}
            onChange={(event) => set('quantity')(event.currentTarget.value)}
          />
        ) : null}
        <DateField
          size="lg"
          label={words.date}
          required
          value={typed.happenedOn}
          error={faults.happenedOn}
          onChange={set('happenedOn')}
        />
        {old && <Text c="var(--nyata-warn)">{words.backdated}</Text>}
        <Textarea
          size="lg"
          autosize
          minRows={2}
          label={`${words.note} ${forms.optional}`}
          value={typed.note}
          error={faults.note}
          onChange={(event) => set('note')(event.currentTarget.value)}
        />
        {milestone.evidenceRule !== 'NONE' && (
          <FilesField
            files={files}
            onChange={setFiles}
            help={needed ? words.evidenceNeeded : words.evidenceOptional}
            error={faults.evidenceIds}
          />
        )}
        {usedElsewhere && (
          <TextInput
            size="lg"
            required
            label={talk.whyShared}
            value={sharedReason}
            onChange={(event) => setSharedReason(event.currentTarget.value)}
          />
        )}
        {unsent ? <NotSent /> : <Refusal error={claim.error} />}
        <Button size="lg" type="submit" loading={claim.isPending}>
          {words.sendClaim}
        </Button>
        <Button size="lg" variant="default" component={Link} to="?step=obstacle">
          {talk.obstacle}
        </Button>
      </Stack>
    </form>
  );
}
