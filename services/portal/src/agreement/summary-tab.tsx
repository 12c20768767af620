import type { Agreement } from '../api/agreements';
import type { Assessment } from '../api/monitoring';
import page from '../app/page.module.css';
import { RuleList } from '../judgement/rules';
import { verdictWords } from '../judgement/verdict-words';
import { useFormat, useWords } from '../language/language';
import classes from './agreement.module.css';
import { Particulars } from './particulars';
import { recordWords } from './record-words';
import { VerdictHistory } from './verdict-history';

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
