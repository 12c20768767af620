import { thresholdsAt } from '@nyata/reference';
import { factsOn, planned, signed, type Step } from '../../test/timeline';
import { funded, linked, reportOwed } from '../../test/timeline-figures';
import { assess } from './assess';

const umbrella: Step = {
  on: '2025-01-06',
  changes: [
    signed('JOINT_AGREEMENT', { endsOn: '2029-01-05' }),
    planned('latihan', '2028-12-15', ['2028-12-15']),
    planned('alat', '2028-12-15', ['2028-12-15']),
  ],
};

describe('the index with figures', () => {
  it('takes money, plan links, reports and indicators for a tenth each', () => {
    const before = factsOn('KSDPK', [umbrella], '2026-11-21');
    const index = (facts: typeof before) =>
      assess(facts, '2026-11-21', thresholdsAt('2026-11-21')).index;
    // Not formalised 15, actions complete 15 of 15, plan links 0 of 10: the others have no denominator.
    expect(index(before)).toBe(Math.round((100 * 15) / 40));
    const rich = factsOn(
      'KSDPK',
      [
        umbrella,
        {
          on: '2026-07-10',
          changes: [
            linked('latihan'),
            funded('latihan', 2026, [100, 80]),
            reportOwed('2026-S1', { submittedOn: '2026-07-10' }),
          ],
        },
      ],
      '2026-11-21',
    );
    expect(index(rich)).toBe(Math.round((100 * (15 + 5 + 8 + 10)) / 60));
  });
});
