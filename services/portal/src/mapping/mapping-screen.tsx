import { Button, NativeSelect, SegmentedControl, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { listEntries } from '../api/mapping';
import page from '../app/page.module.css';
import { useMay } from '../app/session';
import { useTitle } from '../app/title';
import { Failure } from '../failure/failure';
import { Waiting } from '../failure/waiting';
import { useWords } from '../language/language';
import { AsOf } from '../live/as-of';
import { Board } from './board';
import classes from './mapping.module.css';
import { mappingWords } from './mapping-words';
import { Matrix } from './matrix';
import { useAffairs } from './place-names';

/** What could be done together and with whom: as a board of steps, or as a matrix of affairs and regions. */
export function MappingScreen() {
  const words = useWords(mappingWords);
  const may = useMay();
  const [search, setSearch] = useSearchParams();
  useTitle(words.title);
  const view = search.get('view') === 'matrix' ? 'matrix' : 'board';
  const affairCode = search.get('affairCode') ?? undefined;
  const set = (name: string, value: string) => {
    const next = new URLSearchParams(search);
    if (value === '') next.delete(name);
    else next.set(name, value);
    setSearch(next, { preventScrollReset: true });
  };
  const entries = useQuery({
    queryKey: ['mapping-entries', affairCode],
    queryFn: ({ signal }) => listEntries({ affairCode }, signal),
    placeholderData: (earlier) => earlier,
  });
  return (
    <>
      <div className={page.head}>
        <Title order={1} size="h2">
          {words.title}
        </Title>
        <AsOf at={entries.dataUpdatedAt || Date.now()} />
        <AddButton />
      </div>
      <div className={classes.tools}>
        <SegmentedControl
          aria-label={words.view}
          value={view}
          onChange={(value) => set('view', value === 'board' ? '' : value)}
          data={[
            { value: 'board', label: words.board },
            { value: 'matrix', label: words.matrix },
          ]}
        />
        {view === 'board' && (
          <AffairFilter value={affairCode ?? ''} onChange={(code) => set('affairCode', code)} />
        )}
        <Link to="/organisations">{words.organisations}</Link>
        <a href="/api/mapping-entries/sheet?format=XLSX" className="screenOnly" download>
          {words.sheet}
        </a>
        {may('mapping.write') && <Link to="/mapping/import">{words.import}</Link>}
      </div>
      {view === 'matrix' && <Matrix />}
      {view === 'board' && entries.isPending && <Waiting lines={8} />}
      {view === 'board' && entries.isError && (
        <Failure error={entries.error} onRetry={() => void entries.refetch()} />
      )}
      {view === 'board' && entries.data && entries.data.items.length > 0 && (
        <Board entries={entries.data.items} />
      )}
      {view === 'board' && entries.data?.items.length === 0 && <Nothing />}
    </>
  );
}

function AffairFilter({ value, onChange }: { value: string; onChange: (code: string) => void }) {
  const words = useWords(mappingWords);
  const affairs = useAffairs();
  return (
    <NativeSelect
      aria-label={words.affair}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: '', label: words.allAffairs },
        ...affairs.map(({ code, name }) => ({ value: code, label: `${code} ${name}` })),
      ]}
    />
  );
}

function AddButton() {
  const words = useWords(mappingWords);
  const may = useMay();
  if (!may('mapping.write')) return null;
  return (
    <Button component={Link} to="/mapping/new" className="screenOnly">
      {words.add}
    </Button>
  );
}

function Nothing() {
  const words = useWords(mappingWords);
  return (
    <section className={page.panel}>
      <h2>{words.emptyTitle}</h2>
      <p>{words.empty}</p>
      <AddButton />
    </section>
  );
}
