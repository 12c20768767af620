import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { Due } from '../actions/due';
import { ApiError, errorsByPath } from '../api/problem';
import { answerUpdate, type UpdateRequest } from '../api/update-requests';
import { useCommand } from '../api/use-command';
import { useResend } from '../api/use-resend';
import { useMay, useMe } from '../app/session';
import { Refusal } from '../failure/failure';
import { Draft } from '../forms/draft';
import { useFormat, useWords } from '../language/language';
import { NotSent } from '../tasks/sent';
import tasks from '../tasks/tasks.module.css';
import { questionsWords } from './questions-words';

/** One question with its answer, or with the field to answer it in. */
export function QuestionCard({ request }: { request: UpdateRequest }) {
  const words = useWords(questionsWords);
  const format = useFormat();
  const me = useMe();
  const may = useMay();
  const { about, answer, answerDueOn, askedOn, cooperationId, from, status, to } = request;
  const ours = to.organisationId === me.organisation.organisationId && may('updates.answer');
  const subject = about.milestoneId
    ? `/tasks/${about.milestoneId}`
    : `/agreements/${cooperationId}/plan`;
  return (
    <article className={tasks.card}>
      <strong>{request.question}</strong>
      <span>{words.fromTo(from.name, to.name)}</span>
      <Link to={subject}>
        {request.title} · {request.cooperationTitle}
      </Link>
      <span className={tasks.when}>
        <span>{words.status[status]}</span> <span>{words.asked(format.longDate(askedOn))}</span>
        {status !== 'ANSWERED' && (
          <>
            <span>{words.until(format.longDate(answerDueOn))}</span> <Due on={answerDueOn} />
          </>
        )}
      </span>
      {answer && (
        <p className={tasks.where}>
          <b>{words.answeredOn(to.name, format.longDate(answer.on))}:</b> {answer.text}
        </p>
      )}
      {!answer && ours && <AnswerField request={request} />}
    </article>
  );
}

/** Kept as a draft until it has arrived. */
function AnswerField({ request }: { request: UpdateRequest }) {
  const words = useWords(questionsWords);
  const [draft] = useState(() => new Draft<string>(`update.${request.requestId}`));
  const [text, setText] = useState(() => draft.read()?.values ?? '');
  const answer = useCommand(
    (said: string, key) => answerUpdate(request, said, key),
    () => draft.drop(),
  );
  const unsent = useResend(answer);
  const faults = answer.error instanceof ApiError ? errorsByPath(answer.error.problem.errors) : {};
  return (
    <form
      aria-label={words.answerTo(request.question)}
      onSubmit={(event) => {
        event.preventDefault();
        answer.mutate(text.trim());
      }}
    >
      <Textarea
        size="lg"
        required
        autosize
        minRows={2}
        label={words.answer}
        value={text}
        error={faults.answer}
        onChange={(event) => {
          setText(event.currentTarget.value);
          draft.keep(event.currentTarget.value);
        }}
      />
      {unsent ? <NotSent /> : <Refusal error={answer.error} />}
      <Button size="lg" mt="sm" fullWidth type="submit" loading={answer.isPending}>
        {words.send}
      </Button>
    </form>
  );
}
