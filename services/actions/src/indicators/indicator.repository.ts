import type { Origin } from '@nyata/kernel';
import { eventWriter, lockRow } from '@nyata/persistence';
import type { EntityManager } from 'typeorm';
import type { Decision } from '../decision';
import { stateOf } from '../state';
import type { Indicator } from './indicator';
import { IndicatorRow } from './indicator.entity';

const saveWithEvents = eventWriter('actions');

export const findIndicator = async (tx: EntityManager, indicatorId: string): Promise<Indicator> =>
  stateOf(await tx.findOneByOrFail(IndicatorRow, { indicatorId }));

export const lockIndicator = async (
  tx: EntityManager,
  indicatorId: string,
  version?: number,
): Promise<Indicator> => stateOf(await lockRow(tx, IndicatorRow, indicatorId, version));

export const saveIndicator = async (
  tx: EntityManager,
  { state, events }: Decision<Indicator>,
  origin: Origin,
): Promise<Indicator> =>
  stateOf(
    await saveWithEvents(tx, {
      entity: IndicatorRow,
      row: Object.assign(new IndicatorRow(), state),
      events,
      origin,
    }),
  );
