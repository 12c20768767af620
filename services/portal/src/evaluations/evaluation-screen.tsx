import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { getAgreement } from '../api/agreements';
import { getRound, type Round } from '../api/evaluations';
import page from '../app/page.module.css';
import { useMay } from '../app/session';
import { useTitle } from '../app/title';
import { Failure } from '../failure/failure';
import { Waiting } from '../failure/waiting';
import { useFormat, useWords } from '../language/language';
import { usePeriod } from '../reports/use-period';
import { EvaluationForm } from './evaluation-form';
import { evaluationWords } from './evaluation-words';
import classes from './evaluations.module.css';
import { Conclude, FormsIn } from './forms-in';
import { Indicators, Reporting, Timeliness } from './known-answers';
import { Papers } from './papers-answer';
import { knownWords } from './known-words';

/** One round: what the records say, what the sides say, what comes of it. */
export function EvaluationScreen() {
  const words = useWords(evaluationWords);
  const { roundId = '' } = useParams();
  const round = useQuery({
    queryKey: ['evaluation', roundId],
    queryFn: ({ signal }) => getRound(roundId, signal),
  });
  useTitle(round.data && words.kind[round.data.kind]);
  if (round.isPending) return <Waiting lines={6} />;
  if (round.isError) return <Failure error={round.error} onRetry={() => void round.refetch()} />;
  return (
    <div className={page.stack}>
      <Head round={round.data} />
      {round.data.status === 'OPEN' ? <Open round={round.data} /> : <Done round={round.data} />}
    </div>
  );
}

function Head({ round }: { round: Round }) {
  const words = useWords(evaluationWords);
  const format = useFormat();
  const named = usePeriod();
  const { agreementId, cooperationId, kind, period, openedOn } = round;
  const id = agreementId ?? cooperationId;
  const agreement = useQuery({
    queryKey: ['agreement', id],
    queryFn: ({ signal }) => getAgreement(id, signal),
  });
  return (
    <div>
      <Title order={1} size="h2">
        {words.kind[kind]}
        {period && ` · ${named(period)}`}
      </Title>
      <p className={page.help}>
        <Link to={`/agreements/${id}/evaluations`}>{agreement.data?.title ?? words.title}</Link> ·{' '}
        {words.openedOn(format.longDate(openedOn))}
      </p>
    </div>
  );
}

function Open({ round }: { round: Round }) {
  const words = useWords(evaluationWords);
  const may = useMay();
  const [sent, setSent] = useState(false);
  return (
    <>
      {sent && (
        <p role="status" className={page.panel}>
          {words.sent}
        </p>
      )}
      {may('evaluations.answer') && !sent ? (
        <EvaluationForm round={round} onSent={() => setSent(true)} />
      ) : (
        <OnRecord round={round} />
      )}
      <FormsIn round={round} />
      {may('evaluations.open') && <Conclude round={round} />}
    </>
  );
}

function Done({ round }: { round: Round }) {
  const words = useWords(evaluationWords);
  const format = useFormat();
  const { conclusion } = round;
  return (
    <>
      {conclusion && (
        <section className={page.panel}>
          <h2>
            {words.conclusion}: {words.recommendation[conclusion.recommendation]}
          </h2>
          <p>{conclusion.summary}</p>
          <p className={page.help}>
            {words.concludedBy(conclusion.by.name, format.longDate(conclusion.on))}
          </p>
        </section>
      )}
      <OnRecord round={round} />
      <FormsIn round={round} />
    </>
  );
}

/** What the records answer, for whoever fills in no form. */
function OnRecord({ round }: { round: Round }) {
  const words = useWords(knownWords);
  const { prefilled: known } = round;
  return (
    <section className={page.panel} aria-label={words.onRecord}>
      <ul className={`${classes.questions} ${classes.plain}`}>
        {known && <Timeliness known={known} />}
        {known && <Indicators known={known} />}
        <Papers round={round} />
        {known && <Reporting known={known} />}
      </ul>
    </section>
  );
}
