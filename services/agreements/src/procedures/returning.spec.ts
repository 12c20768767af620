import { given } from '@nyata/testing';
import { by, officer, policyAtStart, readyToSign } from '../../test/ready-to-sign';
import type { Agreement } from '../agreements/agreement';
import { returnStage } from './returning';
import { skipStage } from './stages';

const ready = readyToSign('BUMN');
const policy = policyAtStart(ready);

describe('skipping a stage', () => {
  const offering = returnStage(
    ready,
    { stageId: 'SIGN_UMBRELLA', returnTo: 'OFFER', reason: 'Ulang' },
    policy,
    officer,
    by,
  ).state;
  const skipping = (agreement: Agreement, stageId: string, reason?: string) =>
    given(agreement).when((it) => skipStage(it, { stageId, reason }, policy, officer, by));

  test('needs a reason, and a policy that lets it be skipped', () => {
    skipping(offering, 'PREPARATION', 'Mendesak').refuses('STAGE_NOT_SKIPPABLE');
    skipping(ready, 'SIGN_UMBRELLA', 'Mendesak').refuses('STAGE_NOT_SKIPPABLE');
    skipping(offering, 'OFFER').refuses('REASON_REQUIRED', '/reason');
    skipping(ready, 'OFFER', 'Mendesak').refuses('STAGE_NOT_OPEN');
    const { state } = skipping(offering, 'OFFER', 'Mendesak').thenNamed('stage-skipped');
    expect(state.procedure!.stages[1]).toMatchObject({ status: 'SKIPPED', reason: 'Mendesak' });
    expect(state.procedure!.stages[2]!.status).toBe('OPEN');
  });
});

describe('returning a stage', () => {
  const returning = (agreement: Agreement, stageId: string, returnTo: string, reason = 'Salah') =>
    given(agreement).when((it) =>
      returnStage(it, { stageId, returnTo, reason }, policy, officer, by),
    );

  test('opens the earlier one again, and what was decided in between is decided again', () => {
    const { state, events } = returning(ready, 'SIGN_UMBRELLA', 'PREPARATION').thenNamed(
      'stage-returned',
    );
    expect(state.procedure!.stages.map(({ status }) => status)).toEqual([
      'OPEN',
      'PENDING',
      'PENDING',
      'RETURNED',
      'PENDING',
    ]);
    expect(state.offer).toBeUndefined();
    expect(events[0]!.payload).toMatchObject({
      returnedTo: 'PREPARATION',
      openStageIds: ['PREPARATION'],
      reason: 'Salah',
    });
  });

  test('goes to a finished stage before it, with a reason, and not once somebody has signed', () => {
    returning(ready, 'SIGN_UMBRELLA', 'ADMINISTRATION').refuses('STAGE_NOT_BEFORE', '/returnTo');
    const pks = readyToSign('BUMN', {
      role: 'IMPLEMENTING',
      documentKind: 'PKS',
      burdensPublicOrRegion: false,
      inCurrentBudget: true,
    });
    const toCouncil = { stageId: 'SIGN_PKS', returnTo: 'COUNCIL_APPROVAL', reason: 'Salah' };
    given(pks)
      .when((it) => returnStage(it, toCouncil, policyAtStart(pks), officer, by))
      .refuses('STAGE_NOT_BEFORE', '/returnTo');
    returning(ready, 'SIGN_UMBRELLA', 'PREPARATION', ' ').refuses('REASON_REQUIRED', '/reason');
    returning(ready, 'OFFER', 'PREPARATION').refuses('STAGE_NOT_OPEN');
    const [first, second] = ready.parties;
    const checklist = { initialled: true, dutyStamped: true, sealed: true, copyReceived: true };
    const signature = { signedOn: '2026-03-01', method: 'DESK' as const, checklist };
    returning(
      { ...ready, parties: [{ ...first!, signature }, second!] },
      'SIGN_UMBRELLA',
      'OFFER',
    ).refuses('PARTY_HAS_SIGNED');
  });
});
