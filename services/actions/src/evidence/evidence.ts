import { refusal } from '@nyata/contracts';
import type { Origin } from '@nyata/kernel';
import type { Decision } from '../decision';

/** What the file store knows of an uploaded file. */
export interface StoredFile {
  sha256: string;
  mime: string;
  sizeBytes: number;
  fileName: string;
}

export interface Verification {
  organisationId: string;
  memberId: string;
  on: string;
}

/** A file that shows that something happened; one file may serve several milestones of its cooperation. */
export interface Evidence extends StoredFile {
  evidenceId: string;
  cooperationId: string;
  title?: string;
  takenOn?: string;
  place?: string;
  /** Where a photo says that it was taken; shown to the parties, never in the copies that leave. */
  position?: { latitude: number; longitude: number };
  links: { milestoneId: string }[];
  /** Why the same file also serves another cooperation; shown, never hidden. */
  sharedReason?: string;
  attachedBy: { organisationId: string; memberId: string; at: string };
  /** By whom, outside the owner's party, it was found true. */
  verifications: Verification[];
  version: number;
}

export interface AttachCommand {
  evidenceId: string;
  cooperationId: string;
  milestoneId: string;
  file: StoredFile;
  title?: string;
  takenOn?: string;
  place?: string;
  position?: { latitude: number; longitude: number };
  sharedReason?: string;
  attacher: { organisationId: string; memberId: string };
}

/** A file that this cooperation has not seen yet. */
export function attachEvidence(
  command: AttachCommand,
  usedElsewhere: boolean,
  by: Origin,
): Decision<Evidence> {
  const { milestoneId, file, attacher, sharedReason, ...described } = command;
  if (usedElsewhere && !sharedReason) throw refusal('EVIDENCE_ALREADY_USED');
  return attached({
    ...described,
    ...file,
    links: [{ milestoneId }],
    ...(usedElsewhere && { sharedReason }),
    attachedBy: { ...attacher, at: by.now.toISOString() },
    verifications: [],
    version: 0,
  });
}

/** The same file for one more milestone of the cooperation; null when it is attached there already. */
export function linkEvidence(evidence: Evidence, milestoneId: string): Decision<Evidence> | null {
  if (evidence.links.some((link) => link.milestoneId === milestoneId)) return null;
  return attached({ ...evidence, links: [...evidence.links, { milestoneId }] });
}

function attached(evidence: Evidence): Decision<Evidence> {
  const { cooperationId, evidenceId, sha256, mime, sizeBytes, links, sharedReason } = evidence;
  return {
    state: evidence,
    events: [
      {
        name: 'evidence-attached',
        payload: {
          cooperationId,
          evidenceId,
          sha256,
          mime,
          sizeBytes,
          links,
          ...(sharedReason && { sharedReason }),
        },
      },
    ],
  };
}
