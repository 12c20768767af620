import { PROCEDURE_POLICIES } from '@nyata/reference';
import { closesByItself, daysInStage, openStageIds, settle, startRun } from './procedure-run';

const implementing = PROCEDURE_POLICIES[0]!.procedures.KSD_IMPLEMENTING!;
const policy = {
  procedure: 'KSD_IMPLEMENTING' as const,
  policyVersion: '2026.1',
  rules: implementing,
};

describe('a procedure', () => {
  test('is a partial order: the PKS is drafted while the council decides, only signing waits', () => {
    const run = startRun(policy, '2026-01-05', []);
    expect(openStageIds(run)).toEqual(['COUNCIL_APPROVAL', 'DRAFT_PKS']);
    const drafted = settle(run, implementing, 'DRAFT_PKS', 'DONE', '2026-02-01');
    expect(openStageIds(drafted)).toEqual(['COUNCIL_APPROVAL']);
    const approved = settle(drafted, implementing, 'COUNCIL_APPROVAL', 'DONE', '2026-03-01');
    expect(openStageIds(approved)).toEqual(['SIGN_PKS']);
  });

  test('does not wait for a stage that the agreement does not need', () => {
    const run = startRun(policy, '2026-01-05', ['COUNCIL_APPROVAL']);
    expect(openStageIds(run)).toEqual(['DRAFT_PKS']);
    const drafted = settle(run, implementing, 'DRAFT_PKS', 'DONE', '2026-02-01');
    expect(openStageIds(drafted)).toEqual(['SIGN_PKS']);
  });

  test('opens administration after signing; execution waits for an adopted plan', () => {
    const run = ['DRAFT_PKS', 'SIGN_PKS'].reduce(
      (next, stageId) => settle(next, implementing, stageId as 'DRAFT_PKS', 'DONE', '2026-02-01'),
      startRun(policy, '2026-01-05', ['COUNCIL_APPROVAL']),
    );
    expect(openStageIds(run)).toEqual(['ADMINISTRATION']);
  });

  test('counts the days of a stage, and none for one that is recorded late', () => {
    const stage = { stageId: 'DRAFT_PKS', status: 'OPEN', enteredOn: '2026-01-05' } as const;
    expect(daysInStage(stage, '2026-01-20')).toBe(15);
    expect(daysInStage(stage, '2026-01-01')).toBe(0);
  });

  test('signing, approvals, execution and reporting are not closed by hand', () => {
    const byHand = implementing.filter((stage) => !closesByItself(stage));
    expect(byHand.map(({ stageId }) => stageId)).toEqual(['DRAFT_PKS', 'ADMINISTRATION']);
  });
});
