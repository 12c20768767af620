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

/** Cooperations that are signed, have no round of the period, and none that still waits for its end. */
export async function unevaluatedCooperations(
  tx: EntityManager,
  period: string,
): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `select c.cooperation_id as id from cooperation c
     where not c.draft and not exists (select 1 from evaluation_round r
       where r.cooperation_id = c.cooperation_id and r.kind = 'PERIODIC'
         and (r.period = $1 or r.status = 'OPEN'))`,
    [period],
  );
  return rows.map(({ id }) => id);
}

export const mayOpenPeriodicRound = async (
  tx: EntityManager,
  cooperationId: string,
  period: string,
): Promise<boolean> =>
  !(await tx.existsBy(EvaluationRow, [
    { cooperationId, kind: 'PERIODIC', period },
    { cooperationId, kind: 'PERIODIC', status: 'OPEN' },
  ]));
