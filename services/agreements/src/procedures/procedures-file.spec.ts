import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SHIPPED_PROCEDURES } from '@nyata/reference';
import { proceduresFile, readProcedures } from './procedures-file';

const PATH = join(__dirname, '../../test/hibah.procedures.yaml');
const HIBAH = readFileSync(PATH, 'utf8');
const lineOf = (part: string, text = HIBAH) => text.slice(0, text.indexOf(part)).split('\n').length;

/** The faults of the file with one thing changed. */
const faultsWith = (before: string, after: string) => {
  if (!HIBAH.includes(before)) throw new Error(`no ${before} in the file`);
  return readProcedures(HIBAH.replace(before, after)).faults;
};

describe("a province's own procedures", () => {
  test('are put on top of those that ship, from their day on', () => {
    const { book, faults } = readProcedures(HIBAH);
    expect(faults).toEqual([]);
    expect(book!.at('2025-12-31')).toBe(SHIPPED_PROCEDURES.at('2025-12-31'));
    const own = book!.at('2026-01-01');
    expect(own.policyVersion).toBe('jateng-2026.1');
    expect(own.procedures.HIBAH!.map(({ stageId }) => stageId)).toHaveLength(4);
    expect(own.procedures.SYNERGY).toBe(SHIPPED_PROCEDURES.at('2026-01-01').procedures.SYNERGY);
  });

  test('may be JSON as well', () => {
    const json = JSON.stringify({
      versions: [{ policyVersion: 'diy-2027.1', effectiveFrom: '2027-01-01' }],
    });
    expect(readProcedures(json).book!.at('2027-01-01').policyVersion).toBe('diy-2027.1');
  });
});

describe('a fault of the file', () => {
  test.each([
    ['a word that is no choice', 'confidence: M', 'confidence: X', 'must be one of H, M, L'],
    ['a limit of no days', 'slaDays: 25', 'slaDays: 0', 'greater or equal to 1'],
    ['a field that there is not', 'slaDays: 25', 'sladays: 25', 'Unexpected property'],
    [
      'a stage that there is not',
      'after: [VERIFIKASI_DINAS]',
      'after: [X_Y]',
      'no stage is called X_Y',
    ],
    [
      'an actor that there is not',
      'actor: [SEKRETARIS_DAERAH]',
      'actor: [SEKDA]',
      'no actor is called SEKDA',
    ],
    [
      'a procedure that there is not',
      'procedure: HIBAH\n',
      'procedure: NONE\n',
      'no procedure is called NONE',
    ],
    [
      'no signatures',
      'closedBy: SIGNATURES',
      'closedBy: HAND',
      'exactly one stage is closed by SIGNATURES',
    ],
    ['a circle', 'after: []', 'after: [TANDA_TANGAN]', 'wait for each other for ever'],
    ['a version that ships', 'jateng-2026.1', 'procedures-2020.1', 'is there already'],
    ['what is no YAML', 'kinds:', 'kinds: [', 'must'],
  ])('is told of %s, with its reason', (_what, before, after, reason) => {
    const faults = faultsWith(before, after);
    expect(faults.map((fault) => fault.reason).join('\n')).toContain(reason);
  });

  test('is told with its line, and all at once', () => {
    const twice = HIBAH.replace('after: [VERIFIKASI_DINAS]', 'after: [X_Y]').replace(
      'actor: [SEKRETARIS_DAERAH]',
      'actor: [SEKDA]',
    );
    expect(readProcedures(twice).faults.map(({ line }) => line)).toEqual([
      lineOf('after: [VERIFIKASI_DINAS]'),
      lineOf('actor: [SEKRETARIS_DAERAH]'),
    ]);
    const [shape] = faultsWith("effectiveFrom: '2026-01-01'", 'effectiveFrom: kemarin');
    expect(shape!.line).toBe(lineOf("effectiveFrom: '2026-01-01'"));
  });

  test('stops the start, by the name of the file', () => {
    const variable = proceduresFile({ description: '', fallback: SHIPPED_PROCEDURES });
    expect(variable.parse(PATH)).toMatchObject({});
    expect(variable.parse(PATH)).not.toBeInstanceOf(Error);
    const none = variable.parse('/nowhere.yaml') as Error;
    expect(none.message).toMatch(/^names \/nowhere\.yaml, which can't be read/);
    const faulty = variable.parse(join(__dirname, 'procedures-file.ts')) as Error;
    expect(faulty.message).toMatch(/which has faults:\n {4}line \d+: /);
  });
});
