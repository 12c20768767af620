import type { PolicyBasis } from './policy';
import type { Thresholds } from './thresholds';

/** What is wrong with one line of a policy file, and how to mend it. */
export interface PolicyFault {
  line: number;
  reason: string;
}

interface Line {
  line: number;
  value: string;
}

/** One version as it stands in the file: its lines by what they set. */
interface Section {
  name: string;
  line: number;
  lines: Map<string, Line>;
}

type Tree = { [key: string]: number | string | Tree };

const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const OF_THE_VERSION = ['effectiveFrom', 'legalBasis', 'confidence'];

/**
 * Reads a province's own thresholds: `[name]` begins a version, `effectiveFrom`, `legalBasis` and `confidence` (H, M
 * or L) say from when and why, each further line (`R1.amberDays = 120`) changes one number of the version before.
 * @returns the known versions and those of the file, oldest first, or every fault with its line; never both
 */
export function readPolicyFile(
  text: string,
  known: readonly Thresholds[],
): { versions: Thresholds[]; faults?: undefined } | { faults: PolicyFault[] } {
  const faults: PolicyFault[] = [];
  const versions = [...known];
  for (const section of sectionsOf(text, faults)) {
    const before = versions.at(-1)!;
    const version = versionOf(section, before, faults);
    if (versions.some(({ policyVersion }) => policyVersion === section.name))
      faults.push({ line: section.line, reason: `The version ${section.name} exists already.` });
    versions.push(version);
  }
  if (versions.length === known.length && faults.length === 0)
    faults.push({ line: 1, reason: 'The file has no version: begin one with [name].' });
  return faults.length > 0 ? { faults: faults.sort((a, b) => a.line - b.line) } : { versions };
}

function sectionsOf(text: string, faults: PolicyFault[]): Section[] {
  const sections: Section[] = [];
  text.split(/\r?\n/).forEach((raw, index) => {
    const line = index + 1;
    const content = raw.replace(/^\uFEFF/, '').trim();
    if (content === '' || content.startsWith('#')) return;
    const name = /^\[([\w.-]{1,60})\]$/.exec(content)?.[1];
    if (name) return void sections.push({ name, line, lines: new Map() });
    const [, key, value] = /^([\w.]+)\s*=\s*(.*)$/.exec(content) ?? [];
    const section = sections.at(-1);
    if (!key || value === undefined)
      faults.push({ line, reason: 'Not understood: write [name], key = value, or # a remark.' });
    else if (!section)
      faults.push({ line, reason: `${key} stands before any version: begin one with [name].` });
    else if (section.lines.has(key))
      faults.push({ line, reason: `${key} is set twice in [${section.name}].` });
    else section.lines.set(key, { line, value });
  });
  return sections;
}

function versionOf(section: Section, before: Thresholds, faults: PolicyFault[]): Thresholds {
  const { name, line, lines } = section;
  const fail = (at: number, reason: string) => faults.push({ line: at, reason });
  const given = (key: string, sound: (value: string) => boolean, how: string): string => {
    const found = lines.get(key);
    if (!found) fail(line, `[${name}] lacks ${key}: ${how}.`);
    else if (!sound(found.value)) fail(found.line, `${key} must be ${how}, not "${found.value}".`);
    return found?.value ?? '';
  };
  const effectiveFrom = given('effectiveFrom', isDate, 'a day like 2027-01-01');
  const legalBasis = given('legalBasis', (value) => value !== '', 'the regulation that says so');
  const confidence = given('confidence', (value) => /^[HML]$/.test(value), 'H, M or L');
  if (isDate(effectiveFrom) && effectiveFrom <= before.effectiveFrom)
    fail(
      lines.get('effectiveFrom')!.line,
      `${name} must begin after ${before.policyVersion} (${before.effectiveFrom}).`,
    );
  const basis = { legalBasis, effectiveFrom, confidence: confidence as PolicyBasis['confidence'] };
  const tree = structuredClone(before) as unknown as Tree;
  for (const [key, { line: at, value }] of lines)
    if (!OF_THE_VERSION.includes(key)) change(tree, key, value, basis, (why) => fail(at, why));
  const version = { ...tree, policyVersion: name, effectiveFrom } as unknown as Thresholds;
  for (const [key, reason] of contradictions(version)) {
    const touched = [...lines].filter(([each]) => each.startsWith(`${key}.`));
    if (touched.length > 0) fail(touched.at(-1)![1].line, reason);
  }
  return version;
}

/** Sets one number, and says of the rule that it is in whose word it is now. */
function change(
  tree: Tree,
  key: string,
  value: string,
  basis: PolicyBasis,
  fail: (reason: string) => void,
): void {
  const path = key.split('.');
  const leaf = path.pop()!;
  const owner = path.reduce<Tree | undefined>((at, step) => {
    const below = at && Object.hasOwn(at, step) ? at[step] : undefined;
    return typeof below === 'object' ? below : undefined;
  }, tree);
  const old = owner && Object.hasOwn(owner, leaf) ? owner[leaf] : undefined;
  if (!owner || typeof old !== 'number')
    return fail(`There is no threshold ${key}. Known: ${numbersOf(tree).join(', ')}.`);
  const number = Number(value);
  const most = /share/i.test(key) ? 1 : 3650;
  if (value === '' || !Number.isFinite(number) || number < 0 || number > most)
    return fail(`${key} must be a number from 0 to ${most}, not "${value}".`);
  if (/Days$/.test(leaf) && !Number.isInteger(number))
    return fail(`${key} is a number of whole days, not "${value}".`);
  owner[leaf] = number;
  const rule = tree[path[0]!];
  if (typeof rule === 'object' && 'legalBasis' in rule) Object.assign(rule, basis);
}

/** What can't be meant: alarm before warning, weights that are not a whole. */
function contradictions(version: Thresholds): [key: string, reason: string][] {
  const found: [string, string][] = [];
  for (const [key, rule] of Object.entries(version as unknown as Tree)) {
    if (typeof rule !== 'object') continue;
    for (const unit of ['Days', 'Pct', 'Share']) {
      const [amber, red] = [rule[`amber${unit}`], rule[`red${unit}`]];
      if (typeof amber === 'number' && typeof red === 'number' && amber >= red)
        found.push([key, `${key}: amber (${amber}) must come before red (${red}).`]);
    }
  }
  if (version.R5.amber.share >= version.R5.red.share)
    found.push(['R5', 'R5: the amber share must be smaller than the red one.']);
  const { leastParts: _, ...weights } = version.index;
  const sum = Object.values(weights).reduce((all, weight) => all + weight, 0);
  if (sum !== 100) found.push(['index', `The weights of the index add up to ${sum}, not to 100.`]);
  return found;
}

const numbersOf = (tree: Tree, before = ''): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'number'
      ? [`${before}${key}`]
      : typeof value === 'object'
        ? numbersOf(value, `${before}${key}.`)
        : [],
  );

const isDate = (value: string): boolean =>
  DATE.test(value) && new Date(`${value}T00:00:00Z`).toISOString().startsWith(value);
