import { join } from 'node:path';

const { leftToTheOther } = jest.requireActual<{ leftToTheOther: (transport?: string) => string[] }>(
  join(__dirname, 'lanes.cjs'),
);

describe('the specs of the whole system, on two transports side by side', () => {
  it('are left out by one run at most', () => {
    const embedded = leftToTheOther('embedded');
    const kafka = new Set(leftToTheOther('kafka'));
    expect(embedded.length).toBeGreaterThan(0);
    expect(kafka.size).toBeGreaterThan(0);
    expect(embedded.filter((spec) => kafka.has(spec))).toEqual([]);
  });

  it('are all in a run on both', () => {
    expect(leftToTheOther()).toEqual([]);
  });
});
