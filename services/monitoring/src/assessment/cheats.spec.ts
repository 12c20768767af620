import type { Verdict } from '@nyata/contracts';
import { addDays } from '@nyata/kernel';
import { thresholdsAt } from '@nyata/reference';
import { assess, type Assessment } from './assess';
import {
  action,
  AGENCY,
  claimed,
  confirmed,
  documents,
  factsOn,
  JATENG,
  milestone,
  org,
  planAdopted,
  planned,
  signed,
  type Step,
} from './examples/timeline';

const SIGNED = '2025-01-06';
const YEAR_LATER = '2026-01-06';
const umbrella: Step = {
  on: SIGNED,
  changes: [signed('JOINT_AGREEMENT', { endsOn: '2030-01-05' })],
};
const pks: Step = { on: '2025-02-03', changes: [signed('PKS', { endsOn: '2030-01-05' })] };
const trained: Step = {
  on: '2025-02-10',
  changes: [planned('latihan', '2025-12-19', ['2025-06-30', '2025-12-19']), planAdopted],
};

const judge = (steps: Step[], day = YEAR_LATER): Assessment =>
  assess(factsOn('KSDPK', steps, day), day, thresholdsAt(day));

interface Cheat {
  trick: string;
  steps: Step[];
  day?: string;
  never: Verdict[];
  instead: Verdict;
}

const CHEATS: Cheat[] = [
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

describe('twelve ways to look busy', () => {
  it('are twelve', () => expect(CHEATS).toHaveLength(12));

  it.each(CHEATS)('$trick: it is $instead, never $never', ({ steps, day, never, instead }) => {
    const { verdict } = judge(steps, day);
    expect(never).not.toContain(verdict);
    expect(verdict).toBe(instead);
  });
});

describe('what the cheats leave behind', () => {
  it('only the first due date counts for the index, however often it was moved', () => {
    const moved = {
      on: '2025-06-20',
      changes: [milestone('latihan.1', () => ({ dueOn: '2025-12-19', dueChanges: 1 }))],
    };
    const late = { on: '2025-12-01', changes: [confirmed('latihan.1')] };
    expect(judge([umbrella, pks, trained, moved, late], '2025-12-02').index).toBe(50);
    expect(
      judge(
        [umbrella, pks, trained, { on: '2025-06-30', changes: [confirmed('latihan.1')] }],
        '2025-12-02',
      ).index,
    ).toBe(100);
  });

  it('three unanswered claims turn the cooperation one-sided', () => {
    const claims = planned('tiga', '2026-12-19', ['2026-03-01', '2026-04-01', '2026-05-01']);
    const busy: Step[] = [
      umbrella,
      pks,
      {
        on: '2025-10-01',
        changes: [claims, planAdopted, claimed('tiga.1'), claimed('tiga.2'), claimed('tiga.3')],
      },
    ];
    const R5 = (day: string) => judge(busy, day).rules.find(({ ruleId }) => ruleId === 'R5');
    expect(R5('2025-10-31')).toMatchObject({ level: 'GREEN', turnsRedOn: '2025-11-01' });
    expect(R5('2025-11-01')).toMatchObject({
      level: 'RED',
      params: { unanswered: 3, claimed: 3 },
      clearedBy: [{ action: 'ANSWER_CLAIM', by: 'COUNTERPART', organisationId: 'Mitra' }],
    });
  });

  it('milestones that are long overdue show, and half of them turn it red', () => {
    const late: Step[] = [
      umbrella,
      pks,
      {
        on: '2025-02-10',
        changes: [
          planned('banyak', '2026-12-19', ['2025-10-01', '2025-11-01', '2026-12-01']),
          planAdopted,
        ],
      },
    ];
    const R14 = (day: string) => judge(late, day).rules.find(({ ruleId }) => ruleId === 'R14');
    expect(R14('2025-10-31')).toMatchObject({ level: 'GREEN' });
    expect(R14('2025-11-01')).toMatchObject({ level: 'AMBER', since: '2025-11-01' });
    expect(R14('2025-12-02')).toMatchObject({ level: 'RED', since: '2025-12-02', value: 2 });
    expect(R14('2025-12-02')!.clearedBy[0]).toMatchObject({
      organisationId: AGENCY.organisationId,
    });
  });
});
