import { given } from '@nyata/testing';
import { AGENCY, CLAIM, claimed, milestone, PNM, VILLAGE } from '../../test/examples';
import type { Milestone } from './milestone';
import { noticeSilence } from './silence';

const waiting = claimed('2026-11-01', { confirmers: [PNM, VILLAGE] });
const on = (day: string) => (it: Milestone) => {
  const noticed = noticeSilence(it, day);
  if (!noticed) throw new Error(`Nothing is told on ${day}`);
  return noticed;
};
const { cooperationId, milestoneId, actionId } = milestone;
const facts = {
  cooperationId,
  milestoneId,
  actionId,
  claimId: CLAIM,
  no: 1,
  claimant: AGENCY,
  waitingFor: [PNM, VILLAGE],
  answerDueOn: '2026-12-05',
};

describe('the silence of confirmers', () => {
  it('is told of after fourteen days, and to those above after thirty; each once', () => {
    expect(noticeSilence(waiting, '2026-11-14')).toBeNull();
    const reminded = given(waiting)
      .when(on('2026-11-15'))
      .then([{ name: 'claim-reminder-due', payload: { ...facts, waitedDays: 14 } }]);
    expect(noticeSilence(reminded, '2026-11-16')).toBeNull();
    const escalated = given(reminded)
      .when(on('2026-12-01'))
      .then([{ name: 'claim-escalation-due', payload: { ...facts, waitedDays: 30 } }]);
    expect(noticeSilence(escalated, '2026-12-02')).toBeNull();
  });

  it('never confirms', () => {
    expect(
      given(waiting).when(on('2027-06-01')).thenNamed('claim-escalation-due').state.status,
    ).toBe('CLAIMED');
  });

  it('is that of those who have not answered', () => {
    const answer = {
      ...PNM,
      memberId: CLAIM,
      answer: 'CONFIRMED' as const,
      channel: 'ACCOUNT' as const,
      at: '',
    };
    const partly = {
      ...waiting,
      claims: waiting.claims.map((claim) => ({ ...claim, answers: [answer] })),
    };
    const [event] = given(partly).when(on('2026-11-15')).thenNamed('claim-reminder-due').events;
    expect(event?.payload).toMatchObject({ waitingFor: [VILLAGE] });
  });

  it('is over with the claim', () => {
    expect(noticeSilence({ ...waiting, status: 'CONFIRMED' }, '2026-12-31')).toBeNull();
    expect(noticeSilence(milestone, '2026-12-31')).toBeNull();
  });
});
