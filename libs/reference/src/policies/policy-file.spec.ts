import { readPolicyFile } from './policy-file';
import { versionAt } from './policy';
import { THRESHOLDS } from './thresholds';

const JATENG = `# Ambang Provinsi Jawa Tengah
[jateng-2027.1]
effectiveFrom = 2027-01-01
legalBasis = Pergub Jawa Tengah 12/2026
confidence = H
R1.amberDays = 120
R1.redDays = 300
R5.amber.share = 0.4

[jateng-2028.1]
effectiveFrom = 2028-01-01
legalBasis = Pergub Jawa Tengah 3/2027
confidence = M
verdict.ceremonialDays = 300
`;

const faultsOf = (text: string) =>
  (readPolicyFile(text, THRESHOLDS).faults ?? []).map(({ line, reason }) => `${line}: ${reason}`);

const begun = (...more: string[]) =>
  ['[p-1]', 'effectiveFrom = 2027-01-01', 'legalBasis = Pergub 1', 'confidence = H', ...more].join(
    '\n',
  );

describe('a province’s own thresholds', () => {
  const { versions } = readPolicyFile(JATENG, THRESHOLDS) as { versions: typeof THRESHOLDS };

  it('hold from their day on, by their legal basis, and change nothing else', () => {
    const [before, after] = ['2026-12-31', '2027-01-01'].map((day) => versionAt(versions, day));
    expect(before).toEqual(THRESHOLDS[0]);
    expect(after!.R1).toEqual({
      amberDays: 120,
      redDays: 300,
      legalBasis: 'Pergub Jawa Tengah 12/2026',
      confidence: 'H',
      effectiveFrom: '2027-01-01',
    });
    expect(after!.R5).toMatchObject({ amber: { share: 0.4, least: 2 }, red: { share: 0.8 } });
    expect({ ...after!.R3 }).toEqual(before!.R3);
  });

  it('go on from the version before', () => {
    const last = versionAt(versions, '2028-06-01');
    expect(last).toMatchObject({ R1: { redDays: 300 }, verdict: { ceremonialDays: 300 } });
  });

  it('are taken as a whole or not at all: every fault has its line and its reason', () => {
    expect(
      faultsOf(
        ['R1.redDays = 1', '[a]', 'effectiveFrom = 2020-01-01', 'colour: red', 'R1.amberDays = x']
          .concat(['R99.redDays = 3', 'R3.amberDays = 200', 'R3.amberDays = 1', 'confidence = Z'])
          .join('\n'),
      ),
    ).toEqual([
      '1: R1.redDays stands before any version: begin one with [name].',
      '2: [a] lacks legalBasis: the regulation that says so.',
      '3: a must begin after ceremony-2020.1 (2020-04-14).',
      '4: Not understood: write [name], key = value, or # a remark.',
      '5: R1.amberDays must be a number from 0 to 3650, not "x".',
      expect.stringContaining('6: There is no threshold R99.redDays. Known: R1.amberDays'),
      '7: R3: amber (200) must come before red (120).',
      '8: R3.amberDays is set twice in [a].',
      '9: confidence must be H, M or L, not "Z".',
    ]);
  });

  it.each([
    ['an empty file', '', '1: The file has no version: begin one with [name].'],
    ['half a day', begun('R1.amberDays = 1.5'), '5: R1.amberDays is a number of whole days'],
    ['a share above the whole', begun('R5.red.share = 80'), '5: R5.red.share must be a number'],
    ['weights that are no whole', begun('index.funding = 20'), '5: The weights of the index add'],
    [
      'a day that no month has',
      begun().replace('01-01', '02-30'),
      '2: effectiveFrom must be a day',
    ],
    ['a name twice', `${begun()}\n${begun().replace('2027', '2028')}`, '5: The version p-1 exists'],
    ['what every object has', begun('constructor.name = 1'), '5: There is no threshold'],
    ['what is no number', begun('R1.legalBasis = 1'), '5: There is no threshold R1.legalBasis'],
  ])('refuse %s', (_, text, fault) => {
    expect(faultsOf(text)).toEqual([expect.stringContaining(fault)]);
  });
});
