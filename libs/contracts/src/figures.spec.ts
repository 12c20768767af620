import { achievementPct, availableOf, bandOf, deviationPct } from './figures';

describe('money of an action', () => {
  it.each([
    [{}, 0],
    [{ ceiling: 700 }, 700],
    [{ appropriation: 640 }, 640],
    [{ ceiling: 700, appropriation: 640 }, 640],
    [{ ceiling: 600, appropriation: 640 }, 600],
    [{ committed: 900 }, 0],
  ])('of a public budget with %j allows %i', (known, available) => {
    expect(availableOf({ source: 'APBD_PROV', planned: 900, ...known })).toBe(available);
  });

  it('of a partner is what the partner committed, whatever a ceiling says', () => {
    expect(availableOf({ source: 'PARTNER', planned: 900, ceiling: 900 })).toBe(0);
    expect(availableOf({ source: 'PARTNER', planned: 900, committed: 300 })).toBe(300);
  });

  it('deviates by what the sums fall short, and never below nothing', () => {
    const rows = [
      { source: 'APBD_KAB' as const, planned: 900, appropriation: 640 },
      { source: 'CSR' as const, planned: 0 },
    ];
    expect(deviationPct(rows)).toBe(28.89);
    expect(deviationPct([{ source: 'APBN', planned: 100, appropriation: 150 }])).toBe(0);
  });

  it('has no deviation where nothing was planned', () => {
    expect(deviationPct([])).toBeUndefined();
    expect(deviationPct([{ source: 'NONE_REQUIRED', planned: 0 }])).toBeUndefined();
  });
});

describe('the achievement of an indicator', () => {
  it.each([
    ['UP', 0, 150, 96, 64],
    ['UP', 40, 70, 58, 60],
    ['UP', 40, 70, 30, 0],
    ['UP', 0, 100, 130, 130],
    ['DOWN', 20, 10, 15, 50],
    ['DOWN', 20, 10, 25, 0],
    ['MAINTAIN', 80, 80, 80, 100],
    ['MAINTAIN', 80, 80, 72, 90],
    ['MAINTAIN', 0, 0, 1, 0],
  ] as const)(
    '%s from %i to %i at %i is %i per cent',
    (direction, baseline, target, actual, pct) => {
      expect(achievementPct({ direction, baseline, target }, actual)).toBe(pct);
    },
  );

  it.each([
    [120, 'VERY_GOOD'],
    [91, 'VERY_GOOD'],
    [90.99, 'GOOD'],
    [76, 'GOOD'],
    [66, 'FAIR'],
    [51, 'POOR'],
    [50.9, 'VERY_POOR'],
    [0, 'VERY_POOR'],
  ])('of %d per cent is in the band %s', (pct, band) => {
    expect(bandOf(pct)).toBe(band);
  });
});
