import { Button, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { RECOMMENDATIONS, type Recommendation } from '@nyata/contracts';
import { useState } from 'react';
import { answerRound, type AskedQuestion, type FormInput, type Round } from '../api/evaluations';
import { ApiError, errorsByPath } from '../api/problem';
import { useCommand } from '../api/use-command';
import { useResend } from '../api/use-resend';
import page from '../app/page.module.css';
import { useMe } from '../app/session';
import { Refusal } from '../failure/failure';
import { Draft } from '../forms/draft';
import { formWords } from '../forms/form-words';
import { clockTime } from '../language/dates';
import { useWords } from '../language/language';
import { NotSent } from '../tasks/sent';
import { taskWords } from '../tasks/tasks-words';
import { evaluationWords } from './evaluation-words';
import { FormQuestions } from './form-questions';

const RATINGS = [1, 2, 3, 4, 5] as const;
/** The two that no number answers, after the eleven. */
const REMARKS = ['OBSTACLES', 'SUGGESTIONS'] as const;

interface Typed {
  answers: Partial<Record<AskedQuestion, string>>;
  rating: string;
  recommendation: Recommendation | '';
}

/** The form of the reader's organisation; sent again, it takes the place of the one before. */
export function EvaluationForm({ round, onSent }: { round: Round; onSent: () => void }) {
  const words = useWords(evaluationWords);
  const forms = useWords(formWords);
  const tasks = useWords(taskWords);
  const { organisation } = useMe();
  const before = round.forms.find(({ org }) => org.organisationId === organisation.organisationId);
  const [draft] = useState(() => new Draft<Typed>(`evaluation.${round.roundId}`));
  const [kept] = useState(() => draft.read());
  const [typed, setTyped] = useState<Typed>(
    kept?.values ?? {
      answers: before?.answers ?? {},
      rating: before ? String(before.rating) : '',
      recommendation: before?.recommendation ?? '',
    },
  );
  const answer = useCommand(
    (input: FormInput, key) => answerRound(round, input, key),
    () => {
      draft.drop();
      onSent();
    },
  );
  const unsent = useResend(answer);
  const faults = answer.error instanceof ApiError ? errorsByPath(answer.error.problem.errors) : {};
  const set = (change: Partial<Typed>) => {
    const next = { ...typed, ...change };
    setTyped(next);
    draft.keep(next);
  };
  const say = (question: AskedQuestion, text: string) =>
    set({ answers: { ...typed.answers, [question]: text } });
  return (
    <form
      className={page.panel}
      aria-label={words.yourForm(organisation.name)}
      onSubmit={(event) => {
        event.preventDefault();
        answer.mutate(inputOf(typed));
      }}
    >
      <h2>{words.questionsTitle}</h2>
      <p className={page.help}>{words.questionsHelp}</p>
      <Stack>
        {kept && <Text c="dimmed">{tasks.restored(clockTime(kept.at))}</Text>}
        {before && !kept && <Text c="dimmed">{words.again}</Text>}
        <FormQuestions round={round} answers={typed.answers} onAnswer={say} />
        <NativeSelect
          required
          label={`11. ${words.recommendationQuestion}`}
          data={options(words.choose, RECOMMENDATIONS, (code) => words.recommendation[code])}
          value={typed.recommendation}
          error={faults.recommendation}
          onChange={(event) =>
            set({ recommendation: event.currentTarget.value as Typed['recommendation'] })
          }
        />
        <NativeSelect
          required
          label={words.rating}
          data={options(words.choose, RATINGS, (rating) => words.ratings[rating])}
          value={typed.rating}
          error={faults.rating}
          onChange={(event) => set({ rating: event.currentTarget.value })}
        />
        {REMARKS.map((question) => (
          <Textarea
            key={question}
            autosize
            minRows={2}
            label={`${words.question[question]} ${forms.optional}`}
            value={typed.answers[question] ?? ''}
            onChange={(event) => say(question, event.currentTarget.value)}
          />
        ))}
        {unsent ? <NotSent /> : <Refusal error={answer.error} />}
        <Button size="lg" type="submit" loading={answer.isPending}>
          {words.send}
        </Button>
      </Stack>
    </form>
  );
}

function options<Code extends string | number>(
  none: string,
  codes: readonly Code[],
  word: (code: Code) => string,
) {
  return [
    { value: '', label: none },
    ...codes.map((code) => ({ value: String(code), label: word(code) })),
  ];
}

function inputOf({ answers, rating, recommendation }: Typed): FormInput {
  return {
    answers: Object.entries(answers)
      .map(([question, text]) => ({ question: question as AskedQuestion, text: text.trim() }))
      .filter(({ text }) => text !== ''),
    rating: Number(rating),
    recommendation: recommendation as Recommendation,
  };
}
