import { Button, Table } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { actionWords } from '../actions/action-words';
import { Due } from '../actions/due';
import type { Action, Plan } from '../api/actions';
import { useMay } from '../app/session';
import { changesWords } from '../changes/changes-words';
import { useFormat, useWords } from '../language/language';
import { questionsWords } from '../questions/questions-words';
import { ActionPanel, type OpenPanel } from './action-panel';
import { MilestoneList } from './milestone-list';
import classes from './plan.module.css';
import { planWords } from './plan-words';

interface Props {
  plan: Plan;
  action: Action;
  editable: boolean;
}

/** One action: its row, and under it what is being edited. */
export function ActionRows({ plan, action, editable }: Props) {
  const words = useWords(planWords);
  const types = useWords(actionWords).type;
  const changes = useWords(changesWords);
  const questions = useWords(questionsWords);
  const format = useFormat();
  const may = useMay();
  const asks = may('changes.request') && plan.status !== 'CLOSED';
  const [open, setOpen] = useState<OpenPanel | null>(null);
  const close = () => setOpen(null);
  const settled = action.status !== 'PLANNED' && action.status !== 'IN_PROGRESS';
  return (
    <Table.Tbody className={classes.action}>
      <Table.Tr>
        <Table.Th scope="row">
          {action.title}
          <span className={classes.sub}>
            {types[action.type]}
            {action.obligationIds.length > 0 &&
              ` · ${words.serves(format.decimal(action.obligationIds.length))}`}
          </span>
          {editable && !settled && (
            <RowButton about={words.editTitle(action.title)} onClick={() => setOpen('edit')}>
              {words.edit}
            </RowButton>
          )}
          {!settled && asks && (
            <RowButton about={changes.askFor(action.title)} onClick={() => setOpen('change')}>
              {changes.ask}
            </RowButton>
          )}
          {!settled && may('updates.request') && (
            <RowButton about={questions.askAbout(action.title)} onClick={() => setOpen('update')}>
              {questions.ask}
            </RowButton>
          )}
        </Table.Th>
        <Table.Td data-label={words.who}>
          {action.owner.name} ⇄ {action.counterpart.name}
        </Table.Td>
        <Table.Td data-label={words.due}>
          <DueCell action={action} />
        </Table.Td>
        <Table.Td data-label={words.output}>
          <Output action={action} />
        </Table.Td>
        <Table.Td data-label={words.milestones}>
          <MilestoneList
            milestones={action.milestones}
            titles={new Map(plan.actions.map(({ actionId, title }) => [actionId, title]))}
            onAsk={!settled && asks ? setOpen : undefined}
          />
          {editable && !settled && (
            <RowButton
              about={words.addMilestoneTo(action.title)}
              onClick={() => setOpen('milestone')}
            >
              {words.addMilestone}
            </RowButton>
          )}
        </Table.Td>
        <Table.Td data-label={words.state}>
          <State action={action} />
        </Table.Td>
      </Table.Tr>
      {open && (
        <Table.Tr>
          <Table.Td colSpan={6}>
            <ActionPanel plan={plan} action={action} open={open} onDone={close} />
          </Table.Td>
        </Table.Tr>
      )}
    </Table.Tbody>
  );
}

interface RowButtonProps {
  /** What it does and to what, for those who hear it without the row. */
  about: string;
  onClick: () => void;
  children: string;
}

function RowButton({ about, onClick, children }: RowButtonProps) {
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      className={classes.inline}
      aria-label={about}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}

function DueCell({ action }: { action: Action }) {
  const words = useWords(planWords);
  const format = useFormat();
  return (
    <>
      {format.shortDate(action.dueOn)}
      {action.originalDueOn !== action.dueOn && (
        <span className={classes.sub}>
          {words.originally(format.shortDate(action.originalDueOn))}
        </span>
      )}
      {action.status !== 'COMPLETED' && <Due on={action.dueOn} />}
    </>
  );
}

function Output({ action }: { action: Action }) {
  const format = useFormat();
  const { description, unit, quantity } = action.output;
  return (
    <>
      {quantity !== undefined && unit && (
        <>
          <b>{format.decimal(quantity)}</b> {unit}
        </>
      )}
      {description !== action.title && <span className={classes.sub}>{description}</span>}
    </>
  );
}

/** Where it stands, and in words what it lacks before it counts. */
function State({ action }: { action: Action }) {
  const words = useWords(planWords);
  const statuses = useWords(actionWords).status;
  return (
    <>
      <span>{statuses[action.status]}</span>
      {action.missing.length === 0 ? (
        <span className={classes.ok}>
          <IconCircleCheck size={16} aria-hidden /> {words.complete}
        </span>
      ) : (
        <span className={classes.lacks}>
          <IconAlertTriangle size={16} aria-hidden /> {words.lacks}{' '}
          {action.missing.map((part) => words.missing[part]).join(', ')}
        </span>
      )}
    </>
  );
}
