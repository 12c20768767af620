import type { Origin } from '@nyata/kernel';
import { eventWriter, lockRow } from '@nyata/persistence';
import type { EntityManager } from 'typeorm';
import type { Decision } from '../decision';
import { stateOf } from '../state';
import type { EvaluationRound } from './evaluation';
import { EvaluationRow } from './evaluation.entity';

const saveWithEvents = eventWriter('actions');

export const findRound = async (tx: EntityManager, roundId: string): Promise<EvaluationRound> =>
  stateOf(await tx.findOneByOrFail(EvaluationRow, { roundId }));

/** After the plan: closing it waits for work in flight. */
export const lockRound = async (
  tx: EntityManager,
  roundId: string,
  version?: number,
): Promise<EvaluationRound> => stateOf(await lockRow(tx, EvaluationRow, roundId, version));

export const saveRound = async (
  tx: EntityManager,
  { state, events }: Decision<EvaluationRound>,
  origin: Origin,
): Promise<EvaluationRound> =>
  stateOf(
    await saveWithEvents(tx, {
      entity: EvaluationRow,
      row: Object.assign(new EvaluationRow(), state),
      events,
      origin,
    }),
  );
