import { given } from '@nyata/testing';
import { AGENCY, JATENG, LIAISON, milestone, on, PARTNER, PNM, TODAY } from '../../test/examples';
import {
  approveChange,
  declineChange,
  requestChange,
  withdrawChange,
  type ChangeRequest,
  type Decider,
} from './change-request';

const { cooperationId, milestoneId, actionId } = milestone;
const about = { actionId, milestoneId };
const proposal = { dueOn: '2027-02-26' };
const changeRequestId = '01980000-0000-7000-8000-000000000700';
const facts = {
  cooperationId,
  changeRequestId,
  kind: 'RESCHEDULE' as const,
  about,
  proposal,
  reasonCode: 'PERSONNEL' as const,
};
const asking = () =>
  requestChange(
    {
      changeRequestId,
      cooperationId,
      kind: 'RESCHEDULE',
      about,
      proposal,
      reasonCode: 'PERSONNEL',
      note: 'Pelatih berhalangan',
      requester: { org: AGENCY, memberId: LIAISON.memberId },
    },
    on(TODAY),
  );
const open: ChangeRequest = { ...asking().state, version: 1 };
const partner: Decider = {
  org: PNM,
  memberId: PARTNER.memberId,
  legalPartyId: PNM.legalPartyId,
  isBureauHead: false,
  isPlanner: false,
};
const head: Decider = {
  org: JATENG,
  memberId: '01980000-0000-7000-8000-000000000011',
  legalPartyId: JATENG.legalPartyId,
  isBureauHead: true,
  isPlanner: false,
};

describe('a change request', () => {
  it('asks the other side for another due date', () => {
    given(milestone)
      .when(() => asking())
      .then([{ name: 'change-requested', payload: { ...facts, by: AGENCY } }]);
  });

  it.each([
    ['another legal party', partner],
    ['the bureau head of the same party', head],
  ])('is approved by %s', (_who, decider) => {
    const state = given(open)
      .when((it) => approveChange(it, decider, on(TODAY)))
      .then([{ name: 'change-approved', payload: { ...facts, by: decider.org } }]);
    expect(state).toMatchObject({ status: 'APPROVED', decision: { by: decider.org } });
  });

  it('is declined with a reason', () => {
    given(open)
      .when((it) => declineChange(it, partner, 'Jadwal mitra penuh', on(TODAY)))
      .then([
        { name: 'change-declined', payload: { ...facts, by: PNM, reason: 'Jadwal mitra penuh' } },
      ]);
  });

  it('is never decided by its own side, nor by its author as bureau head', () => {
    given(open)
      .when((it) => approveChange(it, { ...head, isBureauHead: false }, on(TODAY)))
      .refuses('OWN_REQUEST');
    given(open)
      .when((it) => approveChange(it, { ...head, memberId: LIAISON.memberId }, on(TODAY)))
      .refuses('OWN_REQUEST');
  });

  it('about money is decided by a planner or the bureau head, anything else by no planner', () => {
    const money: ChangeRequest = { ...open, kind: 'NO_COST', proposal: { fiscalYear: 2026 } };
    const planner: Decider = { ...head, isBureauHead: false, isPlanner: true };
    for (const decider of [planner, head])
      given(money)
        .when((it) => approveChange(it, decider, on(TODAY)))
        .thenNamed('change-approved');
    given(money)
      .when((it) => approveChange(it, partner, on(TODAY)))
      .refuses('NOT_DECIDER_OF_KIND');
    given(money)
      .when((it) => approveChange(it, { ...planner, memberId: LIAISON.memberId }, on(TODAY)))
      .refuses('OWN_REQUEST');
    given(open)
      .when((it) => approveChange(it, { ...partner, isPlanner: true }, on(TODAY)))
      .refuses('NOT_DECIDER_OF_KIND');
  });

  it('is decided once', () => {
    const { state } = given(open)
      .when((it) => approveChange(it, partner, on(TODAY)))
      .thenNamed('change-approved');
    given(state)
      .when((it) => declineChange(it, partner, 'Berubah pikiran', on(TODAY)))
      .refuses('CHANGE_REQUEST_DECIDED');
  });

  it('is taken back by the organisation that asked, and decided by nobody then', () => {
    const { state } = given(open)
      .when((it) =>
        withdrawChange(it, { org: AGENCY, memberId: PARTNER.memberId }, on('2026-11-23')),
      )
      .thenNamed('change-withdrawn');
    expect(state).toMatchObject({ status: 'WITHDRAWN', decision: { by: AGENCY } });
    given(state)
      .when((it) => approveChange(it, partner, on(TODAY)))
      .refuses('CHANGE_REQUEST_DECIDED');
  });

  it('is not taken back by anybody else, nor after it was decided', () => {
    given(open)
      .when((it) => withdrawChange(it, { org: JATENG, memberId: head.memberId }, on(TODAY)))
      .refuses('NOT_REQUESTER');
    const { state } = given(open)
      .when((it) => approveChange(it, partner, on(TODAY)))
      .thenNamed('change-approved');
    given(state)
      .when((it) => withdrawChange(it, { org: AGENCY, memberId: LIAISON.memberId }, on(TODAY)))
      .refuses('CHANGE_REQUEST_DECIDED');
  });
});
