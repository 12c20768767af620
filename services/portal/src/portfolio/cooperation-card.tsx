import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { OrgRef } from '../api/agreements';
import type { Assessment } from '../api/monitoring';
import { NextStepLine } from '../judgement/next-step';
import { Reasons } from '../judgement/rules';
import { Ladder, VerdictBadge } from '../judgement/verdict';
import { verdictWords } from '../judgement/verdict-words';
import { useFormat, useWords } from '../language/language';
import { FlashEdge } from '../live/flash-edge';
import { portfolioWords } from './portfolio-words';
import classes from './portfolio.module.css';

/** "Jateng × PNM": one name per legal party. */
export const partyNames = (parties: readonly OrgRef[]): string =>
  [...new Map(parties.map((party) => [party.legalPartyId, party.name])).values()].join(' × ');

/** A cooperation that needs attention: verdict, ladder, reasons in sentences, next step. */
export function CooperationCard({ assessment }: { assessment: Assessment }) {
  const words = useWords(portfolioWords);
  return (
    <article className={classes.card}>
      <FlashEdge cooperationId={assessment.cooperationId} />
      <Head assessment={assessment} />
      <Reasons assessment={assessment} most={3} />
      <div className={classes.cardFoot}>
        <NextStepLine step={assessment.nextStep} />
        <Button
          component={Link}
          to={`/agreements/${assessment.cooperationId}`}
          variant="default"
          aria-label={words.openTitle(assessment.title)}
        >
          {words.open}
        </Button>
      </div>
    </article>
  );
}

/** A cooperation that needs nothing now: the same pair of ladder and next step on two lines. */
export function CooperationRow({ assessment }: { assessment: Assessment }) {
  return (
    <article className={classes.row}>
      <FlashEdge cooperationId={assessment.cooperationId} />
      <Head assessment={assessment} />
      <NextStepLine step={assessment.nextStep} />
    </article>
  );
}

function Head({ assessment }: { assessment: Assessment }) {
  const words = useWords(portfolioWords);
  const verdicts = useWords(verdictWords);
  const format = useFormat();
  const signed = assessment.verdict !== 'PREPARING';
  return (
    <>
      <div className={classes.cardHead}>
        <VerdictBadge verdict={assessment.verdict} />
        <h3>
          <Link to={`/agreements/${assessment.cooperationId}`}>{assessment.title}</Link>
        </h3>
      </div>
      <div className={classes.cardFacts}>
        <Ladder rung={assessment.rung} gaps={assessment.gaps} verdict={assessment.verdict} />
        <span>
          {signed ? verdicts.rung[assessment.rung] : words.notSigned}
          {signed && ` · ${words.days(format.decimal(assessment.ageDays))}`} ·{' '}
          {partyNames(assessment.parties)}
        </span>
      </div>
    </>
  );
}
