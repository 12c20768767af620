import { Button, Stack, Textarea, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { confirmClaim, type Milestone } from '../api/actions';
import { useCommand } from '../api/use-command';
import { useResend } from '../api/use-resend';
import { Refusal } from '../failure/failure';
import { formWords } from '../forms/form-words';
import { useWords } from '../language/language';
import { ClaimView } from './claim-view';
import { useVerdictNow } from './use-verdict';
import { NotSent, type SentAnswer } from './sent';
import { talkWords } from './talk-words';
import { taskWords } from './tasks-words';

interface Props {
  milestone: Milestone;
  onSent: (answer: SentAnswer) => void;
}

/** The evidence first, then one press: yes, correct. */
export function AnswerForm({ milestone, onSent }: Props) {
  const words = useWords(taskWords);
  const forms = useWords(formWords);
  const talk = useWords(talkWords);
  const [note, setNote] = useState('');
  const before = useVerdictNow(milestone.cooperationId);
  const confirm = useCommand(
    (body: { claimId: string; note?: string }, key) =>
      confirmClaim(milestone.milestoneId, body, key),
    () => onSent({ kind: 'CONFIRMED', before }),
  );
  const unsent = useResend(confirm);
  const claimId = milestone.currentClaimId ?? '';
  return (
    <Stack>
      <Title order={2} size="h3">
        {words.answerTitle}
      </Title>
      <ClaimView milestone={milestone} />
      {unsent ? <NotSent /> : <Refusal error={confirm.error} />}
      <Button
        size="lg"
        loading={confirm.isPending}
        onClick={() => confirm.mutate({ claimId, note: note.trim() || undefined })}
      >
        {words.yes}
      </Button>
      <Button size="lg" variant="default" component={Link} to="?step=dispute">
        {words.dispute}
      </Button>
      <Button size="lg" variant="default" component={Link} to="?step=ask">
        {talk.ask}
      </Button>
      <Textarea
        label={`${words.note} ${forms.optional}`}
        autosize
        minRows={2}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </Stack>
  );
}
