import { Tooltip } from '@mantine/core';
import { Link } from 'react-router';
import type { Portfolio } from '../api/monitoring';
import { useFormat, useWords } from '../language/language';
import { addressWith, usePortfolioFilter } from './portfolio-filter';
import { portfolioWords } from './portfolio-words';
import classes from './portfolio.module.css';

const ALL = { verdict: null, rung: null, minRung: null, metric: null, endsBefore: null };

/** The figures of the head; each leads to the rows behind it. */
export function Figures({ portfolio }: { portfolio: Portfolio }) {
  const words = useWords(portfolioWords);
  const format = useFormat();
  const { search } = usePortfolioFilter();
  const { ceremonial, of, excluded } = portfolio.ceremonialRatio;
  const percent = of === 0 ? '' : ` (${format.decimal(Math.round((100 * ceremonial) / of))} %)`;
  const help = words.ratioHelp(
    format.decimal(ceremonial),
    format.decimal(of),
    format.decimal(excluded),
  );
  return (
    <ul className={classes.figures}>
      <Figure
        to={addressWith(search, ALL)}
        value={format.decimal(portfolio.total)}
        label={words.total(portfolio.total === 1)}
      />
      <Tooltip label={help} multiline maw={340} events={{ hover: true, focus: true, touch: true }}>
        <li>
          <Link to={addressWith(search, { ...ALL, verdict: 'CEREMONIAL' })} preventScrollReset>
            <b>{`${format.decimal(ceremonial)}/${format.decimal(of)}${percent}`}</b> {words.ratio}
          </Link>
        </li>
      </Tooltip>
      <Figure
        to="#overdue"
        value={format.decimal(portfolio.overdue.milestones)}
        label={words.overdueMilestones(portfolio.overdue.milestones === 1)}
      />
      <Figure
        to="#overdue"
        value={format.decimal(portfolio.overdue.claims)}
        label={words.overdueClaims(portfolio.overdue.claims === 1)}
      />
      <Figure
        to={addressWith(search, {
          ...ALL,
          endsBefore: daysAfter(portfolio.asOf, portfolio.expiring.within),
        })}
        value={format.decimal(portfolio.expiring.count)}
        label={words.expiring(format.decimal(portfolio.expiring.within))}
      />
      <Figure
        to={addressWith(search, { ...ALL, metric: 'councilPending' })}
        value={format.decimal(portfolio.councilPending)}
        label={words.councilPending}
      />
      <Figure
        to={addressWith(search, { ...ALL, metric: 'dormant' })}
        value={format.decimal(portfolio.dormant)}
        label={words.dormant}
      />
      <Figure
        to={addressWith(search, { ...ALL, metric: 'notReporting' })}
        value={format.decimal(portfolio.notReporting)}
        label={words.notReporting}
      />
    </ul>
  );
}

const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

function Figure({ to, value, label }: { to: string; value: string; label: string }) {
  return (
    <li>
      <Link to={to} preventScrollReset={!to.startsWith('#')}>
        <b>{value}</b> {label}
      </Link>
    </li>
  );
}

/** signed > planned > active > delivering: where cooperations get stuck, each part a link to its rows. */
export function Funnel({ portfolio }: { portfolio: Portfolio }) {
  const words = useWords(portfolioWords);
  const format = useFormat();
  const { search } = usePortfolioFilter();
  const { signed, planned, active, delivering } = portfolio.funnel;
  const parts = [
    { label: words.signed, count: signed, minRung: '0' },
    { label: words.planned, count: planned, minRung: '1' },
    { label: words.active, count: active, minRung: '4' },
    { label: words.delivering, count: delivering, minRung: '5' },
  ];
  const most = Math.max(1, signed);
  return (
    <nav aria-label={words.funnel}>
      <ol className={classes.funnel}>
        {parts.map((part) => (
          <li key={part.label}>
            <Link
              to={addressWith(search, { ...ALL, minRung: part.minRung })}
              aria-current={search.get('minRung') === part.minRung ? 'true' : undefined}
              preventScrollReset
            >
              <span>
                {part.label} <b>{format.decimal(part.count)}</b>
              </span>
              <span className={classes.bar} aria-hidden>
                <span style={{ width: `${(100 * part.count) / most}%` }} />
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
