import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { getEntry, type MappingEntry } from '../api/mapping';
import page from '../app/page.module.css';
import { useMay } from '../app/session';
import { useTitle } from '../app/title';
import { Failure } from '../failure/failure';
import { Waiting } from '../failure/waiting';
import { useWords } from '../language/language';
import { Candidates } from './candidates';
import { EntrySteps } from './entry-steps';
import { entryWords } from './entry-words';
import { FiveQuestions } from './five-questions';
import classes from './mapping.module.css';
import { mappingWords } from './mapping-words';
import { Matches } from './matches';

/** One need, offer or potential: what is asked about it, who could meet it, and what comes next. */
export function EntryScreen() {
  const { mappingEntryId = '' } = useParams();
  const entry = useQuery({
    queryKey: ['mapping-entry', mappingEntryId],
    queryFn: ({ signal }) => getEntry(mappingEntryId, signal),
  });
  useTitle(entry.data?.subjectMatter);
  if (entry.isPending) return <Waiting lines={8} />;
  if (entry.isError) return <Failure error={entry.error} onRetry={() => void entry.refetch()} />;
  return <Entry entry={entry.data} />;
}

function Entry({ entry }: { entry: MappingEntry }) {
  const words = useWords(mappingWords);
  const own = useWords(entryWords);
  const may = useMay();
  const open = entry.status !== 'CONVERTED' && entry.status !== 'DROPPED';
  return (
    <div className={page.stack}>
      <div>
        <Link to="/mapping">{own.back}</Link>
        <Title order={1} size="h2" mt="xs">
          {entry.subjectMatter}
        </Title>
        <p className={page.help}>
          {words.kind[entry.kind]} · {words.status[entry.status]}
          {entry.priorityScore != null && ` · ${own.score(String(entry.priorityScore))}`}
        </p>
      </div>
      <div className={classes.columns}>
        <div className={page.stack}>
          <FiveQuestions entry={entry} />
          {open && <Candidates entry={entry} />}
        </div>
        <div className={page.stack}>
          {(may('mapping.write') || may('mapping.prioritise')) && <EntrySteps entry={entry} />}
          <Matches entry={entry} />
        </div>
      </div>
    </div>
  );
}
