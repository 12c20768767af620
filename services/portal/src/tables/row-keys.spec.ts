import { rowAfter } from './row-keys';

describe('moving through the rows of a table', () => {
  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 2, 2],
    ['ArrowUp', 1, 0],
    ['ArrowUp', 0, 0],
    ['Home', 2, 0],
    ['End', 0, 2],
  ])('%s in row %i of three leads to row %i', (key, row, next) => {
    expect(rowAfter(key, row, 3)).toBe(next);
  });

  it('leaves every other key alone', () => expect(rowAfter('Tab', 1, 3)).toBeUndefined());
});
