import { useQuery } from '@tanstack/react-query';
import type { Agreement } from '../api/agreements';
import { getVerdicts, type Assessment } from '../api/monitoring';
import page from '../app/page.module.css';
import { RuleList } from '../judgement/rules';
import { VerdictBadge } from '../judgement/verdict';
import { verdictWords } from '../judgement/verdict-words';
import { useFormat, useWords } from '../language/language';
import classes from './agreement.module.css';
import { Particulars } from './particulars';
import { recordWords } from './record-words';

interface Props {
  agreement: Agreement;
  assessment: Assessment | undefined;
}

export function SummaryTab({ agreement, assessment }: Props) {
  const words = useWords(recordWords);
  return (
    <div className={classes.summary}>
      {assessment ? (
        <Why assessment={assessment} />
      ) : (
        <section className={page.panel}>
          <p>{words.notJudged}</p>
        </section>
      )}
      <div className={page.stack}>
        <Particulars agreement={agreement} />
        {assessment && <VerdictHistory cooperationId={agreement.cooperationId} />}
      </div>
    </div>
  );
}

/** The verdict explained: every rule with its fact, its date, and what clears it. */
function Why({ assessment }: { assessment: Assessment }) {
  const words = useWords(recordWords);
  const verdicts = useWords(verdictWords);
  const format = useFormat();
  const { verdict, index } = assessment;
  return (
    <section className={page.panel} aria-labelledby="why">
      <h2 id="why">{words.why(verdicts.verdict[verdict])}</h2>
      <p>
        {verdicts.meaning[verdict]} {assessment.unattested && words.unattested}
      </p>
      {assessment.rules.length === 0 ? (
        <p className={page.help}>{words.noRules}</p>
      ) : (
        <RuleList assessment={assessment} />
      )}
      {index !== undefined && index !== null && (
        <p className={page.help}>
          {words.followThrough}: {format.decimal(index)} / 100
        </p>
      )}
    </section>
  );
}

function VerdictHistory({ cooperationId }: { cooperationId: string }) {
  const words = useWords(recordWords);
  const format = useFormat();
  const spans = useQuery({
    queryKey: ['verdicts', cooperationId],
    queryFn: ({ signal }) => getVerdicts(cooperationId, signal),
  });
  const items = [...(spans.data?.items ?? [])].sort((a, b) => b.from.localeCompare(a.from));
  if (items.length === 0) return null;
  return (
    <section className={page.panel}>
      <h2>{words.verdictHistory}</h2>
      <ol className={classes.spans}>
        {items.map((span) => (
          <li key={`${span.from} ${span.verdict} ${span.rung}`}>
            <VerdictBadge verdict={span.verdict} />
            <span>
              {span.to
                ? words.span(format.shortDate(span.from), format.shortDate(span.to))
                : words.since(format.shortDate(span.from))}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
