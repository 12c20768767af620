import type { IndicatorFacts } from '../assessment/figures';
import { indicatorsOf, openStages, partIndicator } from './programme';

const trained = (change: Partial<IndicatorFacts> = {}): IndicatorFacts => ({
  indicatorId: 'i',
  title: 'Pelaku industri rumahan naik kelas',
  unit: 'orang',
  direction: 'UP',
  aggregation: 'LAST',
  baseline: { value: 0, on: '2025-01-01' },
  target: { value: 150, by: '2027-12-31' },
  targetChangedLate: false,
  ...change,
});
const achieved = { pct: 80, actual: 120, movedTowardTarget: true, on: '2026-07-02', eventId: 'e' };

describe('an indicator of a region in a programme', () => {
  it('shows its accepted value with its band and the event that it rests on', () => {
    expect(partIndicator(trained({ achieved }))).toMatchObject({
      actual: 120,
      achievementPct: 80,
      band: 'GOOD',
      eventId: 'e',
    });
  });

  it('shows no value while none was accepted', () => {
    expect(partIndicator(trained())).not.toHaveProperty('achievementPct');
  });
});

describe('the indicators of a programme', () => {
  const part = (...indicators: IndicatorFacts[]) => ({
    indicators: indicators.map(partIndicator),
  });

  it('stand side by side where regions name them alike, whatever their capitals', () => {
    const parts = [
      part(trained({ achieved })),
      part(trained({ title: 'pelaku  Industri rumahan naik kelas ' })),
      part(trained({ title: 'Koperasi terbentuk', unit: 'unit' })),
    ];
    expect(indicatorsOf(parts)).toMatchObject([
      { title: 'Pelaku industri rumahan naik kelas', unit: 'orang', parts: 2, measured: 1 },
      { title: 'Koperasi terbentuk', parts: 1, measured: 0 },
    ]);
  });

  it('are others where the unit is another', () => {
    expect(indicatorsOf([part(trained()), part(trained({ unit: 'kelompok' }))])).toHaveLength(2);
  });
});

describe('the stage of a region', () => {
  it('is what is open in the documents that stand', () => {
    expect(
      openStages([
        { status: 'WITHDRAWN', openStages: ['DRAFT_PKS'] },
        { status: 'IN_FORCE', openStages: ['EXECUTION', 'ADMINISTRATION'] },
        { status: 'IN_FORCE' },
      ]),
    ).toEqual(['EXECUTION', 'ADMINISTRATION']);
  });
});
