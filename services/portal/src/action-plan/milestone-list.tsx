import { Button } from '@mantine/core';
import {
  IconCircle,
  IconCircleCheck,
  IconCircleDot,
  IconCircleMinus,
  IconCircleX,
} from '@tabler/icons-react';
import { Link } from 'react-router';
import { actionWords } from '../actions/action-words';
import { Due } from '../actions/due';
import type { Milestone } from '../api/actions';
import { changesWords } from '../changes/changes-words';
import { useFormat, useWords } from '../language/language';
import classes from './plan.module.css';
import { planWords } from './plan-words';

const ICONS = {
  OPEN: IconCircle,
  CLAIMED: IconCircleDot,
  CONFIRMED: IconCircleCheck,
  DISPUTED: IconCircleX,
  WAIVED: IconCircleMinus,
} satisfies Record<Milestone['status'], unknown>;

interface Props {
  milestones: readonly Milestone[];
  /** Of the plan's actions, by id. */
  titles: ReadonlyMap<string, string>;
  /** Where the reader may ask for a change of one. */
  onAsk?: (milestone: Milestone) => void;
}

/** Each milestone with its state in a word, its day, and the way to its own page. */
export function MilestoneList({ milestones, titles, onAsk }: Props) {
  const statuses = useWords(actionWords).milestone;
  const changes = useWords(changesWords);
  const format = useFormat();
  return (
    <ul className={classes.milestones}>
      {milestones.map((milestone) => {
        const Icon = ICONS[milestone.status];
        const open = milestone.status === 'OPEN' || milestone.status === 'DISPUTED';
        return (
          <li key={milestone.milestoneId} data-status={milestone.status}>
            <Icon size={16} aria-hidden />
            <span>
              <Link to={`/tasks/${milestone.milestoneId}`}>{milestone.title}</Link>
              <span className={classes.sub}>
                {statuses[milestone.status]} · {format.shortDate(milestone.dueOn)}{' '}
                {open && <Due on={milestone.dueOn} />}
              </span>
              <Served milestone={milestone} titles={titles} />
              {open && onAsk && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  className={classes.inline}
                  aria-label={changes.askFor(milestone.title)}
                  onClick={() => onAsk(milestone)}
                >
                  {changes.ask}
                </Button>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** Which other actions a milestone brings forward. */
function Served({ milestone, titles }: { milestone: Milestone; titles: Props['titles'] }) {
  const words = useWords(planWords);
  const served = milestone.contributesTo.map(({ actionId }) => titles.get(actionId) ?? actionId);
  return served.length > 0 ? (
    <span className={classes.sub}>{words.alsoServes(served.join(', '))}</span>
  ) : null;
}
