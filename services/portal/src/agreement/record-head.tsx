import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { agreementWords } from '../agreements/agreement-words';
import { agreementPage, listAgreements, type Agreement } from '../api/agreements';
import type { Assessment } from '../api/monitoring';
import { NextStepLine } from '../judgement/next-step';
import { Ladder, VerdictBadge } from '../judgement/verdict';
import { useWords } from '../language/language';
import { AsOf } from '../live/as-of';
import { FlashEdge } from '../live/flash-edge';
import { BriefButton } from '../recaps/brief-button';
import classes from './agreement.module.css';
import { recordWords } from './record-words';

interface Props {
  agreement: Agreement;
  assessment: Assessment | undefined;
  at: number;
}

/** Title, parties, ladder, verdict and next step: the same on every tab. */
export function RecordHead({ agreement, assessment, at }: Props) {
  const codes = useWords(agreementWords);
  const parties = agreement.parties.map((party) => party.org.name).join(' × ');
  return (
    <header className={classes.head}>
      <FlashEdge cooperationId={agreement.cooperationId} />
      <div className={classes.headLine}>
        <Title order={1} size="h2">
          {agreement.title}
        </Title>
        <AsOf at={at} />
      </div>
      <p className={classes.parties}>
        {parties} · {codes.kind[agreement.documentKind]} · {codes.status[agreement.status]}
      </p>
      {assessment && (
        <>
          <div className={classes.verdictLine}>
            <VerdictBadge verdict={assessment.verdict} />
            <Ladder
              rung={assessment.rung}
              gaps={assessment.gaps}
              verdict={assessment.verdict}
              named
            />
          </div>
          <NextStepLine step={assessment.nextStep} />
          <BriefButton cooperationId={agreement.cooperationId} />
        </>
      )}
      <Siblings agreement={agreement} />
    </header>
  );
}

/** The other documents of the same cooperation: umbrella, PKS, letter of intent. */
function Siblings({ agreement }: { agreement: Agreement }) {
  const words = useWords(recordWords);
  const codes = useWords(agreementWords);
  const address = listAgreements({ cooperationId: agreement.cooperationId });
  const documents = useQuery({
    queryKey: ['agreements', address, 'documents'],
    queryFn: ({ signal }) => agreementPage(address, signal),
  });
  const items = documents.data?.items ?? [];
  if (items.length < 2) return null;
  return (
    <nav aria-label={words.documentsOf} className={classes.siblings}>
      {items.map((item) => (
        <Link
          key={item.agreementId}
          to={`/agreements/${item.agreementId}`}
          aria-current={item.agreementId === agreement.agreementId ? 'page' : undefined}
        >
          {codes.kindShort[item.documentKind]}: {item.title} ({codes.status[item.status]})
        </Link>
      ))}
    </nav>
  );
}
