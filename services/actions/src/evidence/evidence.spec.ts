import { given } from '@nyata/testing';
import { action, EVIDENCE, LIAISON, milestone, on, TODAY } from '../../test/examples';
import { attachEvidence, linkEvidence, type AttachCommand } from './evidence';

const { cooperationId, milestoneId } = milestone;
const { evidenceId, sha256 } = EVIDENCE;
const command: AttachCommand = {
  evidenceId,
  cooperationId,
  milestoneId,
  file: { sha256, mime: 'image/jpeg', sizeBytes: 412_902, fileName: 'pelatihan.jpg' },
  attacher: { organisationId: LIAISON.organisationId, memberId: LIAISON.memberId },
};
const facts = { cooperationId, evidenceId, sha256, mime: 'image/jpeg', sizeBytes: 412_902 };

describe('evidence', () => {
  it('is attached to a milestone with the fingerprint of its content', () => {
    given(command)
      .when((it) => attachEvidence(it, false, on(TODAY)))
      .then([{ name: 'evidence-attached', payload: { ...facts, links: [{ milestoneId }] } }]);
  });

  it('of another cooperation is refused without a reason, and flagged with one', () => {
    given(command)
      .when((it) => attachEvidence(it, true, on(TODAY)))
      .refuses('EVIDENCE_ALREADY_USED');
    const sharedReason = 'Pelatihan bersama dua kerja sama';
    given({ ...command, sharedReason })
      .when((it) => attachEvidence(it, true, on(TODAY)))
      .then([
        {
          name: 'evidence-attached',
          payload: { ...facts, links: [{ milestoneId }], sharedReason },
        },
      ]);
  });

  it('is not flagged when the reason was not needed', () => {
    const { state } = attachEvidence({ ...command, sharedReason: 'x' }, false, on(TODAY));
    expect(state.sharedReason).toBeUndefined();
  });

  it('serves a second milestone of its cooperation without a second copy', () => {
    const { state } = attachEvidence(command, false, on(TODAY));
    const other = action.actionId;
    given(state)
      .when((it) => linkEvidence(it, other)!)
      .then([
        {
          name: 'evidence-attached',
          payload: { ...facts, links: [{ milestoneId }, { milestoneId: other }] },
        },
      ]);
    expect(linkEvidence(state, milestoneId)).toBeNull();
  });
});
