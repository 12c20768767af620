import type { Decision } from '../decision';
import { requireOpenMilestone, type Milestone } from './milestone';

/** No longer asked for, by consent; it never counts as confirmed. */
export function waiveMilestone(
  milestone: Milestone,
  agreed: { reason: string; changeRequestId: string },
): Decision<Milestone> {
  requireOpenMilestone(milestone);
  const { cooperationId, milestoneId, actionId } = milestone;
  return {
    state: { ...milestone, status: 'WAIVED' },
    events: [
      { name: 'milestone-waived', payload: { cooperationId, milestoneId, actionId, ...agreed } },
    ],
  };
}
