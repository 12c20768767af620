import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import classes from '../agreement/agreement.module.css';
import type { Agreement } from '../api/agreements';
import { addComment, commentsOn, type CommentInput, type DraftComment } from '../api/comments';
import { ApiError, errorsByPath } from '../api/problem';
import { useCommand } from '../api/use-command';
import page from '../app/page.module.css';
import { useMay } from '../app/session';
import { Refusal } from '../failure/failure';
import { clockTime, dateOfInstant } from '../language/dates';
import { useFormat, useWords } from '../language/language';
import { OrganisationName } from '../organisations/organisation-name';
import { commentsWords } from './comments-words';

const OPEN = ['DRAFT', 'IN_PROCEDURE'];

/** What the parties say about a draft, the oldest first, and one's own word on it. */
export function CommentsPanel({ agreement }: { agreement: Agreement }) {
  const words = useWords(commentsWords);
  const may = useMay();
  const { agreementId, status } = agreement;
  const open = OPEN.includes(status);
  const comments = useQuery({
    queryKey: ['agreement', agreementId, 'comments'],
    queryFn: ({ signal }) => commentsOn(agreementId, signal),
  });
  const items = comments.data?.items ?? [];
  if (!open && items.length === 0) return null;
  return (
    <section className={page.panel} aria-labelledby="comments">
      <h2 id="comments">{words.title}</h2>
      {items.length === 0 && comments.isSuccess && <p className={page.help}>{words.none}</p>}
      <ul className={classes.stages}>
        {items.map((comment) => (
          <li key={comment.commentId}>
            <Comment comment={comment} />
          </li>
        ))}
      </ul>
      {open && may('agreements.comment') && <Write agreementId={agreementId} />}
    </section>
  );
}

function Comment({ comment }: { comment: DraftComment }) {
  const words = useWords(commentsWords);
  const format = useFormat();
  const { organisationId, at, clause, text, internal } = comment;
  return (
    <>
      <p className={classes.meta}>
        <OrganisationName organisationId={organisationId} /> · {format.longDate(dateOfInstant(at))}{' '}
        {clockTime(at)}
        {internal && ` · ${words.isInternal}`}
      </p>
      {clause && <b>{clause}</b>}
      <div style={{ whiteSpace: 'pre-line' }}>{text}</div>
    </>
  );
}

const EMPTY = { clause: '', text: '', internal: false };

function Write({ agreementId }: { agreementId: string }) {
  const words = useWords(commentsWords);
  const [values, setValues] = useState(EMPTY);
  const set = (change: Partial<typeof EMPTY>) => setValues((before) => ({ ...before, ...change }));
  const send = useCommand(
    (body: CommentInput, key) => addComment(agreementId, body, key),
    () => setValues(EMPTY),
  );
  const faults = send.error instanceof ApiError ? errorsByPath(send.error.problem.errors) : {};
  return (
    <form
      className={classes.form}
      aria-label={words.send}
      onSubmit={(event) => {
        event.preventDefault();
        const { clause, text, internal } = values;
        send.mutate({
          text: text.trim(),
          internal,
          ...(clause.trim() && { clause: clause.trim() }),
        });
      }}
    >
      <TextInput
        label={words.clause}
        value={values.clause}
        error={faults.clause}
        onChange={(event) => set({ clause: event.currentTarget.value })}
      />
      <Textarea
        label={words.text}
        required
        autosize
        minRows={2}
        value={values.text}
        error={faults.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      <Checkbox
        label={words.internal}
        checked={values.internal}
        onChange={(event) => set({ internal: event.currentTarget.checked })}
      />
      {!faults.text && <Refusal error={send.error} />}
      <div>
        <Button type="submit" loading={send.isPending}>
          {words.send}
        </Button>
      </div>
    </form>
  );
}
