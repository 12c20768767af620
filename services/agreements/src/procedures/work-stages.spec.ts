import type { Agreement } from '../agreements/agreement';
import { readyToSign, rulesOf } from '../../test/ready-to-sign';
import { settle, stageOf } from './procedure-run';
import { followWork, type BegunWork } from './work-stages';

const unsigned = readyToSign('MINISTRY_AGENCY', { documentKind: 'AGREEMENT_NOTE' });
const rules = rulesOf(unsigned);
const signed: Agreement = {
  ...unsigned,
  signedOn: '2026-03-02',
  procedure: settle(unsigned.procedure!, rules, 'SIGN_NOTE', 'DONE', '2026-03-02'),
};
const following = (state: Agreement, work: BegunWork) =>
  followWork({ state, events: [] }, rules, work);

describe('the stages that wait for the work itself', () => {
  test('execution is entered only with an adopted plan', () => {
    expect(following(signed, {}).events).toEqual([]);
    const { state, events } = following(signed, { planAdoptedOn: '2026-04-10' });
    expect(events).toMatchObject([
      { name: 'stage-entered', payload: { stageId: 'EXECUTION', on: '2026-04-10' } },
    ]);
    expect(stageOf(state.procedure, 'EXECUTION')).toMatchObject({
      status: 'OPEN',
      enteredOn: '2026-04-10',
    });
  });

  test('a document signed after the plan was adopted enters execution with its signature', () => {
    const plan = { planAdoptedOn: '2026-02-01' };
    expect(following(unsigned, plan).events).toEqual([]);
    expect(following(signed, plan).events).toMatchObject([{ payload: { on: '2026-03-02' } }]);
  });

  test('reporting is done with the first report, and execution goes on', () => {
    const work = { planAdoptedOn: '2026-04-10', firstReportOn: '2026-07-20' };
    const { state, events } = following(signed, work);
    expect(events[1]).toMatchObject({
      name: 'stage-completed',
      payload: { stageId: 'REPORTING', on: '2026-07-20' },
    });
    expect(events[1]!.payload).toHaveProperty(
      'openStageIds',
      expect.arrayContaining(['EXECUTION']),
    );
    expect(stageOf(state.procedure, 'REPORTING')?.status).toBe('DONE');
  });

  test('the same news told again changes nothing', () => {
    const work = { planAdoptedOn: '2026-04-10', firstReportOn: '2026-07-20' };
    expect(following(following(signed, work).state, work).events).toEqual([]);
  });
});
