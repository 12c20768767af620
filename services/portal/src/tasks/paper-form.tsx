import { Button, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Milestone } from '../api/actions';
import { recordPaperMinute, type PaperMinute } from '../api/answers';
import { ApiError, errorsByPath } from '../api/problem';
import { useCommand } from '../api/use-command';
import { useResend } from '../api/use-resend';
import { Refusal } from '../failure/failure';
import { DateField } from '../forms/date-field';
import { formWords } from '../forms/form-words';
import { today } from '../language/dates';
import { useWords } from '../language/language';
import { ClaimView } from './claim-view';
import { FilesField } from './files-field';
import { NotSent } from './sent';
import { talkWords } from './talk-words';

/** A minute that a confirmer has signed on paper: shown beside the claim, counted only when it answers itself. */
export function PaperForm({ milestone, onSent }: { milestone: Milestone; onSent: () => void }) {
  const words = useWords(talkWords);
  const forms = useWords(formWords);
  const { claims, confirmers, currentClaimId, milestoneId } = milestone;
  const claim = claims.find(({ claimId }) => claimId === currentClaimId);
  const unheard = confirmers.filter(
    ({ organisationId }) => !claim?.paper?.some((one) => one.organisationId === organisationId),
  );
  const [confirmer, setConfirmer] = useState(unheard[0]?.organisationId ?? '');
  const [signedOn, setSignedOn] = useState(today());
  const [files, setFiles] = useState<File[]>([]);
  const record = useCommand(
    (minute: PaperMinute, key) => recordPaperMinute(milestoneId, minute, key),
    onSent,
  );
  const unsent = useResend(record);
  const faults = record.error instanceof ApiError ? errorsByPath(record.error.problem.errors) : {};
  const file = files.at(-1);
  return (
    <form
      aria-label={words.paperTitle}
      onSubmit={(event) => {
        event.preventDefault();
        if (file && currentClaimId)
          record.mutate({
            claimId: currentClaimId,
            confirmerOrganisationId: confirmer,
            signedOn,
            file,
          });
      }}
    >
      <ClaimView milestone={milestone} />
      <Stack mt="md">
        <Title order={2} size="h3">
          {words.paperTitle}
        </Title>
        <Text c="dimmed">{words.paperHelp}</Text>
        <NativeSelect
          size="lg"
          label={words.paperOf}
          data={unheard.map(({ organisationId, name }) => ({ value: organisationId, label: name }))}
          value={confirmer}
          error={faults.confirmerOrganisationId}
          onChange={(event) => setConfirmer(event.currentTarget.value)}
        />
        <DateField
          size="lg"
          label={words.paperOn}
          value={signedOn}
          error={faults.signedOn}
          onChange={setSignedOn}
        />
        <FilesField
          files={file ? [file] : []}
          onChange={setFiles}
          help={words.paperFile}
          error={faults.file}
        />
        {unsent ? <NotSent /> : <Refusal error={record.error} />}
        <Button size="lg" type="submit" disabled={!file} loading={record.isPending}>
          {words.paperSend}
        </Button>
        <Button size="lg" variant="default" component={Link} to="?">
          {forms.cancel}
        </Button>
      </Stack>
    </form>
  );
}
