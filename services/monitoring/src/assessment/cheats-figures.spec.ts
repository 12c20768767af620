import { thresholdsAt } from '@nyata/reference';
import { YEAR_LATER } from '../../test/cheat';
import { FIGURE_CHEATS } from '../../test/cheats-figures';
import { factsOn } from '../../test/timeline';
import { assess } from './assess';

describe('ways to look busy with figures', () => {
  it.each(FIGURE_CHEATS)('$trick: it is $instead, never $never', (cheat) => {
    const { steps, day = YEAR_LATER, never, instead } = cheat;
    const { verdict } = assess(factsOn('KSDPK', steps, day), day, thresholdsAt(day));
    expect(never).not.toContain(verdict);
    expect(verdict).toBe(instead);
  });
});
