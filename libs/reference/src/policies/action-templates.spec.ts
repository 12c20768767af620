import { affairByCode } from '../affairs/affair';
import { ACTION_TEMPLATES, actionTemplatesOf } from './action-templates';

describe('templates of actions', () => {
  it('belong to an affair that there is, and have a code of their own', () => {
    for (const { affairCode } of ACTION_TEMPLATES) expect(affairByCode(affairCode)).toBeDefined();
    const codes = ACTION_TEMPLATES.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('propose what can be counted, and a milestone at the end', () => {
    for (const { unit, milestones } of ACTION_TEMPLATES) {
      expect(unit).not.toBe('');
      expect(milestones.at(-1)?.at).toBe(1);
    }
  });

  it('are found by affair', () => {
    expect(actionTemplatesOf(['2.08']).map(({ code }) => code)).toEqual(['2.08-HOME-INDUSTRY']);
    expect(actionTemplatesOf(['5.99'])).toEqual([]);
    expect(actionTemplatesOf()).toBe(ACTION_TEMPLATES);
  });
});
