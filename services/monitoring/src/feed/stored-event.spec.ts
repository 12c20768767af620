import { EVENTS } from '@nyata/contracts';
import type { FeedEvent } from './audience';
import { inTodaysShape } from './stored-event';

describe('an entry of the feed', () => {
  const { example, earlier, version } = EVENTS['action-plan-closed'];
  const entry = (version: number, payload: object) =>
    ({ id: 'event', name: 'action-plan-closed', version, payload }) as unknown as FeedEvent;

  it('that an earlier release wrote is told in the shape of today', () => {
    const [old] = earlier!;
    expect(inTodaysShape(entry(1, old!.example))).toEqual(entry(version, example));
  });

  it('of today stays as it is', () => {
    expect(inTodaysShape(entry(version, example))).toEqual(entry(version, example));
  });
});
