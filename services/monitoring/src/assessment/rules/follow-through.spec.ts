import type { RuleId } from '@nyata/contracts';
import { addDays } from '@nyata/kernel';
import { thresholdsAt } from '@nyata/reference';
import { SIGNED, trained, umbrella } from '../../../test/cheat';
import type { Cell, Level } from '../../../test/rule-cell';
import { FOLLOW_UP_CELLS } from '../../../test/rule-cells-follow-up';
import { MUTUALITY_CELLS } from '../../../test/rule-cells-mutuality';
import { factsOn } from '../../../test/timeline';
import { assess } from '../assess';

const CELLS: Partial<Record<RuleId, Cell[]>> = { ...FOLLOW_UP_CELLS, ...MUTUALITY_CELLS };

const levelOf = (ruleId: RuleId, { steps = [umbrella], type = 'KSDPK', after }: Cell): Level => {
  const day = addDays(SIGNED, after);
  const { rules } = assess(factsOn(type, steps, day), day, thresholdsAt(day));
  return rules.find((rule) => rule.ruleId === ruleId)?.level ?? 'NOT_APPLICABLE';
};

const rows = Object.entries(CELLS).flatMap(([ruleId, cells]) =>
  cells.map((cell) => ({ ruleId: ruleId as RuleId, ...cell })),
);

describe('the rules of following up', () => {
  it('have a case in every cell: amber, red, cleared, and not asked at all', () => {
    const without = Object.entries(CELLS).flatMap(([ruleId, cells]) => {
      const levels: Level[] = ['GREEN', 'AMBER', 'RED', 'NOT_APPLICABLE'];
      // A synergy's work plan is due at the signature: no day warns of it.
      const asked = ruleId === 'R2' ? levels.filter((level) => level !== 'AMBER') : levels;
      return asked
        .filter((level) => !cells.some((cell) => cell.level === level))
        .map((level) => `${ruleId} ${level}`);
    });
    expect(without).toEqual([]);
  });

  it.each(rows)('$ruleId after $after days: $situation: $level', ({ ruleId, ...cell }) => {
    expect(levelOf(ruleId, cell)).toBe(cell.level);
  });

  it('are judged with the training of the demonstration as with any other', () => {
    expect(
      levelOf('R3', { situation: '', after: 60, level: 'GREEN', steps: [umbrella, trained] }),
    ).toBe('GREEN');
  });
});
