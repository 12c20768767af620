import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import page from '../app/page.module.css';
import {
  askExport,
  EXPORT_KINDS,
  exportFile,
  myExports,
  type AskedExport,
  type Export,
} from '../api/recaps';
import { useCommand } from '../api/use-command';
import { Refusal } from '../failure/failure';
import { today } from '../language/dates';
import { useFormat, useLanguage, useWords } from '../language/language';
import { recapWords } from './recap-words';
import classes from './recaps.module.css';

const LOOK_AGAIN_MS = 1_000;

/** Asks for files, shows how far they are, and hands them out. */
export function Exports() {
  const words = useWords(recapWords);
  const files = useQuery({
    queryKey: ['exports'],
    queryFn: ({ signal }) => myExports(signal),
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ status }) => status === 'WAITING') ? LOOK_AGAIN_MS : false,
  });
  const items = files.data?.items ?? [];
  return (
    <section className={page.panel} aria-labelledby="exports">
      <h2 id="exports">{words.exports}</h2>
      <p className={page.help}>{words.exportsHelp}</p>
      <Ask />
      <h3>{words.myFiles}</h3>
      {items.length === 0 ? (
        <p className={page.help}>{words.noFiles}</p>
      ) : (
        <ul className={classes.files} aria-live="polite">
          {items.slice(0, 10).map((file) => (
            <File key={file.exportId} file={file} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Ask() {
  const words = useWords(recapWords);
  const { language } = useLanguage();
  const semesters = lastSemesters(today());
  const [kind, setKind] = useState<(typeof EXPORT_KINDS)[number]>('PORTFOLIO');
  const [format, setFormat] = useState<'XLSX' | 'PDF'>('XLSX');
  const [period, setPeriod] = useState(semesters[0]!);
  const ask = useCommand((body: AskedExport, key) => askExport(body, key));
  return (
    <form
      className={classes.ask}
      onSubmit={(event) => {
        event.preventDefault();
        ask.mutate({ kind, format, language, ...(kind === 'RECAP' && { period }) });
      }}
    >
      <NativeSelect
        label={words.whichReport}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value as typeof kind)}
        data={EXPORT_KINDS.map((value) => ({ value, label: words.kind[value] }))}
      />
      {kind === 'RECAP' && (
        <NativeSelect
          label={words.semester}
          value={period}
          onChange={(event) => setPeriod(event.currentTarget.value)}
          data={semesters.map((value) => ({
            value,
            label: words.semesterOf(value.slice(6), value.slice(0, 4)),
          }))}
        />
      )}
      <NativeSelect
        label={words.format}
        value={format}
        onChange={(event) => setFormat(event.currentTarget.value as typeof format)}
        data={['XLSX', 'PDF']}
      />
      <Button type="submit" loading={ask.isPending}>
        {words.make}
      </Button>
      <Refusal error={ask.error} />
    </form>
  );
}

function File({ file }: { file: Export }) {
  const words = useWords(recapWords);
  const format = useFormat();
  const { exportId, asked, status, rowsDone, rowCount, fileName, sizeBytes } = file;
  const rows = words.rows(format.decimal(rowsDone), format.decimal(rowCount));
  return (
    <li>
      <span>
        {words.kind[asked.kind]} · {asked.format} · {format.shortDate(file.askedAt.slice(0, 10))}
      </span>
      {status === 'READY' && fileName ? (
        <a href={exportFile(exportId)} download={fileName}>
          {words.download(fileName)} ({format.fileSize(sizeBytes ?? 0)})
        </a>
      ) : (
        <span>{words.status[status]}</span>
      )}
      {status === 'WAITING' && (
        <>
          <progress value={rowsDone} max={Math.max(1, rowCount)} aria-label={rows} />
          <span>{rows}</span>
        </>
      )}
    </li>
  );
}

/** The half-year that runs and the five before it. */
function lastSemesters(day: string): string[] {
  const running = Number(day.slice(0, 4)) * 2 + (Number(day.slice(5, 7)) > 6 ? 1 : 0);
  return Array.from({ length: 6 }, (_, n) => running - n).map(
    (half) => `${Math.floor(half / 2)}-S${(half % 2) + 1}`,
  );
}
