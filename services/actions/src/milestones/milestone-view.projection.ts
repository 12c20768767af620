import { In, type EntityManager } from 'typeorm';
import { lastDayOfTerm, type Cooperation } from '../cooperation-reference/cooperation';
import type { Evidence } from '../evidence/evidence';
import { EvidenceRow } from '../evidence/evidence.entity';
import { stateOf } from '../state';
import type { Milestone } from './milestone';

export type EvidenceItem = Pick<
  Evidence,
  | 'evidenceId'
  | 'sha256'
  | 'mime'
  | 'sizeBytes'
  | 'fileName'
  | 'title'
  | 'takenOn'
  | 'place'
  | 'position'
  | 'sharedReason'
  | 'verifications'
  | 'version'
>;

export type MilestoneView = Milestone & {
  evidence: EvidenceItem[];
  /** Shown, never refused: a due date after the end of the term. */
  warnings: 'DUE_AFTER_TERM'[];
};

/** Milestones as they are shown: each with its files and warnings. */
export async function milestoneViews(
  tx: EntityManager,
  milestones: Milestone[],
  cooperations: Map<string, Cooperation>,
): Promise<MilestoneView[]> {
  const cooperationIds = [...new Set(milestones.map(({ cooperationId }) => cooperationId))];
  const files = await tx.find(EvidenceRow, {
    where: { cooperationId: In(cooperationIds) },
    order: { evidenceId: 'asc' },
  });
  return milestones.map((milestone) => ({
    ...milestone,
    evidence: files
      .filter(({ links }) => links.some((link) => link.milestoneId === milestone.milestoneId))
      .map(evidenceItem),
    warnings: dueWarnings(milestone.dueOn, cooperations.get(milestone.cooperationId)),
  }));
}

export async function milestoneView(
  tx: EntityManager,
  milestone: Milestone,
  cooperation: Cooperation,
): Promise<MilestoneView> {
  const cooperations = new Map([[cooperation.cooperationId, cooperation]]);
  const [view] = await milestoneViews(tx, [milestone], cooperations);
  return view!;
}

export function dueWarnings(
  dueOn: string,
  cooperation: Cooperation | undefined,
  agreementId?: string,
): 'DUE_AFTER_TERM'[] {
  const end = cooperation && lastDayOfTerm(cooperation, agreementId);
  return end && dueOn > end ? ['DUE_AFTER_TERM'] : [];
}

function evidenceItem(row: EvidenceRow): EvidenceItem {
  const { evidenceId, sha256, mime, sizeBytes, fileName, title, takenOn, place } = row;
  const { position, sharedReason, verifications, version } = row;
  return stateOf({
    evidenceId,
    sha256,
    mime,
    sizeBytes,
    fileName,
    title,
    takenOn,
    place,
    position,
    sharedReason,
    verifications,
    version,
  });
}
