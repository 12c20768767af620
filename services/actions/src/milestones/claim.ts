import { refusal, type AnswerChannel, type DisputeReason, type OrgRef } from '@nyata/contracts';

export interface Answer {
  organisationId: string;
  legalPartyId: string;
  memberId: string;
  answer: 'CONFIRMED' | 'DISPUTED';
  reasonCode?: DisputeReason;
  note?: string;
  observedQuantity?: number;
  evidenceIds?: string[];
  at: string;
  channel: AnswerChannel;
}

/** The owner's statement that the work is done, and what the confirmers answered. */
export interface Claim {
  claimId: string;
  /** 1, 2, 3 ... within the milestone. */
  no: number;
  claimedAt: string;
  claimant: OrgRef;
  memberId: string;
  happenedOn: string;
  quantity?: number;
  note?: string;
  evidenceIds: string[];
  answerDueOn: string;
  /** Entered more than 30 days after the work. */
  backdated: boolean;
  answers: Answer[];
  withdrawn?: { at: string; reason: string };
}

/** Days that a confirmer has to answer; a later answer still counts, silence never does. */
export const DAYS_TO_ANSWER = 14;
export const BACKDATED_AFTER_DAYS = 30;

/** A file that is attached to the milestone. */
export interface AttachedEvidence {
  evidenceId: string;
  sha256: string;
}

/** The named files, all of which must be attached to the milestone. */
export function requireAttached(
  evidenceIds: string[],
  attached: AttachedEvidence[],
): AttachedEvidence[] {
  return evidenceIds.map((evidenceId) => {
    const file = attached.find((one) => one.evidenceId === evidenceId);
    if (!file)
      throw refusal('EVIDENCE_UNKNOWN', {}, [
        { pointer: '/evidenceIds', code: 'EVIDENCE_UNKNOWN' },
      ]);
    return { evidenceId, sha256: file.sha256 };
  });
}
