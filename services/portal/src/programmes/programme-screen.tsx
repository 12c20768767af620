import { Button, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import page from '../app/page.module.css';
import { useTitle } from '../app/title';
import { BY_WORRY } from '../api/monitoring';
import { getProgramme, type Programme } from '../api/programmes';
import { Failure } from '../failure/failure';
import { Waiting } from '../failure/waiting';
import { verdictWords } from '../judgement/verdict-words';
import { useFormat, useWords } from '../language/language';
import { AsOf } from '../live/as-of';
import portfolio from '../portfolio/portfolio.module.css';
import { PartTable } from './part-table';
import { programmeWords } from './programme-words';

/** One programme in many regions, side by side: stage, verdict, indicators, confirmed milestones. */
export function ProgrammeScreen() {
  const words = useWords(programmeWords);
  const { initiativeCode = '' } = useParams();
  useTitle(initiativeCode);
  const found = useQuery({
    queryKey: ['portfolio', 'programme', initiativeCode],
    queryFn: ({ signal }) => getProgramme(initiativeCode, signal),
  });
  if (found.isPending) return <Waiting lines={10} />;
  if (found.isError) return <Failure error={found.error} onRetry={() => void found.refetch()} />;
  const programme = found.data;
  return (
    <>
      <div className={page.head}>
        <Title order={1} size="h2">
          {initiativeCode}
        </Title>
        <AsOf at={found.dataUpdatedAt} />
        <Button component={Link} to="/programmes" variant="default" className="screenOnly">
          {words.back}
        </Button>
        <Button variant="default" className="screenOnly" onClick={() => window.print()}>
          {words.print}
        </Button>
      </div>
      {programme.items.length === 0 ? (
        <p className={page.help}>{words.empty}</p>
      ) : (
        <>
          <Figures programme={programme} />
          <PartTable programme={programme} />
        </>
      )}
    </>
  );
}

/** How many stand where, and how many milestones are confirmed; each count leads to its rows. */
function Figures({ programme: { initiativeCode, items } }: { programme: Programme }) {
  const words = useWords(programmeWords);
  const verdicts = useWords(verdictWords);
  const format = useFormat();
  const rows = (more: Record<string, string> = {}) =>
    `/portfolio?${new URLSearchParams({ initiativeCode, ...more })}`;
  const counted = BY_WORRY.map((verdict) => ({
    verdict,
    count: items.filter((part) => part.verdict === verdict).length,
  })).filter(({ count }) => count > 0);
  const sum = (of: 'milestones' | 'confirmedMilestones') =>
    format.decimal(items.reduce((total, part) => total + part[of], 0));
  return (
    <ul className={portfolio.figures}>
      <li>
        <Link to={rows()}>{words.regions(format.decimal(items.length))}</Link>
      </li>
      <li>
        <a href="#parts">
          <b>{words.ofMilestones(sum('confirmedMilestones'), sum('milestones'))}</b>{' '}
          {words.confirmed.toLowerCase()}
        </a>
      </li>
      {counted.map(({ verdict, count }) => (
        <li key={verdict}>
          <Link to={rows({ verdict })}>
            <b>{format.decimal(count)}</b> {verdicts.verdict[verdict]}
          </Link>
        </li>
      ))}
    </ul>
  );
}
