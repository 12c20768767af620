import { eventType, everyShape } from '@nyata/contracts';
import { goldenEvents, goldenRecords } from './golden';

const recorded = new Set(goldenRecords().map(({ headers }) => headers['ce_type']));

describe('the golden corpus', () => {
  it.each(everyShape())('holds $id as a real run told it', ({ id, name, shape }) => {
    const told = recorded.has(eventType(name, shape.version));
    expect(
      told ||
        `${id} is not in services/monitoring/test/golden/stream.jsonl: make it happen in a running demo system, ` +
          'then `npm run golden` records it (see the README beside the stream)',
    ).toBe(true);
  });

  it('is read whole by this release, in the shapes of today', () => {
    expect(goldenEvents()).toHaveLength(goldenRecords().length);
  });

  it('holds nothing of which this release no longer knows the version', () => {
    const known = new Set(everyShape().map(({ name, shape }) => eventType(name, shape.version)));
    expect([...recorded].filter((type) => !known.has(type!))).toEqual([]);
  });
});
