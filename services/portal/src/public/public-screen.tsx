import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import page from '../app/page.module.css';
import { useTitle } from '../app/title';
import { getPublicFigures, type PublicFigures } from '../api/public';
import { Failure } from '../failure/failure';
import { Waiting } from '../failure/waiting';
import { useFormat, useWords } from '../language/language';
import { usePublicRegionNames } from './public-regions';
import { PublicList } from './public-list';
import { publicWords } from './public-words';
import classes from './public.module.css';

/** What everybody may see: how many were signed, what became of them, and where. */
export function PublicScreen() {
  const words = useWords(publicWords);
  const format = useFormat();
  useTitle(words.title);
  const figures = useQuery({
    queryKey: ['public', 'figures'],
    queryFn: ({ signal }) => getPublicFigures(signal),
  });
  if (figures.isPending) return <Waiting lines={8} />;
  if (figures.isError)
    return <Failure error={figures.error} onRetry={() => void figures.refetch()} />;
  return (
    <>
      <Title order={1} size="h2">
        {words.title}
      </Title>
      <p>{words.lead}</p>
      <p className={page.help}>{words.asOf(format.longDate(figures.data.asOf))}</p>
      <Counts figures={figures.data} />
      <div className={classes.columns}>
        <PublicList />
        <Regions figures={figures.data} />
      </div>
    </>
  );
}

function Counts({ figures }: { figures: PublicFigures }) {
  const words = useWords(publicWords);
  const format = useFormat();
  const active = Object.entries(figures.byRung)
    .filter(([rung]) => Number(rung) >= 4)
    .reduce((sum, [, count]) => sum + (count ?? 0), 0);
  return (
    <ul className={classes.counts}>
      <li>
        <Link to="/public">
          <b>{format.decimal(figures.total)}</b> {words.total}
        </Link>
      </li>
      <li>
        <Link to="/public?minRung=4">
          <b>{format.decimal(active)}</b> {words.active}
        </Link>
      </li>
      <li>
        <b>{format.decimal(figures.confirmedMilestones)}</b> {words.confirmed}
      </li>
    </ul>
  );
}

/** A tile per region with a cooperation, its bar the share that came to action; a list reads as a table would. */
function Regions({ figures }: { figures: PublicFigures }) {
  const words = useWords(publicWords);
  const format = useFormat();
  const names = usePublicRegionNames();
  const [search] = useSearchParams();
  return (
    <section className={page.panel} aria-labelledby="regions">
      <h2 id="regions">{words.regions}</h2>
      <table className={classes.regions}>
        <thead>
          <tr>
            <th scope="col">{words.region}</th>
            <th scope="col">{words.count}</th>
            <th scope="col">{words.withResults}</th>
          </tr>
        </thead>
        <tbody>
          {figures.byRegion.map(({ regionCode, total, active }) => (
            <tr key={regionCode}>
              <th scope="row">
                <Link
                  to={`/public?regionCode=${regionCode}`}
                  aria-current={search.get('regionCode') === regionCode ? 'true' : undefined}
                >
                  {names(regionCode)}
                </Link>
              </th>
              <td>{format.decimal(total)}</td>
              <td>
                {format.decimal(active)}
                <span className={classes.bar} aria-hidden>
                  <span style={{ width: `${(100 * active) / total}%` }} />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
