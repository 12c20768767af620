import { addDays, businessDate, type Origin } from '@nyata/kernel';
import type { OrgRef } from '@nyata/contracts';
import type { Decision } from '../decision';
import type { Milestone } from '../milestones/milestone';
import { raiseObstacle, type Obstacle } from './obstacle';

/** From this many disputes on it is no misunderstanding any more. */
const DISPUTES = 3;
const DAYS_TO_SETTLE = 14;

/** The obstacle that the third dispute opens, for the lead to settle; null before it, and while one stands. */
export function obstacleOfDispute(
  milestone: Milestone,
  context: { obstacleId: string; lead: OrgRef; standing: boolean },
  disputer: { org: OrgRef; memberId: string },
  by: Origin,
): Decision<Obstacle> | null {
  const { cooperationId, actionId, milestoneId, claims, title } = milestone;
  const disputes = claims.filter(({ answers }) =>
    answers.some(({ answer }) => answer === 'DISPUTED'),
  ).length;
  if (disputes < DISPUTES || context.standing) return null;
  return raiseObstacle(
    {
      obstacleId: context.obstacleId,
      cooperationId,
      about: { actionId, milestoneId },
      code: 'PARTY_DISPUTE',
      description: `${title} (${disputes}x)`,
      owner: context.lead,
      dueOn: addDays(businessDate(by.now), DAYS_TO_SETTLE),
      raiser: disputer,
    },
    by,
  );
}
