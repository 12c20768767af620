import { IconClock } from '@tabler/icons-react';
import { daysBetween, today } from '../language/dates';
import { useFormat, useWords } from '../language/language';
import classes from './actions.module.css';
import { actionWords } from './action-words';

/** "Terlambat 12 hari": a relative time, always beside the absolute one. */
export function Due({ on, soon = 14 }: { on: string; soon?: number }) {
  const words = useWords(actionWords);
  const format = useFormat();
  const left = daysBetween(today(), on);
  if (left > soon) return null;
  const word =
    left < 0
      ? words.overdue(format.decimal(-left))
      : left === 0
        ? words.dueToday
        : words.dueIn(format.decimal(left));
  return (
    <span className={classes.due} data-late={left < 0}>
      <IconClock size={16} aria-hidden /> {word}
    </span>
  );
}
