import { given } from '@nyata/testing';
import { action, claimed, milestone, on } from '../../test/examples';
import { carryOverAction, dropAction, reopenAction } from './closing';

const { cooperationId, actionId } = action;
const agreed = { reason: 'Anggaran tidak ada', changeRequestId: milestone.milestoneId };
const successorCooperationId = '01980000-0000-7000-8000-000000000999';

describe('an action that both sides end', () => {
  it('is dropped with its reason', () => {
    const state = given(action)
      .when((it) => dropAction(it, { ...agreed, milestones: [milestone] }, on('2026-11-21')))
      .then([
        {
          name: 'action-dropped',
          payload: { cooperationId, actionId, on: '2026-11-21', ...agreed },
        },
      ]);
    expect(state.status).toBe('DROPPED');
  });

  it('goes on in the succeeding cooperation', () => {
    const state = given({ ...action, status: 'IN_PROGRESS' as const })
      .when((it) =>
        carryOverAction(
          it,
          { ...agreed, successorCooperationId, milestones: [] },
          on('2026-11-21'),
        ),
      )
      .then([
        {
          name: 'action-carried-over',
          payload: {
            cooperationId,
            actionId,
            on: '2026-11-21',
            ...agreed,
            successorCooperationId,
          },
        },
      ]);
    expect(state.status).toBe('CARRIED_OVER');
  });

  it('does not end over a claim that nobody has answered', () => {
    given(action)
      .when((it) => dropAction(it, { ...agreed, milestones: [claimed()] }, on('2026-11-21')))
      .refuses('CLAIM_WAITING');
  });

  it('is not ended twice', () => {
    given({ ...action, status: 'DROPPED' as const })
      .when((it) => dropAction(it, { ...agreed, milestones: [] }, on('2026-11-21')))
      .refuses('ACTION_CLOSED');
  });
});

describe('an action of which a confirmation is retracted', () => {
  it('is open again when it was complete', () => {
    const decision = reopenAction({ ...action, status: 'COMPLETED' }, on('2026-11-21'));
    expect(decision).toMatchObject({
      state: { status: 'IN_PROGRESS' },
      events: [{ name: 'action-reopened', payload: { cooperationId, actionId, on: '2026-11-21' } }],
    });
  });

  it('stays as it is while it was not', () => {
    expect(reopenAction({ ...action, status: 'IN_PROGRESS' }, on('2026-11-21'))).toBeNull();
  });
});
