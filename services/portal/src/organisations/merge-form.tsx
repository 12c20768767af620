import { Button, Checkbox, Group, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  mergeOrganisation,
  mergePreview,
  type MergePreview,
  type Organisation,
} from '../api/partners';
import { useCommand } from '../api/use-command';
import page from '../app/page.module.css';
import { Failure, Refusal } from '../failure/failure';
import { formWords } from '../forms/form-words';
import { useWords } from '../language/language';
import { Doubles } from './doubles';
import { OrganisationPicker } from './organisation-picker';
import classes from './organisations.module.css';
import { registerWords } from './register-words';

/** Says which organisation this one really is, and shows what changes before it is done. */
export function MergeForm({
  organisation,
  onDone,
}: {
  organisation: Organisation;
  onDone: () => void;
}) {
  const words = useWords(registerWords);
  const forms = useWords(formWords);
  const [survivor, setSurvivor] = useState('');
  const [reason, setReason] = useState('');
  const [confirm, setConfirm] = useState(false);
  const preview = useQuery({
    queryKey: ['merge-preview', organisation.organisationId, survivor],
    queryFn: ({ signal }) => mergePreview(organisation.organisationId, survivor, signal),
    enabled: survivor !== '',
  });
  const merge = useCommand(
    (body: Parameters<typeof mergeOrganisation>[1], key) =>
      mergeOrganisation(organisation, body, key),
    onDone,
  );
  const loses = (preview.data?.confirmationsLost.length ?? 0) > 0;
  const ready = preview.isSuccess && reason.trim() !== '' && (!loses || confirm);
  return (
    <form
      className={classes.form}
      aria-label={words.mergeTitle}
      onSubmit={(event) => {
        event.preventDefault();
        merge.mutate({ survivorOrganisationId: survivor, reason: reason.trim(), confirm });
      }}
    >
      <h2>{words.mergeTitle}</h2>
      <p className={page.help}>{words.mergeHelp}</p>
      <Doubles
        title={words.likely}
        name={organisation.name}
        registrationNo={organisation.registrationNo ?? ''}
        not={organisation.organisationId}
        onUse={({ organisationId }) => setSurvivor(organisationId)}
      />
      <OrganisationPicker
        label={words.mergeInto}
        required
        value={survivor}
        onChange={setSurvivor}
      />
      {preview.isError && <Failure error={preview.error} />}
      {preview.data && <Affected preview={preview.data} />}
      {loses && (
        <Checkbox
          label={words.confirm}
          checked={confirm}
          onChange={(event) => setConfirm(event.currentTarget.checked)}
        />
      )}
      <Textarea
        label={words.reason}
        required
        autosize
        minRows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Refusal error={merge.error} />
      <Group>
        <Button type="submit" loading={merge.isPending} disabled={!ready}>
          {words.merge}
        </Button>
        <Button variant="default" onClick={onDone}>
          {forms.cancel}
        </Button>
      </Group>
    </form>
  );
}

function Affected({ preview }: { preview: MergePreview }) {
  const words = useWords(registerWords);
  const lost = preview.confirmationsLost;
  return (
    <div>
      <strong>{words.affected}</strong>
      <ul>
        <li>{words.below(String(preview.organisationsBelow))}</li>
        <li>{words.entries(String(preview.mappingEntries))}</li>
        <li>{words.actions(String(preview.openActions))}</li>
        <li>{words.agreements(String(preview.agreements.length))}</li>
      </ul>
      {lost.length > 0 && (
        <>
          <p>{words.lost(String(lost.length))}</p>
          <ul>
            {lost.map(({ milestoneId, title }) => (
              <li key={milestoneId}>{title}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
