import { ladderCells } from './ladder';

describe('the ladder', () => {
  it('fills every cell up to the rung', () => {
    expect(ladderCells(1, [])).toEqual([
      'reached',
      'reached',
      'ahead',
      'ahead',
      'ahead',
      'ahead',
      'ahead',
    ]);
  });

  it('leaves a skipped rung open, because an agreement may be active without a PKS', () => {
    expect(ladderCells(4, [2, 3])).toEqual([
      'reached',
      'reached',
      'missing',
      'missing',
      'reached',
      'ahead',
      'ahead',
    ]);
  });

  it('is empty before anything is signed', () => {
    expect(ladderCells(0, [], false)).not.toContain('reached');
  });
});
