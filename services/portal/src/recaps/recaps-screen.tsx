import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import page from '../app/page.module.css';
import { useMay } from '../app/session';
import { useTitle } from '../app/title';
import { getMetrics } from '../api/recaps';
import { useWords } from '../language/language';
import { AsOf } from '../live/as-of';
import { Calendar } from './calendar';
import { Durations } from './durations';
import { Exports } from './exports';
import { recapWords } from './recap-words';
import { SliceTable } from './slice-table';
import { Stalled } from './stalled';

/** The portfolio cut into slices, how long things take, who lets them lie, and all of it as files. */
export function RecapsScreen() {
  const words = useWords(recapWords);
  const may = useMay();
  useTitle(words.title);
  const metrics = useQuery({
    queryKey: ['metrics'],
    queryFn: ({ signal }) => getMetrics(signal),
    staleTime: Infinity,
  });
  return (
    <>
      <div className={page.head}>
        <Title order={1} size="h2">
          {words.title}
        </Title>
        <AsOf at={metrics.dataUpdatedAt || Date.now()} />
      </div>
      <div className={page.stack}>
        {may('assessments.read') && <Exports />}
        <SliceTable metrics={metrics.data?.items ?? []} />
        <Durations />
        <Stalled />
        <Calendar />
      </div>
    </>
  );
}
