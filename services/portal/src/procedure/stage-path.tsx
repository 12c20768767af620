import {
  IconCircle,
  IconCircleCheck,
  IconCircleDot,
  IconCircleMinus,
  IconRotate,
} from '@tabler/icons-react';
import { stageWords, wordOf } from '../agreement/stage-words';
import type { Stage } from '../api/agreements';
import { daysBetween, today } from '../language/dates';
import { useFormat, useLanguage, useWords } from '../language/language';
import classes from './procedure.module.css';
import { procedureWords } from './procedure-words';

const ICONS = {
  PENDING: IconCircle,
  OPEN: IconCircleDot,
  DONE: IconCircleCheck,
  SKIPPED: IconCircleMinus,
  RETURNED: IconRotate,
} satisfies Record<Stage['status'], unknown>;

/** What a stage is called: by the screen's own words, or as the province named it. */
export function useStageName(): (stage: Pick<Stage, 'stageId' | 'name'>) => string {
  const { language } = useLanguage();
  const words = useWords(stageWords).stage;
  return ({ stageId, name }) => name?.[language] ?? wordOf(words, stageId);
}

/** Days beyond the limit; nothing within it or where there is none. */
export const daysOver = ({ status, dueOn }: Stage): number =>
  status === 'OPEN' && dueOn ? Math.max(0, daysBetween(dueOn, today())) : 0;

/** The stages from left to right (on a phone from top to bottom), each with its state, days and limit. */
export function StagePath({ stages }: { stages: Stage[] }) {
  const words = useWords(procedureWords);
  return (
    <ol className={classes.path} aria-label={words.path}>
      {stages.map((stage) => (
        <Step key={stage.stageId} stage={stage} />
      ))}
    </ol>
  );
}

function Step({ stage }: { stage: Stage }) {
  const words = useWords(procedureWords);
  const states = useWords(stageWords).status;
  const format = useFormat();
  const name = useStageName()(stage);
  const Icon = ICONS[stage.status];
  const over = daysOver(stage);
  const followsWork = stage.closedBy === 'WORK' && stage.status === 'PENDING';
  const { status, enteredOn, leftOn, dueOn } = stage;
  return (
    <li
      data-status={status}
      data-late={over > 0 || undefined}
      aria-current={status === 'OPEN' ? 'step' : undefined}
    >
      <Icon size={22} aria-hidden />
      <div>
        <b>{name}</b>
        <p>{followsWork ? words.followsWork : states[status]}</p>
        {status === 'OPEN' && dueOn && <p>{words.limit(format.shortDate(dueOn))}</p>}
        {over > 0 && <p className={classes.late}>{words.over(format.decimal(over))}</p>}
        {status !== 'OPEN' && leftOn && <p>{words.left(format.shortDate(leftOn))}</p>}
        {status === 'OPEN' && !dueOn && enteredOn && (
          <p>{words.entered(format.shortDate(enteredOn))}</p>
        )}
      </div>
    </li>
  );
}
