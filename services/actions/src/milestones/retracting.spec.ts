import { given } from '@nyata/testing';
import {
  CLAIM,
  claimed,
  JATENG,
  LIAISON,
  milestone,
  on,
  PARTNER,
  PNM,
  TODAY,
  VILLAGE,
} from '../../test/examples';
import { confirmMilestone } from './answering';
import type { Milestone } from './milestone';
import { retractConfirmation, type Retractor } from './retracting';

const { cooperationId, milestoneId, actionId } = milestone;
const partner: Retractor = { org: PNM, memberId: PARTNER.memberId, isInspector: false };
const inspector: Retractor = { org: JATENG, memberId: LIAISON.memberId, isInspector: true };

const confirmed: Milestone = confirmMilestone(
  claimed(),
  { claimId: CLAIM, answerer: PARTNER, actionType: 'TRAINING', evidence: [] },
  on(TODAY),
).state;

const retracting = (retractor = partner, day = TODAY, claimId = CLAIM) => {
  const command = { claimId, retractor, reason: 'Alat ternyata rusak' };
  return (it: Milestone) => retractConfirmation(it, command, on(day));
};

describe('retracting a confirmation', () => {
  it('opens the milestone again and keeps what was said', () => {
    const state = given(confirmed)
      .when(retracting())
      .then([
        {
          name: 'confirmation-retracted',
          payload: {
            cooperationId,
            milestoneId,
            actionId,
            claimId: CLAIM,
            by: PNM,
            reason: 'Alat ternyata rusak',
          },
        },
      ]);
    expect(state.status).toBe('OPEN');
    expect(state.currentClaimId).toBeUndefined();
    expect(state.claims[0]).toMatchObject({
      answers: [{ answer: 'CONFIRMED' }],
      retracted: { reason: 'Alat ternyata rusak' },
    });
  });

  it('is for whoever confirmed, within thirty days', () => {
    given(confirmed).when(retracting(partner, '2026-12-21')).thenNamed('confirmation-retracted');
    given(confirmed).when(retracting(partner, '2026-12-22')).refuses('RETRACTION_TOO_LATE');
    given(confirmed)
      .when(retracting({ ...partner, org: VILLAGE }))
      .refuses('NOT_A_CONFIRMER');
  });

  it('is for an inspector at any time', () => {
    given(confirmed).when(retracting(inspector, '2027-11-01')).thenNamed('confirmation-retracted');
  });

  it('needs a confirmation, and the one that was read', () => {
    given(claimed()).when(retracting()).refuses('NOT_CONFIRMED');
    given(confirmed)
      .when(retracting(partner, TODAY, milestoneId))
      .refuses('CLAIM_SUPERSEDED');
  });
});
