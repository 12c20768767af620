import { Button, FileButton, NativeSelect, TextInput } from '@mantine/core';
import { CONFIDENTIALITIES, type Confidentiality, type DocumentKind } from '@nyata/contracts';
import { useState } from 'react';
import { fileDocument, type Agreement } from '../api/agreements';
import { ApiError, errorsByPath } from '../api/problem';
import { useCommand } from '../api/use-command';
import page from '../app/page.module.css';
import { Refusal } from '../failure/failure';
import { DateField } from '../forms/date-field';
import { formWords } from '../forms/form-words';
import { useWords } from '../language/language';
import classes from './agreement.module.css';
import { usePaperNames } from '../procedure/use-own-procedures';
import { documentsWords } from './documents-words';

interface Paper {
  kind: DocumentKind;
  no?: string;
  date?: string;
  confidentiality: Confidentiality;
  file: File;
}

/** Files a paper of the agreement; the service checks type and size and keeps its hash. */
export function UploadDocument({ agreement }: { agreement: Agreement }) {
  const words = useWords(documentsWords);
  const forms = useWords(formWords);
  const papers = usePaperNames();
  const [kind, setKind] = useState<DocumentKind>(
    agreement.documentKind === 'CONTRACT' ? 'PKS' : agreement.documentKind,
  );
  const [no, setNo] = useState('');
  const [date, setDate] = useState('');
  const [confidentiality, setConfidentiality] = useState<Confidentiality>('PARTIES');
  const [file, setFile] = useState<File | null>(null);
  const upload = useCommand(
    (paper: Paper, key) => fileDocument(agreement, paper, key),
    () => {
      setFile(null);
      setNo('');
      setDate('');
    },
  );
  const faults = upload.error instanceof ApiError ? errorsByPath(upload.error.problem.errors) : {};
  return (
    <section className={page.panel} aria-labelledby="upload">
      <h2 id="upload">{words.upload}</h2>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (file)
            upload.mutate({
              kind,
              no: no.trim() || undefined,
              date: date || undefined,
              confidentiality,
              file,
            });
        }}
      >
        <NativeSelect
          label={words.kind}
          data={Object.entries(papers).map(([value, label]) => ({ value, label }))}
          value={kind}
          error={faults.kind}
          onChange={(event) => setKind(event.currentTarget.value)}
        />
        <TextInput
          label={`${words.no} ${forms.optional}`}
          value={no}
          error={faults.no}
          onChange={(event) => setNo(event.currentTarget.value)}
        />
        <DateField
          label={`${words.date} ${forms.optional}`}
          value={date}
          error={faults.date}
          onChange={setDate}
        />
        <NativeSelect
          label={words.whoReads}
          data={CONFIDENTIALITIES.map((value) => ({ value, label: words.confidentiality[value] }))}
          value={confidentiality}
          error={faults.confidentiality}
          onChange={(event) => setConfidentiality(event.currentTarget.value as Confidentiality)}
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
        <Refusal error={upload.error} />
        <div>
          <Button type="submit" disabled={!file} loading={upload.isPending}>
            {words.save}
          </Button>
        </div>
      </form>
    </section>
  );
}
