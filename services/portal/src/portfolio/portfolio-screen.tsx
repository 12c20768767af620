import { Button, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import page from '../app/page.module.css';
import { BY_WORRY, getPortfolio, type Portfolio, type Verdict } from '../api/monitoring';
import { useMay } from '../app/session';
import { useTitle } from '../app/title';
import { Failure } from '../failure/failure';
import { Waiting } from '../failure/waiting';
import { verdictWords } from '../judgement/verdict-words';
import { useFormat, useWords } from '../language/language';
import { AsOf } from '../live/as-of';
import { AgencyTable } from './agency-table';
import { Figures, Funnel } from './figures';
import { FilterChips } from './filter-chips';
import { addressWith, usePortfolioFilter } from './portfolio-filter';
import { portfolioWords } from './portfolio-words';
import classes from './portfolio.module.css';
import { RatioTrend } from './ratio-trend';
import { RegionMap } from './region-map';
import { VerdictSection } from './verdict-section';

const WORRYING: readonly Verdict[] = ['CEREMONIAL', 'AT_RISK'];

/** The leadership's page: what was signed, what became of it, and what is to be done next. */
export function PortfolioScreen() {
  const words = useWords(portfolioWords);
  const { filter } = usePortfolioFilter();
  useTitle(words.title);
  const portfolio = useQuery({
    queryKey: ['portfolio', filter],
    queryFn: ({ signal }) => getPortfolio(filter, signal),
    placeholderData: keepPreviousData,
  });
  if (portfolio.isPending) return <Waiting lines={10} />;
  if (portfolio.isError)
    return <Failure error={portfolio.error} onRetry={() => void portfolio.refetch()} />;
  return (
    <>
      <div className={page.head}>
        <Title order={1} size="h2">
          {words.title}
        </Title>
        <AsOf at={portfolio.dataUpdatedAt} />
        <OtherViews />
        <ShowOnWall />
        <RegisterButton />
      </div>
      <Figures portfolio={portfolio.data} />
      <Funnel portfolio={portfolio.data} />
      <FilterChips />
      <div className={classes.columns}>
        <div className={classes.main}>
          <Cooperations portfolio={portfolio.data} />
        </div>
        <div className={classes.side}>
          <RegionMap portfolio={portfolio.data} />
          <RatioTrend />
          <AgencyTable portfolio={portfolio.data} />
        </div>
      </div>
    </>
  );
}

/** The same agreements in time, and by the programmes that they are parts of. */
function OtherViews() {
  const words = useWords(portfolioWords);
  const may = useMay();
  const { search } = usePortfolioFilter();
  if (!may('assessments.read')) return null;
  return (
    <>
      <Button
        component={Link}
        to={{ pathname: '/timeline', search: search.toString() }}
        variant="default"
        className="screenOnly"
      >
        {words.timeline}
      </Button>
      <Button component={Link} to="/programmes" variant="default" className="screenOnly">
        {words.programmes}
      </Button>
    </>
  );
}

/** The same page on a wall, and on paper. */
function ShowOnWall() {
  const words = useWords(portfolioWords);
  return (
    <>
      <Button component={Link} to="/kiosk" variant="default" className="screenOnly">
        {words.kiosk}
      </Button>
      <Button variant="default" className="screenOnly" onClick={() => window.print()}>
        {words.print}
      </Button>
    </>
  );
}

function RegisterButton() {
  const words = useWords(portfolioWords);
  const may = useMay();
  if (!may('agreements.draft')) return null;
  return (
    <Button component={Link} to="/agreements/new" className="screenOnly">
      {words.register}
    </Button>
  );
}

function Cooperations({ portfolio }: { portfolio: Portfolio }) {
  const words = useWords(portfolioWords);
  const { filter } = usePortfolioFilter();
  const counted = (verdict: Verdict) => (portfolio.byVerdict[verdict] ?? 0) > 0;
  const shown = BY_WORRY.filter((verdict) =>
    filter.verdict ? filter.verdict === verdict : counted(verdict),
  );
  const worrying = shown.filter((verdict) => WORRYING.includes(verdict));
  const others = shown.filter((verdict) => !WORRYING.includes(verdict));
  if (portfolio.total === 0) return <Nothing filtered={Object.keys(filter).length > 0} />;
  return (
    <>
      <VerdictLinks portfolio={portfolio} />
      {worrying.length > 0 && (
        <section aria-labelledby="attention" className={classes.list}>
          <h2 id="attention">{words.attention}</h2>
          {worrying.map((verdict) => (
            <VerdictSection key={verdict} verdict={verdict} filter={filter} />
          ))}
        </section>
      )}
      {others.length > 0 && (
        <section aria-labelledby="others" className={classes.list}>
          <h2 id="others">{words.others}</h2>
          {others.map((verdict) => (
            <VerdictSection key={verdict} verdict={verdict} filter={filter} />
          ))}
        </section>
      )}
    </>
  );
}

/** Counts by verdict; each is a link to its rows. */
function VerdictLinks({ portfolio }: { portfolio: Portfolio }) {
  const verdicts = useWords(verdictWords);
  const words = useWords(portfolioWords);
  const format = useFormat();
  const { search } = usePortfolioFilter();
  return (
    <nav className={classes.verdicts} aria-label={words.worst}>
      {BY_WORRY.filter((verdict) => portfolio.byVerdict[verdict]).map((verdict) => (
        <Link
          key={verdict}
          to={addressWith(search, { verdict: search.get('verdict') === verdict ? null : verdict })}
          aria-current={search.get('verdict') === verdict ? 'true' : undefined}
          preventScrollReset
        >
          {verdicts.verdict[verdict]} <b>{format.decimal(portfolio.byVerdict[verdict] ?? 0)}</b>
        </Link>
      ))}
    </nav>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  const words = useWords(portfolioWords);
  if (filtered) return <p className={page.help}>{words.nothingMatches}</p>;
  return (
    <section className={page.panel}>
      <h2>{words.emptyTitle}</h2>
      <p>{words.empty}</p>
      <RegisterButton />
    </section>
  );
}
