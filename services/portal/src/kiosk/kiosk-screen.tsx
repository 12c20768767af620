import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getPortfolio } from '../api/monitoring';
import { DemoBanner } from '../app/frame';
import page from '../app/page.module.css';
import { SessionGate, useMe } from '../app/session';
import { useTitle } from '../app/title';
import { Failure } from '../failure/failure';
import { Waiting } from '../failure/waiting';
import { useWords } from '../language/language';
import { AsOf } from '../live/as-of';
import { LiveProvider } from '../live/live';
import { AgencyTable } from '../portfolio/agency-table';
import { Figures, Funnel } from '../portfolio/figures';
import { portfolioWords } from '../portfolio/portfolio-words';
import portfolioClasses from '../portfolio/portfolio.module.css';
import { RatioTrend } from '../portfolio/ratio-trend';
import { RegionMap } from '../portfolio/region-map';
import { VerdictSection } from '../portfolio/verdict-section';
import classes from './kiosk.module.css';

/** The head's page on a wall: nothing to press, always as of now. */
export function KioskScreen() {
  return (
    <SessionGate>
      <LiveProvider>
        <Wall />
      </LiveProvider>
    </SessionGate>
  );
}

function Wall() {
  const words = useWords(portfolioWords);
  const me = useMe();
  useTitle(words.title);
  const portfolio = useQuery({
    queryKey: ['portfolio', 'kiosk'],
    queryFn: ({ signal }) => getPortfolio({}, signal),
  });
  if (portfolio.isPending) return <Waiting lines={10} />;
  if (portfolio.isError)
    return <Failure error={portfolio.error} onRetry={() => void portfolio.refetch()} />;
  return (
    <>
      {me.demo && <DemoBanner />}
      <main className={classes.wall}>
        <div className={page.head}>
          <Title order={1} size="h1">
            {words.title}
          </Title>
          <AsOf at={portfolio.dataUpdatedAt} />
        </div>
        <Figures portfolio={portfolio.data} />
        <Funnel portfolio={portfolio.data} />
        <div className={portfolioClasses.columns}>
          <section aria-labelledby="attention" className={portfolioClasses.list}>
            <h2 id="attention">{words.attention}</h2>
            <VerdictSection verdict="CEREMONIAL" filter={{}} />
          </section>
          <div className={portfolioClasses.side}>
            <RegionMap portfolio={portfolio.data} />
            <RatioTrend />
            <AgencyTable portfolio={portfolio.data} />
          </div>
        </div>
      </main>
    </>
  );
}
