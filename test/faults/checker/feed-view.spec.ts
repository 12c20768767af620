import { viewOfTheFeed, type Shown } from './feed-view';

const shown = (id: string, subject: string, sequence: number): Shown => ({ id, subject, sequence });
const fresh = [shown('1', 'a', 1), shown('2', 'b', 1), shown('3', 'a', 2)];
const says = (seen: Shown[], now = fresh) =>
  viewOfTheFeed(seen, now).map((finding) => `${finding.invariant}: ${finding.says}`);

describe('I8: the view of a client of the feed', () => {
  it('is kept when it saw what is there, stories in their order', () => {
    expect(says([fresh[1]!, fresh[0]!, fresh[2]!])).toEqual([]);
  });

  it('is broken by an event that was shown twice', () => {
    expect(says([...fresh, fresh[2]!])).toEqual([`I8: the feed's event 2 of a was shown twice`]);
  });

  it('is broken by a story that goes back', () => {
    expect(says([fresh[2]!, fresh[0]!, fresh[1]!])).toEqual([
      `I8: the feed's event 1 of a came after a later one`,
    ]);
  });

  it('is broken by an event that never came', () => {
    expect(says(fresh.slice(0, 2))).toEqual([
      `I8: the feed's event 2 of a was never shown to the client`,
    ]);
  });

  it('is broken by an event that is no longer there', () => {
    expect(says(fresh, fresh.slice(1))).toEqual([
      `I8: the feed's event 1 of a is not there when read afresh`,
    ]);
  });
});
