import type { Origin } from '@nyata/kernel';
import { eventWriter, lockRow } from '@nyata/persistence';
import type { EntityManager } from 'typeorm';
import type { Decision } from '../decision';
import { stateOf } from '../state';
import type { ChangeRequest } from './change-request';
import { ChangeRequestRow } from './change-request.entity';

const saveWithEvents = eventWriter('actions');

export const findChangeRequest = async (tx: EntityManager, id: string): Promise<ChangeRequest> =>
  stateOf(await tx.findOneByOrFail(ChangeRequestRow, { changeRequestId: id }));

/** Last of the locks: lock what the request is about first. */
export const lockChangeRequest = async (
  tx: EntityManager,
  id: string,
  version: number,
): Promise<ChangeRequest> => stateOf(await lockRow(tx, ChangeRequestRow, id, version));

/** Asked under the lock of what the request is about, so that two never stand open. */
export const isChangeRequested = (
  tx: EntityManager,
  about: ChangeRequest['about'],
): Promise<boolean> =>
  tx
    .createQueryBuilder(ChangeRequestRow, 'r')
    .where("r.status = 'OPEN' and r.about = :about::jsonb", { about: JSON.stringify(about) })
    .getExists();

export const saveChangeRequest = async (
  tx: EntityManager,
  { state, events }: Decision<ChangeRequest>,
  origin: Origin,
): Promise<ChangeRequest> =>
  stateOf(
    await saveWithEvents(tx, {
      entity: ChangeRequestRow,
      row: Object.assign(new ChangeRequestRow(), state),
      events,
      origin,
    }),
  );
