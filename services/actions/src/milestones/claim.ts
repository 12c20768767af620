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

/** What a confirmer wants to know before it answers; the days to answer run on. */
export interface Question {
  organisationId: string;
  memberId: string;
  note: string;
  at: string;
  reply?: { organisationId: string; memberId: string; note: string; at: string };
}

/** A signed minute that an officer recorded for a confirmer: shown, never counted. */
export interface PaperMinute {
  organisationId: string;
  /** The officer. */
  memberId: string;
  evidenceId: string;
  at: string;
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
  questions?: Question[];
  paper?: PaperMinute[];
  /** The days on which its silence was told of. */
  silence?: { remindedOn?: string; escalatedOn?: string };
  withdrawn?: { at: string; reason: string };
  retracted?: { at: string; reason: string; organisationId: string; memberId: string };
}

/** Days that a confirmer has to answer; a later answer still counts, silence never does. */
export const DAYS_TO_ANSWER = 14;
export const BACKDATED_AFTER_DAYS = 30;

/** A file that is attached to the milestone. */
export interface AttachedEvidence {
  evidenceId: string;
  sha256: string;
  verifications?: { organisationId: string; memberId: string; on: string }[];
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
