import { SIGNED, umbrella, step, NEVER_BETTER, type Cheat } from './cheat';
import { documents, signed } from './timeline';

/** Ways to make the clock forget since when nothing has happened. */
export const CLOCK_CHEATS: Cheat[] = [
  {
    trick: 'it is terminated before anybody asks',
    steps: [
      umbrella,
      step('2025-11-01', documents({ status: 'TERMINATED', terminatedOn: '2025-11-01' })),
    ],
    day: '2025-12-01',
    never: NEVER_BETTER,
    instead: 'CEREMONIAL',
  },
  {
    trick: 'an old agreement is called a framework and its review day passes',
    steps: [umbrella, step('2025-03-01', documents({ framework: { reviewOn: '2025-12-31' } }))],
    never: ['FRAMEWORK', ...NEVER_BETTER],
    instead: 'CEREMONIAL',
  },
  {
    trick: 'it is imported again and again as a legacy, to be spared',
    steps: [
      step(SIGNED, signed('JOINT_AGREEMENT', { endsOn: '2030-01-05', importedOn: SIGNED })),
      step(
        '2025-12-01',
        signed('JOINT_AGREEMENT', { endsOn: '2030-01-05', importedOn: '2025-12-01' }),
      ),
    ],
    never: NEVER_BETTER,
    instead: 'CEREMONIAL',
  },
];
