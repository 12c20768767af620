import { expectedStages } from './expected-stages';

test('the type of cooperation tells which stages there will be', () => {
  expect(expectedStages('KSDPK', '2026-11-21')).toContain('SIGN_UMBRELLA');
  expect(expectedStages('SYNERGY', '2026-11-21')).toContain('DRAFT_NOTE');
  expect(expectedStages('KSDPL', '2026-11-21')).toContain('CENTRAL_APPROVAL');
});

test('without a type nobody knows yet', () => {
  expect(expectedStages(undefined, '2026-11-21')).toEqual([]);
});
