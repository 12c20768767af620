import { given } from '@nyata/testing';
import { AGENCY, JATENG, LIAISON, milestone, on, PARTNER, PNM, TODAY } from '../../test/examples';
import { attachEvidence, type Evidence } from './evidence';
import { verifyEvidence } from './verifying';

const { cooperationId, milestoneId } = milestone;
const file = { sha256: 'b4'.repeat(32), mime: 'image/jpeg', sizeBytes: 7, fileName: 'foto.jpg' };
const evidenceId = '01980000-0000-7000-8000-000000000600';
const { organisationId, memberId } = LIAISON;
const evidence: Evidence = attachEvidence(
  { evidenceId, cooperationId, milestoneId, file, attacher: { organisationId, memberId } },
  false,
  on(TODAY),
).state;
const verifying = (org: typeof PNM) => (it: Evidence) =>
  verifyEvidence(
    it,
    {
      verifier: { org, memberId: PARTNER.memberId, legalPartyId: org.legalPartyId },
      sides: [AGENCY],
    },
    on(TODAY),
  );

describe('verifying evidence', () => {
  it('is the word of somebody outside the party that did the work', () => {
    const state = given(evidence)
      .when(verifying(PNM))
      .then([
        { name: 'evidence-verified', payload: { cooperationId, evidenceId, by: PNM, on: TODAY } },
      ]);
    expect(state.verifications).toMatchObject([{ organisationId: PNM.organisationId, on: TODAY }]);
  });

  it('is refused to the owner’s whole legal party', () => {
    given(evidence).when(verifying(JATENG)).refuses('VERIFIER_SAME_PARTY');
  });

  it('is said once by each organisation', () => {
    const { state } = given(evidence).when(verifying(PNM)).thenNamed('evidence-verified');
    given(state).when(verifying(PNM)).refuses('EVIDENCE_ALREADY_VERIFIED');
  });
});
