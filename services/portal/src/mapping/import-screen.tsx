import { Button, FileButton, Table, Title } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { importEntries, type ImportedEntries } from '../api/mapping';
import { useCommand } from '../api/use-command';
import page from '../app/page.module.css';
import { useMe } from '../app/session';
import { useTitle } from '../app/title';
import { Refusal } from '../failure/failure';
import { useWords } from '../language/language';
import { importWords } from './import-words';

interface Attempt {
  file: File;
  commit: boolean;
}

/** Takes in entries from a sheet: first every row's verdict, then, on demand, the good rows. */
export function ImportScreen() {
  const words = useWords(importWords);
  const { organisation } = useMe();
  useTitle(words.title);
  const [file, setFile] = useState<File | null>(null);
  const read = useCommand((attempt: Attempt, key) =>
    importEntries({ ...attempt, ownerOrganisationId: organisation.organisationId }, key),
  );
  const { data } = read;
  return (
    <div className={page.stack}>
      <div>
        <Title order={1} size="h2">
          {words.title}
        </Title>
        <p className={page.help}>{words.intro}</p>
        <FileButton
          accept=".xlsx,.csv,.json"
          inputProps={{ 'aria-label': words.choose }}
          onChange={(chosen) => {
            setFile(chosen);
            if (chosen) read.mutate({ file: chosen, commit: false });
          }}
        >
          {(props) => (
            <Button {...props} variant="default" loading={read.isPending}>
              {file?.name ?? words.choose}
            </Button>
          )}
        </FileButton>
      </div>
      <Refusal error={read.error} />
      {data && <Verdicts read={data} />}
      {data?.saved && (
        <p role="status">
          {words.saved(String(data.accepted))} <Link to="/mapping">{words.toMap}</Link>
        </p>
      )}
      {data && !data.saved && file && data.accepted > 0 && (
        <div>
          <Button
            size="lg"
            loading={read.isPending}
            onClick={() => read.mutate({ file, commit: true })}
          >
            {words.save(String(data.accepted))}
          </Button>
        </div>
      )}
    </div>
  );
}

function Verdicts({ read }: { read: ImportedEntries }) {
  const words = useWords(importWords);
  return (
    <section className={page.panel}>
      <p>{words.counted(String(read.accepted), String(read.wrong))}</p>
      <div className={page.wide}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{words.row}</Table.Th>
              <Table.Th scope="col">{words.verdict}</Table.Th>
              <Table.Th scope="col">{words.why}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {read.rows.map(({ rowNo, state, faults }) => (
              <Table.Tr key={rowNo}>
                <Table.Th scope="row">{rowNo}</Table.Th>
                <Table.Td>{words.state[state]}</Table.Td>
                <Table.Td>
                  {faults
                    .map(
                      ({ field, code, value }) =>
                        `${words.field[field]}: ${words.fault[code](value)}`,
                    )
                    .join('; ')}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  );
}
