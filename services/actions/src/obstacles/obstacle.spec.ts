import { given } from '@nyata/testing';
import { AGENCY, JATENG, LIAISON, milestone, on, PARTNER, PNM, TODAY } from '../../test/examples';
import type { Claim } from '../milestones/claim';
import { escalateObstacle, raiseObstacle, resolveObstacle, type Obstacle } from './obstacle';
import { obstacleOfDispute } from './party-dispute';

const { cooperationId, actionId, milestoneId } = milestone;
const obstacleId = '01980000-0000-7000-8000-000000000800';
const said = {
  obstacleId,
  cooperationId,
  about: { actionId },
  code: 'PROCUREMENT' as const,
  description: 'Lelang gagal',
  impactDays: 30,
  owner: AGENCY,
  dueOn: '2026-12-15',
};
const partner = { org: PNM, memberId: PARTNER.memberId };
const agency = { org: AGENCY, memberId: LIAISON.memberId };
const raising = (dueOn = said.dueOn) =>
  raiseObstacle({ ...said, dueOn, raiser: partner }, on(TODAY));
const open: Obstacle = { ...raising().state, version: 1 };
const { description: _, ...facts } = said;

describe('an obstacle', () => {
  it('has a cause, somebody who takes it away, and a day', () => {
    given(milestone)
      .when(() => raising())
      .then([{ name: 'obstacle-raised', payload: { ...facts, by: PNM } }]);
    given(milestone)
      .when(() => raising('2026-11-20'))
      .refuses('NOT_AFTER_TODAY', '/dueOn');
  });

  it('is handed to somebody who can do more, and who owns it then', () => {
    const state = given(open)
      .when((it) => escalateObstacle(it, { to: JATENG, actor: agency }, on(TODAY)))
      .then([
        {
          name: 'obstacle-escalated',
          payload: { ...facts, owner: JATENG, by: AGENCY, to: JATENG },
        },
      ]);
    expect(state).toMatchObject({ status: 'ESCALATED', owner: JATENG });
    given(state)
      .when((it) => escalateObstacle(it, { to: JATENG, actor: agency }, on(TODAY)))
      .refuses('ESCALATED_TO_OWNER', '/toOrganisationId');
  });

  it('is resolved once, with what was done', () => {
    const resolution = 'Lelang ulang berhasil';
    const state = given(open)
      .when((it) => resolveObstacle(it, { resolution, actor: agency }, on(TODAY)))
      .then([{ name: 'obstacle-resolved', payload: { ...facts, by: AGENCY, resolution } }]);
    given(state)
      .when((it) => resolveObstacle(it, { resolution, actor: agency }, on(TODAY)))
      .refuses('OBSTACLE_RESOLVED');
    given(state)
      .when((it) => escalateObstacle(it, { to: JATENG, actor: agency }, on(TODAY)))
      .refuses('OBSTACLE_RESOLVED');
  });
});

describe('the dispute of the parties', () => {
  const disputed = (times: number) => ({
    ...milestone,
    claims: Array.from({ length: times }, () => ({ answers: [{ answer: 'DISPUTED' }] }) as Claim),
  });
  const after = (times: number, standing = false) =>
    obstacleOfDispute(disputed(times), { obstacleId, lead: JATENG, standing }, partner, on(TODAY));

  it('stands in the way from the third time on, for the lead to settle in two weeks', () => {
    expect(after(2)).toBeNull();
    expect(after(3)?.events).toMatchObject([
      {
        name: 'obstacle-raised',
        payload: {
          code: 'PARTY_DISPUTE',
          about: { actionId, milestoneId },
          owner: JATENG,
          by: PNM,
          dueOn: '2026-12-05',
        },
      },
    ]);
  });

  it('is one obstacle, however often they dispute while it stands', () => {
    expect(after(4, true)).toBeNull();
    expect(after(4)).not.toBeNull();
  });
});
