import { thresholdsAt } from '@nyata/reference';
import { assess } from '../assess';
import { documents, factsOn, signed, type Change } from '../../../test/timeline';

const SIGNED = '2025-01-06';
const facts = (day: string, ...changes: Change[]) =>
  factsOn(
    'KSDPK',
    [{ on: SIGNED, changes: [signed('PKS', { endsOn: '2029-01-05' }), ...changes] }],
    day,
  );
const ruleOn = (day: string, ruleId: 'R9' | 'R12', ...changes: Change[]) =>
  assess(facts(day, ...changes), day, thresholdsAt(day)).rules.find(
    (rule) => rule.ruleId === ruleId,
  );

const lacks = (...gaps: ('NUMBER' | 'SIGNED_FILE' | 'UMBRELLA')[]): Change =>
  documents({ missingPapers: { gaps, since: SIGNED } });
const unmapped: Change = (all) => ({ ...all, affairCodes: [] });

describe('missing papers', () => {
  it.each([
    ['2025-01-19', 'GREEN'],
    ['2025-01-20', 'AMBER'],
    ['2025-03-07', 'RED'],
  ])('on %s are %s, by the days since they were recorded', (day, level) => {
    expect(ruleOn(day, 'R12', lacks('NUMBER', 'SIGNED_FILE'))).toMatchObject({
      level,
      class: 'PAPER',
      value: 2,
      clearedBy: [{ action: 'FILE_PAPERS' }],
    });
  });

  it('are none where everything is filed, and an unknown umbrella is none of them', () => {
    expect(ruleOn('2026-01-06', 'R12')).toMatchObject({ level: 'GREEN', value: 0 });
    expect(ruleOn('2026-01-06', 'R12', lacks('UMBRELLA'))).toMatchObject({ level: 'GREEN' });
  });

  it('are asked for after the end too', () => {
    const ended = documents({ status: 'TERMINATED', terminatedOn: '2025-02-01' });
    expect(ruleOn('2025-06-01', 'R12', lacks('NUMBER'), ended)?.level).toBe('RED');
  });
});

describe('a cooperation that no affair and no mapping explains', () => {
  it.each([
    ['2025-01-06', 'AMBER'],
    ['2025-07-05', 'RED'],
  ])('on %s is %s', (day, level) => {
    expect(ruleOn(day, 'R9', unmapped)?.level).toBe(level);
  });

  it('is explained by either', () => {
    expect(ruleOn('2025-07-05', 'R9')?.level).toBe('GREEN');
    const entry: Change = (all) => ({ ...unmapped(all, SIGNED), mappingEntryIds: ['entry'] });
    expect(ruleOn('2025-07-05', 'R9', entry)?.level).toBe('GREEN');
  });
});
