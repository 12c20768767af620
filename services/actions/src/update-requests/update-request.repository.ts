import type { Origin } from '@nyata/kernel';
import { eventWriter, lockRow } from '@nyata/persistence';
import { LessThan, type EntityManager } from 'typeorm';
import type { Decision } from '../decision';
import { stateOf } from '../state';
import type { UpdateRequest } from './update-request';
import { UpdateRequestRow } from './update-request.entity';

const saveWithEvents = eventWriter('actions');

export const lockUpdateRequest = async (
  tx: EntityManager,
  requestId: string,
  version?: number,
): Promise<UpdateRequest> => stateOf(await lockRow(tx, UpdateRequestRow, requestId, version));

export const saveUpdateRequest = async (
  tx: EntityManager,
  { state, events }: Decision<UpdateRequest>,
  origin: Origin,
): Promise<UpdateRequest> =>
  stateOf(
    await saveWithEvents(tx, {
      entity: UpdateRequestRow,
      row: Object.assign(new UpdateRequestRow(), state),
      events,
      origin,
    }),
  );

export async function silentRequests(tx: EntityManager, today: string): Promise<string[]> {
  const rows = await tx.findBy(UpdateRequestRow, {
    status: 'OPEN',
    answerDueOn: LessThan(today),
  });
  return rows.map(({ requestId }) => requestId);
}
