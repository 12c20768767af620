import { given } from '@nyata/testing';
import {
  AGENCY,
  CLAIM,
  claimed,
  EVIDENCE,
  LIAISON,
  on,
  PARTNER,
  PNM,
  TODAY,
} from '../../test/examples';
import { confirmMilestone } from './answering';
import type { Milestone } from './milestone';
import { recordPaperMinute } from './paper';

const recording = (confirmer = PNM) => {
  const command = { claimId: CLAIM, confirmer, officer: LIAISON, minute: EVIDENCE };
  return (it: Milestone) =>
    recordPaperMinute(it, { ...command, actionType: 'TRAINING' }, on('2026-11-25'));
};

describe('a minute on paper', () => {
  it('is shown, while the claim goes on waiting for the partner', () => {
    const { state, events } = given(claimed())
      .when(recording())
      .thenNamed('milestone-paper-confirmed');
    expect(state).toMatchObject({ status: 'CLAIMED', currentClaimId: CLAIM });
    expect(state.claims[0]).toMatchObject({
      answers: [],
      paper: [{ organisationId: PNM.organisationId, evidenceId: EVIDENCE.evidenceId }],
    });
    expect(events[0]?.payload).toMatchObject({ by: PNM, channel: 'PAPER', minute: EVIDENCE });
  });

  it('counts for nothing until the partner confirms by itself', () => {
    const { state } = given(claimed()).when(recording()).thenNamed('milestone-paper-confirmed');
    given(state)
      .when((it) =>
        confirmMilestone(
          it,
          { claimId: CLAIM, answerer: PARTNER, actionType: 'TRAINING', evidence: [] },
          on(TODAY),
        ),
      )
      .thenNamed('milestone-confirmed');
  });

  it('is recorded once for each confirmer, never for the owner’s own party', () => {
    const { state } = given(claimed()).when(recording()).thenNamed('milestone-paper-confirmed');
    given(state).when(recording()).refuses('PAPER_ALREADY_RECORDED');
    given(claimed()).when(recording(AGENCY)).refuses('CONFIRMER_SAME_PARTY');
  });
});
