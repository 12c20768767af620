import type { TimelineAction, TimelineMilestone } from '../api/programmes';
import { useFormat, useWords } from '../language/language';
import { timelineWords } from './timeline-words';

/** The time of an action and the state of a milestone in words: what the bars show to the eye. */
export function useTimeText() {
  const words = useWords(timelineWords);
  const format = useFormat();
  return {
    time: ({ startsOn, dueOn }: TimelineAction): string => {
      if (startsOn && dueOn)
        return words.fromTo(format.shortDate(startsOn), format.shortDate(dueOn));
      return dueOn ? words.until(format.shortDate(dueOn)) : '–';
    },
    milestone: ({ title, dueOn, originalDueOn, confirmedOn, late }: TimelineMilestone): string =>
      [
        `${title}: ${format.shortDate(dueOn)}`,
        ...(originalDueOn === dueOn ? [] : [words.moved(format.shortDate(originalDueOn))]),
        ...(confirmedOn ? [words.confirmed(format.shortDate(confirmedOn))] : []),
        ...(late ? [words.late] : []),
      ].join(', '),
  };
}
