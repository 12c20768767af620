import { given } from '@nyata/testing';
import {
  AGENCY,
  CLAIM,
  claimed,
  EVIDENCE,
  JATENG,
  LIAISON,
  milestone,
  on,
  PARTNER,
  PNM,
  TODAY,
  VILLAGE,
} from '../../test/examples';
import { confirmMilestone, type Answerer } from './answering';
import type { AttachedEvidence } from './claim';
import type { Milestone } from './milestone';

const { cooperationId, milestoneId, actionId } = milestone;
const villager = { ...VILLAGE, memberId: PARTNER.memberId };

const confirming = (
  answerer: Answerer = PARTNER,
  claimId = CLAIM,
  day = TODAY,
  evidence: AttachedEvidence[] = [],
) => {
  const command = { claimId, answerer, actionType: 'TRAINING' as const, evidence };
  return (it: Milestone) => confirmMilestone(it, command, on(day));
};
describe('confirming a milestone', () => {
  it('is the word of another legal party, and says how long it took', () => {
    const state = given(claimed('2026-11-18'))
      .when(confirming())
      .then([
        {
          name: 'milestone-confirmed',
          payload: {
            cooperationId,
            milestoneId,
            actionId,
            actionType: 'TRAINING',
            claimId: CLAIM,
            by: PNM,
            claimant: AGENCY,
            happenedOn: '2026-11-18',
            onTime: true,
            channel: 'ACCOUNT',
            answerDays: 3,
          },
        },
      ]);
    expect(state.status).toBe('CONFIRMED');
    expect(state.claims[0]?.answers).toMatchObject([
      { organisationId: PNM.organisationId, memberId: PARTNER.memberId, answer: 'CONFIRMED' },
    ]);
  });

  it('still counts long after the 14 days; silence alone never confirms', () => {
    given(claimed())
      .when(confirming(PARTNER, CLAIM, '2027-02-01'))
      .thenNamed('milestone-confirmed');
  });

  it('is late when the work was done after the due date', () => {
    const late = claimed(TODAY, { dueOn: '2026-11-01' });
    const [event] = given(late).when(confirming()).thenNamed('milestone-confirmed').events;
    expect(event?.payload).toMatchObject({ onTime: false });
  });

  it("is never the word of the claimant's own legal party", () => {
    const colleague = { ...JATENG, memberId: PARTNER.memberId };
    given(claimed()).when(confirming(LIAISON)).refuses('CONFIRMER_SAME_PARTY');
    given(claimed()).when(confirming(colleague)).refuses('CONFIRMER_SAME_PARTY');
  });

  it("is refused to a named confirmer that has come under the claimant's legal party since", () => {
    given(claimed())
      .when(confirming({ ...PARTNER, legalPartyId: AGENCY.legalPartyId }))
      .refuses('CONFIRMER_SAME_PARTY');
  });

  it('is refused to whoever is not named', () => {
    given(claimed()).when(confirming(villager)).refuses('NOT_A_CONFIRMER');
  });

  it('answers the claim that was read, not a later one', () => {
    given(claimed()).when(confirming(PARTNER, milestoneId)).refuses('CLAIM_SUPERSEDED');
  });

  it('lands once', () => {
    const { state } = given(claimed()).when(confirming()).thenNamed('milestone-confirmed');
    given(state).when(confirming()).refuses('CLAIM_ALREADY_ANSWERED');
  });

  it('waits for every confirmer where all must agree', () => {
    const both = claimed(TODAY, { quorum: 'ALL', confirmers: [PNM, VILLAGE] });
    const first = given(both).when(confirming()).thenNamed('milestone-partly-confirmed').state;
    expect(first.status).toBe('CLAIMED');
    given(first).when(confirming()).refuses('CLAIM_ALREADY_ANSWERED');
    const second = given(first).when(confirming(villager)).thenNamed('milestone-confirmed').state;
    expect(second.status).toBe('CONFIRMED');
  });
});

describe('confirming where the evidence must be verified', () => {
  const proven = claimed(TODAY, { evidenceRule: 'REQUIRED_VERIFIED' });
  const milestoneWithProof = {
    ...proven,
    claims: proven.claims.map((claim) => ({ ...claim, evidenceIds: [EVIDENCE.evidenceId] })),
  };
  const { organisationId } = PNM;
  const verifiedBy = (memberId: string) => [
    { ...EVIDENCE, verifications: [{ organisationId, memberId, on: TODAY }] },
  ];

  it('waits until somebody else has looked at it', () => {
    given(milestoneWithProof)
      .when(confirming(PARTNER, CLAIM, TODAY, [EVIDENCE]))
      .refuses('EVIDENCE_NOT_VERIFIED');
    given(milestoneWithProof)
      .when(confirming(PARTNER, CLAIM, TODAY, verifiedBy(PARTNER.memberId)))
      .refuses('EVIDENCE_NOT_VERIFIED');
  });

  it('is possible once a third person has', () => {
    given(milestoneWithProof)
      .when(confirming(PARTNER, CLAIM, TODAY, verifiedBy(LIAISON.memberId)))
      .thenNamed('milestone-confirmed');
  });

  it('asks for the files of this claim, not for any that lie around', () => {
    given(proven)
      .when(confirming(PARTNER, CLAIM, TODAY, verifiedBy(LIAISON.memberId)))
      .refuses('EVIDENCE_NOT_VERIFIED');
  });
});
