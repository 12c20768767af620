import { ACTION_TYPE_RULES, ACTION_TYPES } from '@nyata/contracts';
import { confirmed, factsOn, planned } from '../../test/timeline';
import { completeActions, confirmedMilestones } from './work';

describe.each(ACTION_TYPES)('an action of type %s', (type) => {
  const facts = factsOn(
    'KSDPK',
    [
      {
        on: '2025-02-10',
        changes: [planned('tindakan', '2025-12-19', ['2025-06-30'], { type })],
      },
      { on: '2025-06-30', changes: [confirmed('tindakan.1')] },
    ],
    '2025-07-01',
  );
  const counted = ACTION_TYPE_RULES[type].countsAsFollowUp ? 1 : 0;

  it('counts as planned and as confirmed work as the one table of types says', () => {
    expect(completeActions(facts)).toHaveLength(counted);
    expect(confirmedMilestones(facts)).toHaveLength(counted);
  });
});
