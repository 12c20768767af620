import { judge } from '../../test/imported-row';
import type { RowValues } from './row-findings';
import type { FoundUmbrella, RowJudgement } from './row-judgement';

const codes = ({ findings }: RowJudgement) => findings.map(({ code }) => code);

describe('a PKS and its umbrella', () => {
  const pks = { kind: 'PKS', umbrellaNo: '415/KB/1' };

  test.each<[string, RowValues, FoundUmbrella, string | undefined, string]>([
    ['in another row', pks, { rowNo: 7 }, undefined, 'IMPLEMENTING'],
    ['nowhere', pks, undefined, 'UMBRELLA_NOT_FOUND', 'STANDALONE'],
    ['not named', { ...pks, umbrellaNo: undefined }, undefined, 'UMBRELLA_NOT_NAMED', 'STANDALONE'],
    [
      'that is said not to be',
      { ...pks, role: 'Berdiri sendiri' },
      { rowNo: 7 },
      undefined,
      'STANDALONE',
    ],
  ])('%s', (_what, values, found, warning, role) => {
    const judgement = judge(values, found);
    expect(codes(judgement)).toEqual(warning ? [warning] : []);
    expect(judgement.registration).toMatchObject({ role });
    expect(judgement.umbrellaRow).toBe(role === 'IMPLEMENTING' ? 7 : undefined);
  });

  test('in several places is not for us to choose', () => {
    expect(judge(pks, 'several')).toMatchObject({
      verdict: 'CORRECTION',
      findings: [{ field: 'umbrellaNo', code: 'UMBRELLA_AMBIGUOUS', params: { no: '415/KB/1' } }],
    });
  });
});

test.each<[string, RowValues, string]>([
  ['no start', { startsOn: undefined }, 'STARTS_WITH_SIGNATURE'],
  ['no number', { 'number.1': undefined }, 'NUMBER_MISSING'],
  ['no affair', { affairs: undefined }, 'AFFAIR_MISSING'],
  ['no subject', { subjectMatter: undefined }, 'SUBJECT_FROM_TITLE'],
])('%s is accepted with a warning', (_what, values, code) => {
  expect(judge(values)).toMatchObject({ verdict: 'WARNING', findings: [{ code }] });
});
