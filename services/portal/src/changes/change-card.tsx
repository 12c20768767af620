import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { causeWords } from '../actions/cause-words';
import { approveChange, declineChange, withdrawChange, type ChangeRequest } from '../api/changes';
import { useCommand } from '../api/use-command';
import { useMe } from '../app/session';
import { Refusal } from '../failure/failure';
import { formWords } from '../forms/form-words';
import { dateOfInstant } from '../language/dates';
import { useFormat, useWords } from '../language/language';
import tasks from '../tasks/tasks.module.css';
import { changesWords } from './changes-words';

interface Props {
  change: ChangeRequest;
  /** Whether the reader may decide it. */
  decidable: boolean;
}

/** One request with its reason, decided or withdrawn where it is read. */
export function ChangeCard({ change, decidable }: Props) {
  const words = useWords(changesWords);
  const codes = useWords(causeWords);
  const format = useFormat();
  const me = useMe();
  const { kind, title, dueOn, proposal, requestedBy, status, decision } = change;
  const own = requestedBy.organisationId === me.organisation.organisationId;
  return (
    <article className={tasks.card}>
      <strong>
        {codes.kind[kind]}: {title}
      </strong>
      <Link to={`/agreements/${change.cooperationId}/plan`}>{change.cooperationTitle}</Link>
      {proposal.dueOn && (
        <span>{words.from(format.longDate(dueOn), format.longDate(proposal.dueOn))}</span>
      )}
      {proposal.fiscalYear && <span>{words.inYear(String(proposal.fiscalYear))}</span>}
      {proposal.target && (
        <span>
          {words.newTarget(
            format.decimal(proposal.target.value),
            format.longDate(proposal.target.by),
          )}
        </span>
      )}
      {proposal.successorCooperationId && (
        <Link to={`/agreements/${proposal.successorCooperationId}`}>{words.successor}</Link>
      )}
      <span>
        {codes.code[change.reasonCode]}: {change.note}
      </span>
      <span className={tasks.when}>
        {words.askedBy(requestedBy.name, format.longDate(dateOfInstant(change.requestedAt)))} ·{' '}
        {decision ? words.decided(codes.request[status], decision.by.name) : codes.request[status]}
        {decision?.reason && `: ${decision.reason}`}
      </span>
      {status === 'OPEN' && decidable && <Decide change={change} />}
      {status === 'OPEN' && own && !decidable && <Withdraw change={change} />}
    </article>
  );
}

function Decide({ change }: { change: ChangeRequest }) {
  const words = useWords(changesWords);
  const forms = useWords(formWords);
  const [declining, setDeclining] = useState(false);
  const [reason, setReason] = useState('');
  const approve = useCommand((it: ChangeRequest, key) => approveChange(it, key));
  const decline = useCommand((why: string, key) => declineChange(change, why, key));
  if (!declining)
    return (
      <>
        <Refusal error={approve.error} />
        <Group gap="xs">
          <Button loading={approve.isPending} onClick={() => approve.mutate(change)}>
            {words.approve}
          </Button>
          <Button variant="default" onClick={() => setDeclining(true)}>
            {words.decline}
          </Button>
        </Group>
      </>
    );
  return (
    <form
      aria-label={words.decline}
      onSubmit={(event) => {
        event.preventDefault();
        decline.mutate(reason.trim());
      }}
    >
      <Textarea
        autoFocus
        required
        autosize
        minRows={2}
        label={words.why}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Refusal error={decline.error} />
      <Group gap="xs" mt="xs">
        <Button type="submit" loading={decline.isPending}>
          {words.decline}
        </Button>
        <Button variant="default" onClick={() => setDeclining(false)}>
          {forms.cancel}
        </Button>
      </Group>
    </form>
  );
}

function Withdraw({ change }: { change: ChangeRequest }) {
  const words = useWords(changesWords);
  const withdraw = useCommand((it: ChangeRequest, key) => withdrawChange(it, key));
  return (
    <>
      <Refusal error={withdraw.error} />
      <Button
        variant="default"
        loading={withdraw.isPending}
        onClick={() => withdraw.mutate(change)}
      >
        {words.withdraw}
      </Button>
    </>
  );
}
