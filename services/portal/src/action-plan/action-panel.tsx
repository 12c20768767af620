import type { Action, Milestone, Plan } from '../api/actions';
import { RequestChange } from '../changes/request-change';
import { AskUpdate } from '../questions/ask-update';
import { AddMilestone } from './add-milestone';
import { EditAction } from './edit-action';

/** What is being done about an action; a milestone: a change of it is asked for. */
export type OpenPanel = 'edit' | 'milestone' | 'change' | 'update' | Milestone;

interface Props {
  plan: Plan;
  action: Action;
  open: OpenPanel;
  onDone: () => void;
}

/** The form under an action's row. */
export function ActionPanel({ plan, action, open, onDone }: Props) {
  switch (open) {
    case 'edit':
      return <EditAction plan={plan} action={action} onDone={onDone} />;
    case 'milestone':
      return <AddMilestone plan={plan} action={action} onDone={onDone} />;
    case 'update':
      return (
        <AskUpdate
          about={{ actionId: action.actionId }}
          title={action.title}
          organisations={[action.owner, action.counterpart, ...plan.parties]}
          onDone={onDone}
        />
      );
    default:
      return (
        <RequestChange
          about={
            open === 'change' ? { actionId: action.actionId } : { milestoneId: open.milestoneId }
          }
          cooperationId={plan.cooperationId}
          title={(open === 'change' ? action : open).title}
          dueOn={(open === 'change' ? action : open).dueOn}
          onDone={onDone}
        />
      );
  }
}
