import { Button, FileButton, TextInput } from '@mantine/core';
import { useState } from 'react';
import { replaceDocument, type Agreement } from '../api/agreements';
import { ApiError, errorsByPath } from '../api/problem';
import { useCommand } from '../api/use-command';
import { Refusal } from '../failure/failure';
import { useWords } from '../language/language';
import classes from './agreement.module.css';
import { documentsWords } from './documents-words';

interface Props {
  agreement: Agreement;
  documentId: string;
  onClose: () => void;
}

/** A newer revision of one paper, with what was mended in it. */
export function ReplaceDocument({ agreement, documentId, onClose }: Props) {
  const words = useWords(documentsWords);
  const [reason, setReason] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const replace = useCommand(
    (revision: { reason: string; file: File }, key) =>
      replaceDocument(agreement, documentId, revision, key),
    onClose,
  );
  const faults =
    replace.error instanceof ApiError ? errorsByPath(replace.error.problem.errors) : {};
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (file) replace.mutate({ reason: reason.trim(), file });
      }}
    >
      <TextInput
        label={words.reason}
        value={reason}
        error={faults.reason}
        required
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <FileButton
        accept="application/pdf,image/*,.docx"
        onChange={setFile}
        inputProps={{ 'aria-label': words.choose }}
      >
        {(props) => (
          <Button {...props} variant="default">
            {words.choose}
          </Button>
        )}
      </FileButton>
      <span>{file ? words.chosen(file.name) : words.none}</span>
      <Refusal error={replace.error} />
      <div>
        <Button type="submit" disabled={!file || reason.trim() === ''} loading={replace.isPending}>
          {words.saveRevision}
        </Button>{' '}
        <Button variant="subtle" onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
