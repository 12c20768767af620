import { refusal, type OrgRef } from '@nyata/contracts';
import { businessDate, type Origin } from '@nyata/kernel';
import type { Decision } from '../decision';
import type { Evidence } from './evidence';

/** Somebody outside the party that did the work says: what this file shows is true. */
export function verifyEvidence(
  evidence: Evidence,
  command: {
    verifier: { org: OrgRef; memberId: string; legalPartyId: string };
    /** Who attached it and who owns the milestones that it serves. */
    sides: OrgRef[];
  },
  by: Origin,
): Decision<Evidence> {
  const { verifier, sides } = command;
  const { org, memberId, legalPartyId } = verifier;
  if (sides.some((side) => side.legalPartyId === legalPartyId))
    throw refusal('VERIFIER_SAME_PARTY');
  const { organisationId } = org;
  const earlier = evidence.verifications.find((one) => one.organisationId === organisationId);
  if (earlier) throw refusal('EVIDENCE_ALREADY_VERIFIED', { on: earlier.on });
  const on = businessDate(by.now);
  const { cooperationId, evidenceId } = evidence;
  return {
    state: {
      ...evidence,
      verifications: [...evidence.verifications, { organisationId, memberId, on }],
    },
    events: [{ name: 'evidence-verified', payload: { cooperationId, evidenceId, by: org, on } }],
  };
}
