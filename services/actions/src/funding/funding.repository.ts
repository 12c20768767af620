import type { FundingSource } from '@nyata/contracts';
import type { Origin } from '@nyata/kernel';
import { eventWriter, lockRow } from '@nyata/persistence';
import type { EntityManager } from 'typeorm';
import type { Decision } from '../decision';
import { stateOf } from '../state';
import type { Resolution } from './deviation';
import type { Funding } from './funding';
import { FundingRow, ResolutionRow } from './funding.entity';

const saveWithEvents = eventWriter('actions');

export const findFunding = async (tx: EntityManager, fundingId: string): Promise<Funding> =>
  stateOf(await tx.findOneByOrFail(FundingRow, { fundingId }));

/** After its action: two plans of one action wait for each other. */
export const lockFunding = async (
  tx: EntityManager,
  fundingId: string,
  version?: number,
): Promise<Funding> => stateOf(await lockRow(tx, FundingRow, fundingId, version));

export const fundingsOf = async (
  tx: EntityManager,
  where: { actionId: string; fiscalYear?: number; source?: FundingSource },
): Promise<Funding[]> => (await tx.findBy(FundingRow, where)).map((row) => stateOf(row));

export const saveFunding = async (
  tx: EntityManager,
  { state, events }: Decision<Funding>,
  origin: Origin,
): Promise<Funding> =>
  stateOf(
    await saveWithEvents(tx, {
      entity: FundingRow,
      row: Object.assign(new FundingRow(), state),
      events,
      origin,
    }),
  );

export const saveResolution = async (
  tx: EntityManager,
  { state, events }: Decision<Resolution>,
  origin: Origin,
): Promise<Resolution> =>
  stateOf(
    await saveWithEvents(tx, {
      entity: ResolutionRow,
      row: Object.assign(new ResolutionRow(), state),
      events,
      origin,
    }),
  );
