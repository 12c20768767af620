import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import { causeWords } from '../actions/cause-words';
import { Due } from '../actions/due';
import type { Obstacle } from '../api/obstacles';
import { useMay } from '../app/session';
import { dateOfInstant } from '../language/dates';
import { useFormat, useWords } from '../language/language';
import tasks from '../tasks/tasks.module.css';
import { obstaclesWords } from './obstacles-words';
import { HandOn, Settle } from './settle-forms';

/** One obstacle: its cause, who takes it away and by when; settled or handed on where it is read. */
export function ObstacleCard({ obstacle }: { obstacle: Obstacle }) {
  const words = useWords(obstaclesWords);
  const causes = useWords(causeWords);
  const format = useFormat();
  const may = useMay();
  const [open, setOpen] = useState<'settle' | 'hand-on' | null>(null);
  const { title, code, status, owner, raisedBy, impactDays, dueOn, resolution } = obstacle;
  const standing = status !== 'RESOLVED';
  const close = () => setOpen(null);
  return (
    <article className={tasks.card}>
      <strong>
        {causes.code[code]}: {obstacle.description}
      </strong>
      <Link to={`/agreements/${obstacle.cooperationId}/plan`}>
        {title} · {obstacle.cooperationTitle}
      </Link>
      <span>
        {causes.obstacle[status]} ·{' '}
        {resolution ? words.resolved(resolution.by.name) : words.owner(owner.name)}
      </span>
      {resolution && <span>{resolution.text}</span>}
      <span className={tasks.when}>
        {standing && words.until(format.longDate(dueOn))} {standing && <Due on={dueOn} />}
        {impactDays !== undefined && <span>{words.impact(format.decimal(impactDays))}</span>}
        <span>
          {words.raisedBy(raisedBy.name, format.longDate(dateOfInstant(obstacle.raisedAt)))}
        </span>
      </span>
      {standing && may('obstacles.settle') && open === null && (
        <Group gap="xs">
          <Button variant="default" onClick={() => setOpen('settle')}>
            {words.resolve}
          </Button>
          <Button variant="default" onClick={() => setOpen('hand-on')}>
            {words.escalate}
          </Button>
        </Group>
      )}
      {open === 'settle' && <Settle obstacle={obstacle} onDone={close} />}
      {open === 'hand-on' && <HandOn obstacle={obstacle} onDone={close} />}
    </article>
  );
}
