import { addDays } from '@nyata/kernel';
import { pks, SIGNED, trained, umbrella, type Cheat } from './cheat';
import {
  action,
  claimed,
  confirmed,
  documents,
  JATENG,
  milestone,
  org,
  planAdopted,
  planned,
  type Step,
} from './timeline';

export const CHEATS: Cheat[] = [
  {
    trick: 'its own agency confirms the work of its own government',
    steps: [
      umbrella,
      trained,
      {
        on: '2025-06-30',
        changes: [confirmed('latihan.1', org('Bappeda', 'OPD', JATENG.organisationId))],
      },
    ],
    never: ['ON_TRACK', 'STARTING'],
    instead: 'CEREMONIAL',
  },
  {
    trick: 'a PKS is signed and no action follows',
    steps: [umbrella, pks],
    never: ['ON_TRACK', 'STARTING', 'AT_RISK'],
    instead: 'CEREMONIAL',
  },
  {
    trick: 'the sides only meet',
    steps: [
      umbrella,
      pks,
      {
        on: '2025-02-10',
        changes: [planned('rapat', '2025-12-19', ['2025-06-30'], { type: 'MEETING' }), planAdopted],
      },
      { on: '2025-06-30', changes: [confirmed('rapat.1')] },
    ],
    never: ['ON_TRACK', 'STARTING'],
    instead: 'CEREMONIAL',
  },
  {
    trick: 'a milestone that needs evidence is confirmed without any',
    steps: [
      umbrella,
      trained,
      {
        on: '2025-06-30',
        changes: [
          milestone('latihan.1', () => ({ evidenceRule: 'REQUIRED' })),
          confirmed('latihan.1', undefined, { evidence: 0 }),
        ],
      },
    ],
    never: ['ON_TRACK', 'STARTING'],
    instead: 'CEREMONIAL',
  },
  {
    trick: 'it waits for the council without end',
    steps: [
      umbrella,
      { on: SIGNED, changes: [(facts) => ({ ...facts, councilWaits: [{ from: SIGNED }] })] },
    ],
    day: addDays(SIGNED, 365 + 90),
    never: ['STARTING', 'AT_RISK', 'ON_TRACK'],
    instead: 'CEREMONIAL',
  },
  {
    trick: 'old work is claimed at the last moment, dated back, and nobody confirms it',
    steps: [
      umbrella,
      trained,
      {
        on: '2026-01-05',
        changes: [claimed('latihan.1', { happenedOn: '2025-06-30', backdated: true })],
      },
    ],
    never: ['ON_TRACK', 'STARTING', 'AT_RISK'],
    instead: 'CEREMONIAL',
  },
  {
    trick: 'an action names no counterpart but another office of the same government',
    steps: [
      umbrella,
      {
        on: '2025-02-10',
        changes: [
          planned('sendiri', '2026-06-30', ['2026-06-30'], {
            counterpart: org('Bappeda', 'OPD', JATENG.organisationId),
          }),
          planAdopted,
        ],
      },
    ],
    never: ['ON_TRACK', 'STARTING', 'AT_RISK'],
    instead: 'CEREMONIAL',
  },
  {
    trick: 'everyone responsible has left and nobody takes over',
    steps: [
      umbrella,
      pks,
      trained,
      {
        on: '2025-09-01',
        changes: [
          confirmed('latihan.1'),
          documents({ officer: { lostOn: '2025-09-01' } }),
          action('latihan', { liaison: { missingSince: '2025-09-01' } }),
        ],
      },
    ],
    day: '2025-11-01',
    never: ['ON_TRACK', 'STARTING'],
    instead: 'AT_RISK',
  },
  {
    trick: 'the due dates are moved again and again',
    steps: [
      umbrella,
      pks,
      trained,
      ...['2025-06-20', '2025-09-20', '2025-12-10'].map(
        (on, times): Step => ({
          on,
          changes: ['latihan.1', 'latihan.2']
            .map((id) => milestone(id, () => ({ dueOn: addDays(on, 120), dueChanges: times + 1 })))
            .concat(action('latihan', { dueOn: addDays(on, 120) })),
        }),
      ),
    ],
    day: addDays(SIGNED, 365),
    never: ['ON_TRACK', 'STARTING'],
    instead: 'AT_RISK',
  },
  {
    trick: 'the plan has no date ahead any more',
    steps: [
      umbrella,
      pks,
      trained,
      {
        on: '2025-06-30',
        changes: [
          confirmed('latihan.1'),
          confirmed('latihan.2'),
          action('latihan', { status: 'COMPLETED', closedOn: '2025-06-30' }),
        ],
      },
    ],
    day: addDays('2025-06-30', 120),
    never: ['ON_TRACK', 'STARTING'],
    instead: 'AT_RISK',
  },
  {
    trick: 'it is ended by an evaluation although no action was ever done',
    steps: [
      umbrella,
      pks,
      {
        on: '2025-12-01',
        changes: [
          documents({ status: 'ENDED', ending: { endedOn: '2025-12-01', basis: 'EVALUATION' } }),
          (facts, on) => ({ ...facts, finalEvaluationOn: on }),
        ],
      },
    ],
    never: ['ENDED_OK', 'ON_TRACK'],
    instead: 'ENDED_SHORT',
  },
  {
    trick: 'only the system moves it: reminders and judgements wake nothing',
    steps: [
      umbrella,
      pks,
      trained,
      { on: '2025-03-03', changes: [confirmed('latihan.1', undefined)] },
      ...['2025-06-01', '2025-08-01', '2025-10-01'].map(
        (on): Step => ({ on, changes: [], system: true }),
      ),
    ],
    day: addDays('2025-03-03', 240),
    never: ['ON_TRACK', 'STARTING'],
    instead: 'AT_RISK',
  },
];
