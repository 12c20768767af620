import type { Origin } from '@nyata/kernel';
import { eventWriter, lockRow } from '@nyata/persistence';
import type { EntityManager } from 'typeorm';
import type { Decision } from '../decision';
import { stateOf } from '../state';
import type { Evidence } from './evidence';
import { EvidenceRow } from './evidence.entity';

const saveWithEvents = eventWriter('actions');

/** Uploads of the same content wait for each other, in whatever cooperation. */
export const holdContent = (tx: EntityManager, sha256: string): Promise<unknown> =>
  tx.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [sha256]);

export async function evidenceWith(
  tx: EntityManager,
  sha256: string,
  cooperationId: string,
): Promise<{ own: Evidence | null; usedElsewhere: boolean }> {
  const rows = await tx.findBy(EvidenceRow, { sha256 });
  const own = rows.find((row) => row.cooperationId === cooperationId);
  return { own: own ? stateOf(own) : null, usedElsewhere: rows.length > (own ? 1 : 0) };
}

/** Everything that is attached to a milestone, oldest first. */
export async function evidenceOf(tx: EntityManager, milestoneId: string): Promise<Evidence[]> {
  const rows = await tx
    .createQueryBuilder(EvidenceRow, 'e')
    .where('e.links @> :link::jsonb', { link: JSON.stringify([{ milestoneId }]) })
    .orderBy('e.evidenceId')
    .getMany();
  return rows.map(stateOf);
}

export const lockEvidence = async (
  tx: EntityManager,
  evidenceId: string,
  version?: number,
): Promise<Evidence> => stateOf(await lockRow(tx, EvidenceRow, evidenceId, version));

export const saveEvidence = async (
  tx: EntityManager,
  { state, events }: Decision<Evidence>,
  origin: Origin,
): Promise<Evidence> =>
  stateOf(
    await saveWithEvents(tx, {
      entity: EvidenceRow,
      row: Object.assign(new EvidenceRow(), state),
      events,
      origin,
    }),
  );

export const findEvidence = async (tx: EntityManager, evidenceId: string): Promise<Evidence> =>
  stateOf(await tx.findOneByOrFail(EvidenceRow, { evidenceId }));
