import { Button, FileButton, Table, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { listImports, uploadRegister, type ImportSummary } from '../api/imports';
import { useCommand } from '../api/use-command';
import page from '../app/page.module.css';
import { useTitle } from '../app/title';
import { Failure, Refusal } from '../failure/failure';
import { Waiting } from '../failure/waiting';
import { useFormat, useWords } from '../language/language';
import classes from './import.module.css';
import { importWords } from './import-words';

/** Where an old register comes in: a new file, and the files before. */
export function ImportsScreen() {
  const words = useWords(importWords);
  useTitle(words.title);
  const found = useQuery({
    queryKey: ['imports'],
    queryFn: ({ signal }) => listImports(signal),
  });
  return (
    <>
      <Title order={1} size="h2">
        {words.title}
      </Title>
      <p className={page.help}>{words.intro}</p>
      <div className={page.stack}>
        <UploadPanel />
        <section className={page.panel} aria-labelledby="earlier">
          <h2 id="earlier">{words.earlier}</h2>
          {found.isPending && <Waiting lines={3} />}
          {found.isError && <Failure error={found.error} onRetry={() => void found.refetch()} />}
          {found.data?.items.length === 0 && <p>{words.empty}</p>}
          {found.data && found.data.items.length > 0 && <ImportTable imports={found.data.items} />}
        </section>
      </div>
    </>
  );
}

function UploadPanel() {
  const words = useWords(importWords);
  const navigate = useNavigate();
  const [file, setFile] = useState<File | null>(null);
  const upload = useCommand(
    (chosen: File, key) => uploadRegister(chosen, key),
    ({ importId }) => void navigate(`/imports/${importId}`),
  );
  return (
    <section className={page.panel}>
      <form
        className={classes.upload}
        onSubmit={(event) => {
          event.preventDefault();
          if (file) upload.mutate(file);
        }}
      >
        <FileButton
          accept=".xlsx,.csv,.json"
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
        <Button type="submit" disabled={!file} loading={upload.isPending}>
          {words.upload}
        </Button>
      </form>
      <Refusal error={upload.error} />
    </section>
  );
}

function ImportTable({ imports }: { imports: readonly ImportSummary[] }) {
  const words = useWords(importWords);
  const format = useFormat();
  return (
    <div className={page.wide}>
      <Table aria-label={words.earlier}>
        <Table.Thead>
          <Table.Tr>
            {[words.file, words.state, words.rows, words.registered].map((head) => (
              <Table.Th key={head} scope="col">
                {head}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {imports.map(({ importId, fileName, status, progress, uploadedAt }) => (
            <Table.Tr key={importId}>
              <Table.Th scope="row">
                <Link to={`/imports/${importId}`}>{fileName}</Link>
                <div className={page.help}>{format.shortDate(uploadedAt.slice(0, 10))}</div>
              </Table.Th>
              <Table.Td>{words.status[status]}</Table.Td>
              <Table.Td>{format.decimal(progress.rows)}</Table.Td>
              <Table.Td>{format.decimal(progress.registered)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
