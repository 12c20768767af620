import { Alert, Button, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { commitImport, faultyRows, getImport, type ImportDetail } from '../api/imports';
import { useCommand } from '../api/use-command';
import page from '../app/page.module.css';
import { useTitle } from '../app/title';
import { Failure, Refusal } from '../failure/failure';
import { Waiting } from '../failure/waiting';
import { useFormat, useWords } from '../language/language';
import { ColumnMapping } from './column-mapping';
import classes from './import.module.css';
import { importWords } from './import-words';
import { RowTable } from './row-table';

const LOOK_EVERY = 1_000;
const isRunning = (found?: ImportDetail) =>
  found?.status === 'CHECKING' || found?.status === 'COMMITTING';

/** One file on its way into the register: its columns, the verdict on each row, and how far it has come. */
export function ImportScreen() {
  const words = useWords(importWords);
  const { importId = '' } = useParams();
  const found = useQuery({
    queryKey: ['imports', importId],
    queryFn: ({ signal }) => getImport(importId, signal),
    refetchInterval: ({ state }) => (isRunning(state.data) ? LOOK_EVERY : false),
  });
  useTitle(found.data?.fileName ?? words.title);
  if (found.isPending) return <Waiting lines={8} />;
  if (found.isError) return <Failure error={found.error} onRetry={() => void found.refetch()} />;
  const detail = found.data;
  return (
    <>
      <p className={page.help}>
        <Link to="/imports">{words.back}</Link>
      </p>
      <div className={page.head}>
        <Title order={1} size="h2">
          {detail.fileName}
        </Title>
        <span role="status">{words.status[detail.status]}</span>
      </div>
      <div className={page.stack}>
        {detail.encoding && detail.encoding !== 'utf-8' && (
          <Alert color="yellow" variant="outline">
            {words.encoding(detail.encoding)}
          </Alert>
        )}
        {isRunning(detail) && <Running detail={detail} />}
        <ColumnMapping
          key={detail.status === 'UPLOADED' ? 'open' : 'chosen'}
          detail={detail}
          busy={isRunning(detail)}
        />
        {detail.status !== 'UPLOADED' && detail.status !== 'CHECKING' && (
          <>
            <CommitPanel detail={detail} />
            <RowTable detail={detail} />
          </>
        )}
      </div>
    </>
  );
}

function Running({ detail }: { detail: ImportDetail }) {
  const words = useWords(importWords);
  const format = useFormat();
  const { rows, waiting, registered, accepted, warnings } = detail.progress;
  const checking = detail.status === 'CHECKING';
  const [done, all] = checking ? [rows - waiting, rows] : [registered, accepted + warnings];
  return (
    <section className={page.panel}>
      <p>{words.progressOf(format.decimal(done), format.decimal(all))}</p>
      <progress
        className={classes.progress}
        value={done}
        max={Math.max(all, 1)}
        aria-label={words.status[detail.status]}
      />
    </section>
  );
}

function CommitPanel({ detail }: { detail: ImportDetail }) {
  const words = useWords(importWords);
  const format = useFormat();
  const { accepted, warnings, registered, corrections } = detail.progress;
  const ready = accepted + warnings - registered;
  const commit = useCommand((it: ImportDetail, key) => commitImport(it, key));
  return (
    <section className={page.panel}>
      <p>{words.commitHelp}</p>
      <div className={page.chips}>
        <Button
          disabled={ready <= 0 || isRunning(detail)}
          loading={commit.isPending}
          onClick={() => commit.mutate(detail)}
        >
          {words.commit(format.decimal(Math.max(0, ready)))}
        </Button>
        {corrections > 0 && (
          <Button variant="default" component="a" href={faultyRows(detail.importId)} download>
            {words.download}
          </Button>
        )}
      </div>
      <Refusal error={commit.error} />
    </section>
  );
}
