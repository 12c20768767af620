import { pks, trained, umbrella, type Cheat } from './cheat';
import { funded, indicator, linked, measured, reportOwed } from './timeline-figures';
import { action, confirmed, planned, type Step } from './timeline';

const money: Step = { on: '2025-02-10', changes: [funded('latihan', 2025, [900, 900])] };
const inTime = (on: string, period: string): Step => ({
  on,
  changes: [reportOwed(period, { submittedOn: on })],
});

/** Ways to look busy on paper: with money, plans, reports and targets. */
export const FIGURE_CHEATS: Cheat[] = [
  {
    trick: 'every report is in time, and nothing else happens',
    steps: [umbrella, inTime('2025-07-10', '2025-S1'), inTime('2026-01-05', '2025-S2')],
    never: ['ON_TRACK', 'STARTING', 'AT_RISK'],
    instead: 'CEREMONIAL',
  },
  {
    trick: 'money is appropriated for an action that is no follow-up',
    steps: [
      umbrella,
      {
        on: '2025-02-10',
        changes: [
          planned('rapat', '2025-12-19', ['2025-06-30'], { type: 'MEETING' }),
          funded('rapat', 2025, [900, 900]),
        ],
      },
    ],
    never: ['ON_TRACK', 'STARTING', 'AT_RISK'],
    instead: 'CEREMONIAL',
  },
  {
    trick: 'an indicator is defined and never measured until most of the term is over',
    steps: [
      umbrella,
      pks,
      trained,
      { on: '2025-02-11', changes: [linked('latihan'), indicator('naik kelas', 100)] },
      { on: '2028-11-20', changes: [confirmed('latihan.1'), confirmed('latihan.2')] },
    ],
    day: '2028-12-01',
    never: ['ON_TRACK', 'STARTING'],
    instead: 'AT_RISK',
  },
  {
    trick: 'the accepted value is what it was at the beginning',
    steps: [
      umbrella,
      pks,
      trained,
      { on: '2025-02-11', changes: [linked('latihan'), indicator('naik kelas', 100)] },
      { on: '2028-11-20', changes: [measured('naik kelas', 0), confirmed('latihan.1')] },
    ],
    day: '2028-12-01',
    never: ['ON_TRACK', 'STARTING'],
    instead: 'AT_RISK',
  },
  {
    trick: 'the action that lacks money is dropped as the year begins, and nothing is left to do',
    steps: [
      umbrella,
      pks,
      trained,
      money,
      {
        on: '2025-06-01',
        changes: [action('latihan', { status: 'DROPPED', closedOn: '2025-06-01' })],
      },
    ],
    day: '2025-12-20',
    never: ['ON_TRACK', 'STARTING'],
    instead: 'AT_RISK',
  },
  {
    trick: 'half of the money is promised and none of the public budget appropriated',
    steps: [
      umbrella,
      pks,
      trained,
      {
        on: '2025-03-03',
        changes: [
          linked('latihan'),
          confirmed('latihan.1'),
          funded('latihan', 2025, [100]),
          funded('latihan', 2025, [900, 900], 'PARTNER'),
        ],
      },
    ],
    day: '2025-04-01',
    never: ['ON_TRACK', 'STARTING'],
    instead: 'AT_RISK',
  },
  {
    trick: 'reports are left out for a year while milestones are confirmed',
    steps: [
      umbrella,
      pks,
      trained,
      { on: '2025-06-30', changes: [linked('latihan'), confirmed('latihan.1')] },
      { on: '2025-07-01', changes: [reportOwed('2025-S1')], system: true },
      { on: '2026-01-01', changes: [reportOwed('2025-S2')], system: true },
    ],
    day: '2026-03-02',
    never: ['ON_TRACK', 'STARTING'],
    instead: 'AT_RISK',
  },
];
