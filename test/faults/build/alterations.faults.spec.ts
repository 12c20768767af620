import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { altered, alterationsFor, BUILDS, UnfitAlteration } from './alterations.cjs';

const WORKSPACE = resolve(__dirname, '../../..');

describe('the alterations of the product', () => {
  it.each([undefined, ...BUILDS])('fit what was built: %s', (build) => {
    const alterations = alterationsFor(build);
    for (const file of new Set(alterations.map((alteration) => alteration.file))) {
      const text = readFileSync(resolve(WORKSPACE, file), 'utf8');
      const here = alterations.filter((alteration) => alteration.file === file);
      expect(altered(text, here)).not.toBe(text);
    }
  });

  it('are refused when their text is not there, or more than once', () => {
    const one = { name: 'one', file: 'a.js', find: 'b', replace: 'c' };
    expect(altered('abd', [one])).toBe('acd');
    expect(() => altered('a', [one])).toThrow(UnfitAlteration);
    expect(() => altered('bab', [one])).toThrow('its text stands there 2 times');
  });
});
