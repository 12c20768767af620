import { findingsOf, type CoverageCell } from './coverage';

const cell = (regionCode: string, change: Partial<CoverageCell> = {}): CoverageCell => ({
  affairCode: '3.31',
  regionCode,
  needs: 0,
  offers: 0,
  potentials: 0,
  cooperations: 0,
  ...change,
});
const found = (...given: Parameters<typeof findingsOf>) =>
  findingsOf(...given).map(({ code, regionCode, otherRegionCode, count }) =>
    [code, regionCode, otherRegionCode, count].filter((part) => part !== undefined).join(' '),
  );

describe('what a coverage shows', () => {
  it('is a need that nobody offers to meet, unless a cooperation of its region does', () => {
    const need = cell('33.05', { needs: 2 });
    expect(found([need], [], [])).toEqual(['NEED_WITHOUT_OFFER 33.05 2']);
    expect(found([need, cell('33.72', { offers: 1 })], [], [])).toEqual([]);
    expect(found([{ ...need, cooperations: 1 }], [], [])).toEqual([]);
  });

  it('is an offer that nobody needs', () => {
    expect(found([cell('33.05', { offers: 1 })], [], [])).toEqual(['OFFER_WITHOUT_NEED 33.05 1']);
  });

  it('is two neighbours that both have something on the map and no cooperation together', () => {
    const cells = [cell('33.04', { potentials: 1 }), cell('33.05', { potentials: 3 })];
    expect(found(cells, [], [])).toEqual(['NEIGHBOURS_WITHOUT_COOPERATION 33.04 33.05 1']);
    expect(found(cells, [{ affairCode: '3.31', a: '33.04', b: '33.05' }], [])).toEqual([]);
    expect(found([cells[0]!, cell('33.29', { potentials: 1 })], [], [])).toEqual([]);
  });

  it('is two cooperations of the same parties in the same affair', () => {
    const overlap = { affairCode: '3.31', regionCodes: ['33', '33.05'], count: 2 };
    expect(found([], [], [overlap])).toEqual(['OVERLAP 33 33.05 2']);
  });
});
