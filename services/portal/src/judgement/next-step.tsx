import { IconArrowRight } from '@tabler/icons-react';
import type { NextStep } from '../api/monitoring';
import { daysBetween, today } from '../language/dates';
import { useFormat, useWords } from '../language/language';
import classes from './judgement.module.css';
import { stepWords } from './step-words';

/** The next step with its owner and its date: the pair of the ladder wherever a cooperation is shown. */
export function NextStepLine({ step }: { step: NextStep | null | undefined }) {
  const words = useWords(stepWords);
  const format = useFormat();
  if (!step || step.action === 'NOTHING')
    return <span className={classes.noStep}>{words.noStep}</span>;
  const title = typeof step.params?.title === 'string' ? ` “${step.params.title}”` : '';
  const past = step.by ? daysBetween(step.by, today()) : 0;
  return (
    <span className={classes.step}>
      <IconArrowRight size={18} aria-hidden />
      <span>
        <b data-part="step-label">{words.nextStep}: </b>
        {words.do[step.action]}
        {title}
        {step.organisationName && <>, {step.organisationName}</>}
        {step.by && <>, {words.byDate(format.longDate(step.by))}</>}
        {past > 0 && <span className={classes.past}> ({words.late(format.decimal(past))})</span>}
      </span>
    </span>
  );
}
