import { Button, NativeSelect, Stack, Textarea } from '@mantine/core';
import { RECOMMENDATIONS, type Recommendation } from '@nyata/contracts';
import { useState } from 'react';
import { concludeRound, type AskedQuestion, type Round } from '../api/evaluations';
import { ApiError, errorsByPath } from '../api/problem';
import { useCommand } from '../api/use-command';
import page from '../app/page.module.css';
import { Refusal } from '../failure/failure';
import { useFormat, useWords } from '../language/language';
import { evaluationWords } from './evaluation-words';
import classes from './evaluations.module.css';

/** What each side has answered, side by side. */
export function FormsIn({ round: { forms } }: { round: Round }) {
  const words = useWords(evaluationWords);
  const format = useFormat();
  return (
    <section className={page.panel}>
      <h2>{words.formsTitle}</h2>
      {forms.length === 0 && <p className={page.help}>{words.formsNone}</p>}
      {forms.map(({ org, side, rating, recommendation, answers, on }) => (
        <article key={org.organisationId} className={classes.form}>
          <h3>
            {words.side[side]}: {org.name}
          </h3>
          <p>
            <b>
              {rating} / 5 · {words.recommendation[recommendation]}
            </b>{' '}
            · {words.answeredOn(format.longDate(on))}
          </p>
          <dl>
            {Object.entries(answers).map(([question, text]) => (
              <div key={question}>
                <dt>{words.question[question as AskedQuestion]}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </article>
      ))}
    </section>
  );
}

/** The bureau sums up; a final conclusion closes the plan. */
export function Conclude({ round }: { round: Round }) {
  const words = useWords(evaluationWords);
  const [summary, setSummary] = useState('');
  const [recommendation, setRecommendation] = useState<Recommendation>('CONTINUE');
  const conclude = useCommand((_: null, key) =>
    concludeRound(round, { recommendation, summary: summary.trim() }, key),
  );
  const faults =
    conclude.error instanceof ApiError ? errorsByPath(conclude.error.problem.errors) : {};
  return (
    <form
      className={page.panel}
      aria-label={words.conclude}
      onSubmit={(event) => {
        event.preventDefault();
        conclude.mutate(null);
      }}
    >
      <h2>{words.conclude}</h2>
      <p className={page.help}>{words.concludeHelp}</p>
      <Stack>
        <NativeSelect
          label={words.recommendationQuestion}
          data={RECOMMENDATIONS.map((value) => ({ value, label: words.recommendation[value] }))}
          value={recommendation}
          onChange={(event) => setRecommendation(event.currentTarget.value as Recommendation)}
        />
        <Textarea
          required
          autosize
          minRows={3}
          label={words.summary}
          value={summary}
          error={faults.summary}
          onChange={(event) => setSummary(event.currentTarget.value)}
        />
        <Refusal error={conclude.error} />
        <Button type="submit" loading={conclude.isPending}>
          {words.concludeSave}
        </Button>
      </Stack>
    </form>
  );
}
