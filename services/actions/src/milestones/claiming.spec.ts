import { given } from '@nyata/testing';
import {
  action,
  AGENCY,
  CLAIM,
  claimed,
  cooperation,
  cooperationThatIs,
  EVIDENCE,
  LIAISON,
  milestone,
  on,
  PARTNER,
  TODAY,
} from '../../test/examples';
import { claimMilestone, withdrawClaim, type ClaimCommand, type ClaimContext } from './claiming';
import type { Milestone } from './milestone';

const { cooperationId, milestoneId, actionId } = milestone;

const claiming = (change: Partial<ClaimCommand> = {}, context: Partial<ClaimContext> = {}) => {
  const command = {
    claimId: CLAIM,
    claimant: LIAISON,
    happenedOn: TODAY,
    evidenceIds: [],
    ...change,
  };
  return (it: Milestone) =>
    claimMilestone(
      it,
      command,
      { action, cooperation, attached: [EVIDENCE], ...context },
      on(TODAY),
    );
};
const withdrawing = (change: Partial<Parameters<typeof withdrawClaim>[1]> = {}) => {
  const command = { claimId: CLAIM, reason: 'Salah tonggak', claimant: LIAISON, ...change };
  return (it: Milestone) => withdrawClaim(it, command, on(TODAY));
};

describe('claiming a milestone', () => {
  it('says what happened, with evidence, and gives the other side 14 days to answer', () => {
    const state = given(milestone)
      .when(claiming({ quantity: 40, evidenceIds: [EVIDENCE.evidenceId] }))
      .then([
        {
          name: 'milestone-claimed',
          payload: {
            cooperationId,
            milestoneId,
            actionId,
            actionType: 'TRAINING',
            claimId: CLAIM,
            no: 1,
            happenedOn: TODAY,
            quantity: 40,
            evidence: [EVIDENCE],
            answerDueOn: '2026-12-05',
            claimant: AGENCY,
            backdated: false,
          },
        },
      ]);
    expect(state).toMatchObject({ status: 'CLAIMED', currentClaimId: CLAIM });
  });

  it('flags a claim that is entered more than 30 days after the work', () => {
    const flagOf = (happenedOn: string) =>
      given(milestone).when(claiming({ happenedOn })).thenNamed('milestone-claimed').state.claims[0]
        ?.backdated;
    expect(flagOf('2026-10-22')).toBe(false);
    expect(flagOf('2026-10-21')).toBe(true);
  });

  it('is possible again after a dispute, as claim number two', () => {
    const disputed: Milestone = { ...claimed(), status: 'DISPUTED' };
    const { state } = given(disputed)
      .when(claiming({ claimId: milestoneId }))
      .thenNamed('milestone-claimed');
    expect(state.claims.map(({ no }) => no)).toEqual([1, 2]);
    expect(state.currentClaimId).toBe(milestoneId);
  });

  it("is the owner's alone", () => {
    given(milestone)
      .when(claiming({ claimant: PARTNER }))
      .refuses('NOT_OWNER');
  });

  it('is not possible while a claim waits, nor after it was confirmed', () => {
    given(claimed()).when(claiming()).refuses('MILESTONE_NOT_OPEN');
    given(claimed(TODAY, { status: 'CONFIRMED' }))
      .when(claiming())
      .refuses('MILESTONE_NOT_OPEN');
  });

  it('is about work that was done: not tomorrow, not after the term', () => {
    given(milestone)
      .when(claiming({ happenedOn: '2026-11-22' }))
      .refuses('HAPPENED_IN_FUTURE', '/happenedOn');
    given(milestone)
      .when(claiming({}, { cooperation: cooperationThatIs({ endsOn: '2026-11-20' }) }))
      .refuses('HAPPENED_AFTER_TERM', '/happenedOn');
  });

  it('may still tell of older work after the agreement expired', () => {
    const expired = cooperationThatIs({ status: 'EXPIRED', endsOn: '2026-11-20' });
    given(milestone)
      .when(claiming({ happenedOn: '2026-11-20' }, { cooperation: expired }))
      .thenNamed('milestone-claimed');
  });

  it.each([
    ['DRAFT', 'AGREEMENT_NOT_IN_FORCE'],
    ['TERMINATED', 'AGREEMENT_NOT_IN_FORCE'],
    ['SUSPENDED', 'AGREEMENT_SUSPENDED'],
  ] as const)('is refused while the agreement is %s', (status, code) => {
    given(milestone)
      .when(claiming({}, { cooperation: cooperationThatIs({ status }) }))
      .refuses(code);
  });

  it('needs evidence where the milestone demands it, and only of this milestone', () => {
    given<Milestone>({ ...milestone, evidenceRule: 'REQUIRED' })
      .when(claiming())
      .refuses('EVIDENCE_REQUIRED');
    given(milestone)
      .when(claiming({ evidenceIds: [EVIDENCE.evidenceId] }, { attached: [] }))
      .refuses('EVIDENCE_UNKNOWN', '/evidenceIds');
  });
});

describe('withdrawing a claim', () => {
  it('opens the milestone again and keeps the claim in its history', () => {
    const state = given(claimed())
      .when(withdrawing())
      .then([
        {
          name: 'claim-withdrawn',
          payload: {
            cooperationId,
            milestoneId,
            actionId,
            claimId: CLAIM,
            by: AGENCY,
            reason: 'Salah tonggak',
          },
        },
      ]);
    expect(state.status).toBe('OPEN');
    expect(state.currentClaimId).toBeUndefined();
    expect(state.claims[0]?.withdrawn?.reason).toBe('Salah tonggak');
  });

  it("is the claimant's alone, and only of the present claim", () => {
    given(claimed())
      .when(withdrawing({ claimant: PARTNER }))
      .refuses('NOT_OWNER');
    given(claimed())
      .when(withdrawing({ claimId: milestoneId }))
      .refuses('CLAIM_SUPERSEDED');
  });

  it('is over once somebody answered', () => {
    given(claimed(TODAY, { status: 'CONFIRMED' }))
      .when(withdrawing())
      .refuses('CLAIM_ALREADY_ANSWERED');
  });
});
