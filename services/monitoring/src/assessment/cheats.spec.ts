import { thresholdsAt } from '@nyata/reference';
import { assess, type Assessment } from './assess';
import { pks, trained, umbrella, YEAR_LATER } from '../../test/cheat';
import { CHEATS } from '../../test/cheats';
import { CLOCK_CHEATS } from '../../test/clock-cheats';
import { SUBTLE_CHEATS } from '../../test/subtle-cheats';
import {
  AGENCY,
  claimed,
  confirmed,
  factsOn,
  milestone,
  planAdopted,
  planned,
  type Step,
} from '../../test/timeline';

const judge = (steps: Step[], day = YEAR_LATER): Assessment =>
  assess(factsOn('KSDPK', steps, day), day, thresholdsAt(day));

const ALL_CHEATS = [...CHEATS, ...SUBTLE_CHEATS, ...CLOCK_CHEATS];

describe('thirty ways to look busy', () => {
  it('are thirty', () => expect(new Set(ALL_CHEATS.map(({ trick }) => trick)).size).toBe(30));

  it.each(ALL_CHEATS)('$trick: it is $instead, never $never', ({ steps, day, never, instead }) => {
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
    expect(judge([umbrella, pks, trained, moved, late], '2025-12-02').index).toBe(43);
    expect(
      judge(
        [umbrella, pks, trained, { on: '2025-06-30', changes: [confirmed('latihan.1')] }],
        '2025-12-02',
      ).index,
    ).toBe(86);
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
