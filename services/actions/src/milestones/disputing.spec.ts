import { given } from '@nyata/testing';
import {
  CLAIM,
  claimed,
  EVIDENCE,
  LIAISON,
  milestone,
  on,
  PARTNER,
  PNM,
  TODAY,
  VILLAGE,
} from '../../test/examples';
import { confirmMilestone, disputeMilestone } from './answering';
import type { Milestone } from './milestone';

const { cooperationId, milestoneId, actionId } = milestone;
const villager = { ...VILLAGE, memberId: PARTNER.memberId };

const confirming = (it: Milestone) =>
  confirmMilestone(
    it,
    { claimId: CLAIM, answerer: PARTNER, actionType: 'TRAINING', evidence: [] },
    on(TODAY),
  );
const disputing = (change: Partial<Parameters<typeof disputeMilestone>[1]> = {}) => {
  const command = {
    claimId: CLAIM,
    answerer: PARTNER,
    reasonCode: 'QUANTITY' as const,
    note: 'Alat diterima 8 dari 10',
    observedQuantity: 8,
    evidenceIds: [],
    attached: [EVIDENCE],
    ...change,
  };
  return (it: Milestone) => disputeMilestone(it, command, on(TODAY));
};

describe('disputing a milestone', () => {
  it('says why and what was found', () => {
    const state = given(claimed())
      .when(disputing())
      .then([
        {
          name: 'milestone-disputed',
          payload: {
            cooperationId,
            milestoneId,
            actionId,
            claimId: CLAIM,
            no: 1,
            by: PNM,
            reasonCode: 'QUANTITY',
            observedQuantity: 8,
            note: 'Alat diterima 8 dari 10',
          },
        },
      ]);
    expect(state.status).toBe('DISPUTED');
  });

  it('by one of several confirmers is enough, even after another has confirmed', () => {
    const both = claimed(TODAY, { quorum: 'ALL', confirmers: [PNM, VILLAGE] });
    const first = given(both).when(confirming).thenNamed('milestone-partly-confirmed').state;
    given(first)
      .when(disputing({ answerer: villager }))
      .thenNamed('milestone-disputed');
  });

  it('shows only evidence that is attached to the milestone', () => {
    given(claimed())
      .when(disputing({ evidenceIds: [EVIDENCE.evidenceId], attached: [] }))
      .refuses('EVIDENCE_UNKNOWN');
  });

  it('follows the rules of confirming: another party, named, the present claim', () => {
    given(claimed())
      .when(disputing({ answerer: LIAISON }))
      .refuses('CONFIRMER_SAME_PARTY');
    given(claimed())
      .when(disputing({ answerer: villager }))
      .refuses('NOT_A_CONFIRMER');
    given(claimed())
      .when(disputing({ claimId: milestoneId }))
      .refuses('CLAIM_SUPERSEDED');
  });
});
