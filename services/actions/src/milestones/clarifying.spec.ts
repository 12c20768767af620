import { given } from '@nyata/testing';
import {
  AGENCY,
  CLAIM,
  claimed,
  LIAISON,
  milestone,
  on,
  PARTNER,
  PNM,
  TODAY,
} from '../../test/examples';
import { askClarification, giveClarification, isAsked } from './clarifying';
import type { Milestone } from './milestone';

const { cooperationId, milestoneId, actionId } = milestone;
const subject = { cooperationId, milestoneId, actionId, claimId: CLAIM };

const asking = (change: Partial<Parameters<typeof askClarification>[1]> = {}) => {
  const command = { claimId: CLAIM, asker: PARTNER, note: 'Siapa pesertanya?', ...change };
  return (it: Milestone) => askClarification(it, command, on(TODAY));
};
const giving = (change: Partial<Parameters<typeof giveClarification>[1]> = {}) => {
  const command = { claimId: CLAIM, replier: LIAISON, note: 'Daftar hadir terlampir', ...change };
  return (it: Milestone) => giveClarification(it, command, on('2026-11-23'));
};

describe('a question about a claim', () => {
  it('leaves the claim waiting, with the days that it had', () => {
    const state = given(claimed())
      .when(asking())
      .then([
        {
          name: 'clarification-requested',
          payload: { ...subject, by: PNM, note: 'Siapa pesertanya?' },
        },
      ]);
    expect(state.status).toBe('CLAIMED');
    expect(state.claims[0]).toMatchObject({ answerDueOn: '2026-12-05' });
    expect(isAsked(state.claims[0]!)).toBe(true);
  });

  it('is answered by the owner, every question at once', () => {
    const once = given(claimed()).when(asking()).thenNamed('clarification-requested').state;
    const twice = given(once).when(asking()).thenNamed('clarification-requested').state;
    const state = given(twice)
      .when(giving())
      .then([
        {
          name: 'clarification-given',
          payload: { ...subject, by: AGENCY, note: 'Daftar hadir terlampir' },
        },
      ]);
    expect(state.claims[0]?.questions).toMatchObject([
      { note: 'Siapa pesertanya?', reply: { memberId: LIAISON.memberId } },
      { reply: { note: 'Daftar hadir terlampir' } },
    ]);
    given(state).when(giving()).refuses('NO_CLARIFICATION_ASKED');
  });

  it('comes from a confirmer, and its answer from the owner', () => {
    given(claimed())
      .when(asking({ asker: LIAISON }))
      .refuses('CONFIRMER_SAME_PARTY');
    const asked = given(claimed()).when(asking()).thenNamed('clarification-requested').state;
    given(asked)
      .when(giving({ replier: PARTNER }))
      .refuses('NOT_OWNER');
  });

  it('is about the claim that was read', () => {
    given(claimed())
      .when(asking({ claimId: milestoneId }))
      .refuses('CLAIM_SUPERSEDED');
    given(claimed()).when(giving()).refuses('NO_CLARIFICATION_ASKED');
  });
});
