import { refusal, type ActionType } from '@nyata/contracts';
import type { Origin } from '@nyata/kernel';
import type { Decision } from '../decision';
import { confirmationFacts, requireAnswerable } from './answering';
import type { AttachedEvidence, PaperMinute } from './claim';
import { replaceClaim } from './claiming';
import type { Milestone } from './milestone';

/** A minute that a confirmer without an account has signed; the claim goes on waiting for its own answer. */
export function recordPaperMinute(
  milestone: Milestone,
  command: {
    claimId: string;
    confirmer: { organisationId: string; legalPartyId: string };
    officer: { memberId: string };
    minute: AttachedEvidence;
    actionType: ActionType;
  },
  by: Origin,
): Decision<Milestone> {
  const { claimId, confirmer, officer, minute, actionType } = command;
  const { memberId } = officer;
  const found = requireAnswerable(milestone, claimId, { ...confirmer, memberId });
  const { organisationId } = confirmer;
  if (found.claim.paper?.some((one) => one.organisationId === organisationId))
    throw refusal('PAPER_ALREADY_RECORDED');
  const { evidenceId, sha256 } = minute;
  const recorded: PaperMinute = { organisationId, memberId, evidenceId, at: by.now.toISOString() };
  const claim = { ...found.claim, paper: [...(found.claim.paper ?? []), recorded] };
  const facts = confirmationFacts(milestone, claim, found.confirmer, actionType, by);
  return {
    state: { ...milestone, claims: replaceClaim(milestone, claim) },
    events: [
      {
        name: 'milestone-paper-confirmed',
        payload: { ...facts, channel: 'PAPER', minute: { evidenceId, sha256 } },
      },
    ],
  };
}
