import { barOf, monthAfter, monthsOf, placeOf, spanOfMonths } from './time-axis';

const half = spanOfMonths('2026-10', 6);

describe('the axis of months', () => {
  it('begins and ends with whole months, across the year', () => {
    expect(half).toEqual({ from: '2026-10-01', to: '2027-03-31' });
    expect(monthsOf(half)).toHaveLength(6);
    expect(monthAfter('2026-01-31', -3)).toBe('2025-10');
  });

  it('places days by how much of the time is over', () => {
    expect(placeOf('2026-10-01', half)).toBe(0);
    expect(placeOf('2020-01-01', half)).toBe(0);
    expect(placeOf('2030-01-01', half)).toBe(100);
    expect(placeOf('2026-12-31', half)).toBeCloseTo(50, 0);
  });

  it('draws a bar up to the end of its last day, and cuts it at the edges', () => {
    expect(barOf(['2027-03-31', '2026-10-01'], half)).toEqual({ left: 0, width: 100 });
    expect(barOf(['2026-01-01', '2026-10-31'], half).left).toBe(0);
    expect(barOf(['2026-11-05'], half).width).toBeCloseTo(0.55, 1);
  });
});
