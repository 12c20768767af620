import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { agreementWords } from '../agreements/agreement-words';
import page from '../app/page.module.css';
import { useTitle } from '../app/title';
import { getPublicCooperation } from '../api/public';
import { Failure } from '../failure/failure';
import { Waiting } from '../failure/waiting';
import { verdictWords } from '../judgement/verdict-words';
import { useFormat, useWords } from '../language/language';
import { usePublicRegionNames } from './public-regions';
import { publicWords } from './public-words';

/** One published cooperation, without personal data. */
export function PublicCooperationScreen() {
  const words = useWords(publicWords);
  const agreements = useWords(agreementWords);
  const verdicts = useWords(verdictWords);
  const format = useFormat();
  const names = usePublicRegionNames();
  const { cooperationId = '' } = useParams();
  const found = useQuery({
    queryKey: ['public', 'cooperation', cooperationId],
    queryFn: ({ signal }) => getPublicCooperation(cooperationId, signal),
  });
  useTitle(found.data?.title ?? words.title);
  if (found.isPending) return <Waiting lines={6} />;
  if (found.isError) return <Failure error={found.error} onRetry={() => void found.refetch()} />;
  const one = found.data;
  const facts: [string, string][] = [
    [words.parties, [...new Set(one.parties.map(({ name }) => name))].join(' × ')],
    [words.type, agreements.type[one.cooperationType]],
    [words.status, agreements.status[one.status]],
    [words.signedOn, format.longDate(one.signedOn)],
    [words.endsOn, one.endsOn ? format.longDate(one.endsOn) : '—'],
    [words.region, one.regionCodes.map(names).join(', ')],
    [
      words.realisation,
      `${verdicts.ladder(String(one.rung), verdicts.rung[one.rung])}; ${words.milestones(
        format.decimal(one.confirmedMilestones),
        format.decimal(one.milestones),
      )}`,
    ],
  ];
  return (
    <>
      <p>
        <Link to="/public">{words.back}</Link>
      </p>
      <Title order={1} size="h2">
        {one.title}
      </Title>
      <p className={page.help}>{words.asOf(format.longDate(one.asOf))}</p>
      <section className={page.panel}>
        <dl className={page.facts}>
          {facts.map(([label, value]) => (
            <div key={label} style={{ display: 'contents' }}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}
