import {
  IconAlertTriangle,
  IconCircleCheck,
  IconFlagCheck,
  IconFlagOff,
  IconPencil,
  IconRubberStamp,
  IconSeedling,
  IconUmbrella,
} from '@tabler/icons-react';
import type { Rung, Verdict } from '../api/monitoring';
import { useWords } from '../language/language';
import classes from './judgement.module.css';
import { ladderCells } from './ladder';
import { verdictWords } from './verdict-words';

export const VERDICT_ICONS = {
  PREPARING: IconPencil,
  STARTING: IconSeedling,
  ON_TRACK: IconCircleCheck,
  AT_RISK: IconAlertTriangle,
  CEREMONIAL: IconRubberStamp,
  FRAMEWORK: IconUmbrella,
  ENDED_OK: IconFlagCheck,
  ENDED_SHORT: IconFlagOff,
} satisfies Record<Verdict, unknown>;

/** A verdict is always colour, icon and word together. */
export function VerdictBadge({ verdict }: { verdict: Verdict }) {
  const words = useWords(verdictWords);
  const Icon = VERDICT_ICONS[verdict];
  return (
    <span className={classes.verdict} data-verdict={verdict} title={words.meaning[verdict]}>
      <Icon size={18} aria-hidden />
      {words.verdict[verdict]}
    </span>
  );
}

interface LadderProps {
  rung: Rung;
  gaps: readonly number[];
  verdict: Verdict;
  named?: boolean;
}

/** Seven cells from signature to result; its text says the same for those who don't see it. */
export function Ladder({ rung, gaps, verdict, named = false }: LadderProps) {
  const words = useWords(verdictWords);
  const signed = verdict !== 'PREPARING';
  const skipped = gaps.filter((gap) => gap < rung).map((gap) => words.rung[gap as Rung]);
  const label = signed ? words.ladder(String(rung), words.rung[rung]) : words.notSigned;
  const full = skipped.length > 0 ? `${label}. ${words.missing(skipped.join(', '))}` : label;
  return (
    <span className={classes.ladderLine}>
      <span className={classes.ladder} role="img" aria-label={full} title={full}>
        {ladderCells(rung, gaps, signed).map((state, cell) => (
          <span key={cell} className={classes.cell} data-state={state} data-verdict={verdict} />
        ))}
      </span>
      {named && <span className={classes.rungName}>{signed ? words.rung[rung] : label}</span>}
    </span>
  );
}
