import type { RuleLevel } from '@nyata/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { getChanges, getVerdicts } from '../api/monitoring';
import page from '../app/page.module.css';
import { Failure } from '../failure/failure';
import { Waiting } from '../failure/waiting';
import { DateField } from '../forms/date-field';
import { ruleTitle } from '../judgement/rule-sentence';
import { ruleWords } from '../judgement/rule-words';
import { Ladder, VerdictBadge } from '../judgement/verdict';
import { useFormat, useLanguage, useWords } from '../language/language';
import classes from './agreement.module.css';
import { recordWords } from './record-words';

/** When which verdict held, and how it stood on any day. */
export function VerdictHistory({ cooperationId }: { cooperationId: string }) {
  const words = useWords(recordWords);
  const format = useFormat();
  const [day, setDay] = useState('');
  const spans = useQuery({
    queryKey: ['verdicts', cooperationId],
    queryFn: ({ signal }) => getVerdicts(cooperationId, signal),
  });
  const items = [...(spans.data?.items ?? [])].sort((a, b) => b.from.localeCompare(a.from));
  if (items.length === 0) return null;
  return (
    <section className={page.panel} aria-labelledby="verdict-history">
      <h2 id="verdict-history">{words.verdictHistory}</h2>
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
      <div className="screenOnly">
        <DateField
          mt="sm"
          label={words.asOfDay}
          description={words.asOfHelp}
          value={day}
          onChange={setDay}
        />
        {day !== '' && <SinceDay cooperationId={cooperationId} day={day} />}
      </div>
    </section>
  );
}

/** The judgement of a day, and what is different today. */
function SinceDay({ cooperationId, day }: { cooperationId: string; day: string }) {
  const words = useWords(recordWords);
  const levels = useWords(ruleWords).level;
  const { language } = useLanguage();
  const format = useFormat();
  const changes = useQuery({
    queryKey: ['changes', cooperationId, day],
    queryFn: ({ signal }) => getChanges(cooperationId, day, signal),
  });
  if (changes.isPending) return <Waiting lines={2} />;
  if (changes.isError)
    return <Failure error={changes.error} onRetry={() => void changes.refetch()} />;
  const { from, rules, events } = changes.data;
  const word = (level?: RuleLevel) => (level ? levels[level] : words.notApplicable);
  if (!from) return <p role="status">{words.notRecordedOn(format.longDate(day))}</p>;
  return (
    <div role="status">
      <p className={classes.verdictLine}>
        <VerdictBadge verdict={from.verdict} />
        <Ladder rung={from.rung} gaps={from.gaps} verdict={from.verdict} />
      </p>
      <p>{words.eventsSince(events.length)}</p>
      {rules.length > 0 && (
        <ul className={classes.spans}>
          {rules.map((rule) => (
            <li key={rule.ruleId}>
              <b>{ruleTitle(rule.ruleId, language)}</b>
              <span>{words.levelThenNow(word(rule.from), word(rule.to))}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
