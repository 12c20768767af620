import type { ChangeReason } from '@nyata/contracts';
import type { Origin } from '@nyata/kernel';
import { eventWriter, lockRow } from '@nyata/persistence';
import type { EntityManager } from 'typeorm';
import type { Decision } from '../decision';
import { stateOf } from '../state';
import type { Obstacle } from './obstacle';
import { ObstacleRow } from './obstacle.entity';

const saveWithEvents = eventWriter('actions');

export const lockObstacle = async (
  tx: EntityManager,
  obstacleId: string,
  version: number,
): Promise<Obstacle> => stateOf(await lockRow(tx, ObstacleRow, obstacleId, version));

/** Does an obstacle of that cause stand in the way of the milestone? */
export const isStanding = (
  tx: EntityManager,
  milestoneId: string,
  code: ChangeReason,
): Promise<boolean> =>
  tx
    .createQueryBuilder(ObstacleRow, 'o')
    .where(`o.status <> 'RESOLVED' and o.code = :code and o.about ->> 'milestoneId' = :milestoneId`)
    .setParameters({ code, milestoneId })
    .getExists();

export const saveObstacle = async (
  tx: EntityManager,
  { state, events }: Decision<Obstacle>,
  origin: Origin,
): Promise<Obstacle> =>
  stateOf(
    await saveWithEvents(tx, {
      entity: ObstacleRow,
      row: Object.assign(new ObstacleRow(), state),
      events,
      origin,
    }),
  );
