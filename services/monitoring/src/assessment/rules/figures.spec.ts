import type { RuleId, RuleLevel } from '@nyata/contracts';
import { thresholdsAt } from '@nyata/reference';
import { assess } from '../assess';
import {
  AGENCY,
  action,
  factsOn,
  JATENG,
  org,
  planned,
  signed,
  type Change,
  type Step,
} from '../../../test/timeline';
import { funded, indicator, linked, measured, reportOwed } from '../../../test/timeline-figures';

const SIGNED = '2025-01-06';
const umbrella: Step = {
  on: SIGNED,
  changes: [
    signed('JOINT_AGREEMENT', { endsOn: '2029-01-05' }),
    planned('latihan', '2028-12-15', ['2028-12-15']),
    planned('alat', '2028-12-15', ['2028-12-15']),
  ],
};
const NEIGHBOUR = org('Dinkes Tegal', 'OPD', 'Pemkab Tegal');
const OTHER = org('Dinkes Banyumas', 'OPD', 'Pemkab Banyumas');

const levelOf = (ruleId: RuleId, day: string, ...changes: [string, ...Change[]][]) => {
  const steps = [umbrella, ...changes.map(([on, ...rest]): Step => ({ on, changes: rest }))];
  const inOrder = [...steps].sort((a, b) => a.on.localeCompare(b.on));
  const { rules } = assess(factsOn('KSDPK', inOrder, day), day, thresholdsAt(day));
  return rules.find((rule) => rule.ruleId === ruleId)?.level ?? 'NOT_APPLICABLE';
};

type Case = [string, RuleId, string, RuleLevel | 'NOT_APPLICABLE', ...[string, ...Change[]][]];

const CASES: Case[] = [
  ['no report was ever owed', 'R6', '2026-03-02', 'NOT_APPLICABLE'],
  [
    'the report is in its grace',
    'R6',
    '2026-03-01',
    'GREEN',
    ['2026-01-01', reportOwed('2025-S2')],
  ],
  ['one report is missing', 'R6', '2026-03-02', 'AMBER', ['2026-01-01', reportOwed('2025-S2')]],
  [
    'two in a row of the lead are missing',
    'R6',
    '2026-08-30',
    'RED',
    ['2026-01-01', reportOwed('2025-S2')],
    ['2026-07-01', reportOwed('2026-S1')],
  ],
  [
    'two are missing, not in a row',
    'R6',
    '2026-08-30',
    'AMBER',
    ['2025-07-01', reportOwed('2025-S1')],
    ['2026-01-01', reportOwed('2025-S2', { submittedOn: '2026-01-20' })],
    ['2026-07-01', reportOwed('2026-S1')],
  ],
  [
    'one of three reporters, not the lead, owes two in a row',
    'R6',
    '2026-08-30',
    'AMBER',
    ['2026-01-01', reportOwed('2025-S2', { by: NEIGHBOUR })],
    ['2026-07-01', reportOwed('2026-S1', { by: NEIGHBOUR })],
    ['2026-07-10', reportOwed('2026-S1', { submittedOn: '2026-07-10' })],
    ['2026-07-11', reportOwed('2026-S1', { by: OTHER, submittedOn: '2026-07-11' })],
  ],
  [
    'half of the reporters owe two in a row',
    'R6',
    '2026-08-30',
    'RED',
    ['2026-01-01', reportOwed('2025-S2', { by: NEIGHBOUR })],
    ['2026-07-01', reportOwed('2026-S1', { by: NEIGHBOUR })],
    ['2026-07-10', reportOwed('2026-S1', { submittedOn: '2026-07-10' })],
  ],
  [
    'the late report is in',
    'R6',
    '2026-11-25',
    'GREEN',
    ['2026-01-01', reportOwed('2025-S2')],
    ['2026-11-25', reportOwed('2025-S2', { submittedOn: '2026-11-25' })],
  ],
  ['nothing is planned', 'R7', '2026-03-01', 'NOT_APPLICABLE'],
  [
    'a quarter is missing',
    'R7',
    '2026-03-01',
    'GREEN',
    ['2026-02-01', funded('latihan', 2026, [100, 75])],
  ],
  [
    'more than a quarter is missing',
    'R7',
    '2026-03-01',
    'AMBER',
    ['2026-02-01', funded('latihan', 2026, [100, 74])],
  ],
  [
    'more than half is missing',
    'R7',
    '2026-03-01',
    'RED',
    ['2026-02-01', funded('latihan', 2026, [100, 49])],
  ],
  [
    'the year began and no public line of it is appropriated, whatever the partner gives',
    'R7',
    '2026-03-01',
    'RED',
    ['2026-02-01', funded('latihan', 2026, [10]), funded('latihan', 2026, [90, 90], 'PARTNER')],
  ],
  [
    'another year falls short',
    'R7',
    '2026-03-01',
    'NOT_APPLICABLE',
    ['2026-02-01', funded('latihan', 2027, [100])],
  ],
  [
    'the action that lacks money was given up',
    'R7',
    '2026-03-01',
    'NOT_APPLICABLE',
    ['2026-02-01', funded('latihan', 2026, [100]), action('latihan', { status: 'DROPPED' })],
  ],
  ['no action stands in a plan, and it is young', 'R8', '2025-07-04', 'GREEN'],
  ['no action stands in a plan after half a year', 'R8', '2025-07-05', 'AMBER'],
  ['no action stands in a plan after a year', 'R8', '2026-01-06', 'RED'],
  [
    'half of the actions stand in a plan',
    'R8',
    '2026-01-06',
    'GREEN',
    ['2025-02-01', linked('latihan')],
  ],
  [
    'less than half do',
    'R8',
    '2026-01-06',
    'AMBER',
    ['2025-02-01', linked('latihan'), planned('jalan', '2028-12-15', ['2028-12-15'])],
  ],
  ['less than half of the term is over', 'R10', '2027-01-04', 'GREEN'],
  ['half of the term is over and nothing is measured', 'R10', '2027-01-06', 'AMBER'],
  ['three quarters are over', 'R10', '2028-01-06', 'RED'],
  [
    'an accepted value moved toward its target',
    'R10',
    '2028-01-06',
    'GREEN',
    ['2025-02-01', indicator('naik kelas', 150)],
    ['2027-07-01', measured('naik kelas', 12)],
  ],
  [
    'the accepted value is the baseline',
    'R10',
    '2028-01-06',
    'RED',
    ['2025-02-01', indicator('naik kelas', 150)],
    ['2027-07-01', measured('naik kelas', 0)],
  ],
];

describe('the rules about figures', () => {
  it.each(CASES)('%s: %s on %s is %s', (_, ruleId, day, level, ...changes) => {
    expect(levelOf(ruleId, day, ...changes)).toBe(level);
  });

  it('name who can clear them', () => {
    const facts = factsOn(
      'KSDPK',
      [umbrella, { on: '2026-01-01', changes: [reportOwed('2025-S2')], system: true }],
      '2026-03-02',
    );
    const { rules } = assess(facts, '2026-03-02', thresholdsAt('2026-03-02'));
    const clearing = (id: RuleId) => rules.find(({ ruleId }) => ruleId === id)!.clearedBy;
    expect(clearing('R6')).toEqual([
      { action: 'SUBMIT_REPORT', by: 'OWNER', organisationId: AGENCY.organisationId },
    ]);
    expect(clearing('R8')).toEqual([
      { action: 'LINK_PLAN', by: 'OWNER', organisationId: AGENCY.organisationId },
    ]);
    expect(clearing('R10')).toMatchObject([{ action: 'DEFINE_INDICATOR' }]);
    expect(JATENG.legalPartyId).not.toBe(NEIGHBOUR.legalPartyId);
  });
});
