import * as consumer from './consumer';

const groups = Object.values(consumer).filter((each) => 'group' in each && 'table' in each);

describe('the consumer groups of monitoring', () => {
  it('are all started: a group that is not in the list would never hear of anything', () => {
    expect(groups.length).toBeGreaterThan(2);
    expect(new Set(consumer.consumers.map(({ group }) => group))).toEqual(new Set(groups));
  });
});
