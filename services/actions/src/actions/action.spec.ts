import { ACTION_TYPE_RULES } from '@nyata/contracts';
import { ACTION_TEMPLATES } from '@nyata/reference';
import { given } from '@nyata/testing';
import {
  action,
  AGENCY,
  cooperation,
  cooperationThatIs,
  JATENG,
  on,
  TODAY,
} from '../../test/examples';
import { planAction, reviewCompleteness, reviseAction, type FollowUpAction } from './action';
import { completeAction, rescheduleAction, startAction } from './course';
import { missingParts } from './completeness';

const { cooperationId, actionId, planId } = action;
const particulars = {
  type: action.type,
  title: action.title,
  output: action.output,
  owner: action.owner,
  counterpart: action.counterpart,
  dueOn: action.dueOn,
  obligationIds: [],
};
const running: FollowUpAction = { ...action, status: 'IN_PROGRESS' };
const done: FollowUpAction = { ...action, status: 'COMPLETED' };

const open = { adopted: false };

describe('what an action lacks', () => {
  it('is nothing with two legal parties, a measurable output and a milestone', () => {
    expect(missingParts(action, 1)).toEqual([]);
  });

  it.each([
    ['NO_MILESTONE', {}, 0],
    ['NO_OUTPUT', { output: { description: 'Pelaku terlatih' } }, 1],
    ['NO_OUTPUT', { output: { description: 'Pelaku terlatih', unit: 'orang', quantity: 0 } }, 1],
    ['SAME_PARTY', { owner: AGENCY, counterpart: JATENG }, 1],
    ['TYPE_NOT_COUNTED', { type: 'MEETING' as const }, 1],
  ])('is named %s', (code, change, milestones) => {
    expect(missingParts({ ...action, ...change }, milestones)).toEqual([code]);
  });
});

describe('a follow-up action', () => {
  it('is planned without milestones, so not complete yet; the date first promised is kept', () => {
    const planned = given(cooperation)
      .when((it) => planAction({ ...particulars, actionId, planId, cooperation: it }))
      .then([
        {
          name: 'action-planned',
          payload: { cooperationId, actionId, planId, ...particulars, complete: false },
        },
      ]);
    expect(planned).toMatchObject({ status: 'PLANNED', originalDueOn: action.dueOn });
  });

  it('does not end before it starts', () => {
    given(cooperation)
      .when((it) =>
        planAction({
          ...particulars,
          startsOn: '2027-04-01',
          actionId,
          planId,
          cooperation: it,
        }),
      )
      .refuses('ENDS_BEFORE_START', '/dueOn');
  });

  it('waits for an implementing agreement that is not known yet', () => {
    given(action)
      .when((it) =>
        reviseAction(
          it,
          { implementingAgreementId: planId },
          { cooperation, milestones: 1, change: open },
        ),
      )
      .refuses('NOT_KNOWN_YET');
  });

  it('is complete from its first milestone on, and says so once', () => {
    const incomplete = { ...action, complete: false };
    const { state } = given(incomplete)
      .when((it) => reviewCompleteness(it, 1)!)
      .thenNamed('action-revised');
    expect(state.complete).toBe(true);
    expect(reviewCompleteness(state, 2)).toBeNull();
  });

  it('loses its completeness when it is revised into a meeting', () => {
    const { state } = given(action)
      .when((it) =>
        reviseAction(it, { type: 'MEETING' }, { cooperation, milestones: 1, change: open }),
      )
      .thenNamed('action-revised');
    expect(state.complete).toBe(false);
  });

  it('of a plan that both sides have adopted is revised with a reason', () => {
    const revising = (reason?: string) => (it: FollowUpAction) =>
      reviseAction(
        it,
        { title: 'Lain' },
        { cooperation, milestones: 1, change: { adopted: true, ...(reason && { reason }) } },
      );
    given(action).when(revising()).refuses('PLAN_CHANGE_REASON_REQUIRED', '/reason');
    const [event] = given(action)
      .when(revising('Sasaran berubah'))
      .thenNamed('action-revised').events;
    expect(event?.payload).toMatchObject({ title: 'Lain', reason: 'Sasaran berubah' });
  });

  it('does not move its due date without the other side', () => {
    given(action)
      .when((it) =>
        reviseAction(it, { dueOn: '2027-12-31' }, { cooperation, milestones: 1, change: open }),
      )
      .refuses('APPROVAL_REQUIRED');
  });

  it('starts once, while the cooperation runs', () => {
    const started = given(action)
      .when((it) => startAction(it, cooperation, on(TODAY)))
      .then([{ name: 'action-started', payload: { cooperationId, actionId, on: TODAY } }]);
    given(started)
      .when((it) => startAction(it, cooperation, on(TODAY)))
      .refuses('ALREADY_STARTED');
    given(action)
      .when((it) => startAction(it, cooperationThatIs({ status: 'SUSPENDED' }), on(TODAY)))
      .refuses('AGREEMENT_SUSPENDED');
  });

  it('is completed by the system when no milestone is open and one is confirmed', () => {
    given(running)
      .when((it) => completeAction(it, { open: 0, confirmed: 2 }, on(TODAY))!)
      .then([{ name: 'action-completed', payload: { cooperationId, actionId, on: TODAY } }]);
  });

  it.each([
    ['a milestone is open', { open: 1, confirmed: 1 }],
    ['no milestone was ever confirmed', { open: 0, confirmed: 0 }],
  ])('stays as it is while %s', (_why, milestones) => {
    expect(completeAction(running, milestones, on(TODAY))).toBeNull();
  });

  it('moves by an approved request, keeps the first date and counts', () => {
    const change = { dueOn: '2027-06-30', reasonCode: 'FUNDING' as const, changeRequestId: planId };
    const { state } = given(action)
      .when((it) => rescheduleAction(it, change))
      .thenNamed('action-rescheduled');
    const again = given(state)
      .when((it) => rescheduleAction(it, { ...change, dueOn: '2027-09-30' }))
      .then([
        {
          name: 'action-rescheduled',
          payload: {
            cooperationId,
            actionId,
            previousDueOn: '2027-06-30',
            originalDueOn: '2027-03-31',
            changes: 2,
            ...change,
            dueOn: '2027-09-30',
          },
        },
      ]);
    expect(again).toMatchObject({ dueOn: '2027-09-30', originalDueOn: '2027-03-31' });
  });

  it('is not touched any more once it is completed', () => {
    given(done)
      .when((it) =>
        reviseAction(it, { title: 'Lain' }, { cooperation, milestones: 1, change: open }),
      )
      .refuses('ACTION_CLOSED');
    given(done)
      .when((it) => startAction(it, cooperation, on(TODAY)))
      .refuses('ACTION_CLOSED');
  });
});

describe('templates of actions', () => {
  it('propose only what counts as a follow-up', () => {
    for (const { type } of ACTION_TEMPLATES)
      expect(ACTION_TYPE_RULES[type].countsAsFollowUp).toBe(true);
  });
});
