import { assertPattern, registerNoOf } from './register-pattern';

describe('the register numbers of a bureau', () => {
  test.each([
    ['{no}/KS/{year}', '7/KS/2026'],
    ['415.4/{no:4}/{roman}/{year}', '415.4/0007/XI/2026'],
    ['{year}-{month}-{no:2}', '2026-11-07'],
  ])('%s reads %s', (pattern, expected) => {
    assertPattern(pattern);
    expect(registerNoOf(pattern, 7, '2026-11-21')).toBe(expected);
  });

  test.each(['KS/{year}', '{no}/KS', '{no}/{no}/{year}', '{no}/{year}/{hari}', '{no/{year}'])(
    '%s is no pattern: it needs its counter and its year once, and nothing unknown',
    (pattern) => expect(() => assertPattern(pattern)).toThrow('REGISTER_PATTERN_BROKEN'),
  );

  test('a counter that outgrows its width keeps all its digits', () => {
    expect(registerNoOf('{no:2}/{year}', 123, '2026-01-01')).toBe('123/2026');
  });
});
