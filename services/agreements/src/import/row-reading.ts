import { AFFAIRS, affairByCode } from '@nyata/reference';
import type { KnownOrganisation } from '../agreements/resolving';
import type { OrganisationIndex } from './organisation-matching';
import { linesOf, RowReader, type RowValues } from './row-findings';
import { readOrganisation, readParties, type ReadParty } from './row-parties';
import { readTerm, type ReadTerm } from './row-term';
import {
  BASIS_WORDS,
  DISPOSITION_WORDS,
  readCode,
  ROLE_WORDS,
  STATUS_WORDS,
  TYPE_WORDS,
  VISIBILITY_WORDS,
} from './written-codes';
import { readKind } from './written-kind';

/** What must be known to read a row. */
export interface RowSurroundings {
  /** Whose register it is: it leads where the row names nobody else. */
  own: KnownOrganisation;
  organisations: OrganisationIndex;
  /** Date columns in which somebody puts the month first. */
  monthFirst: ReadonlySet<string>;
}

/** A row as far as it can be read by itself, without the register and the other rows. */
export function readRow(values: RowValues, { own, organisations, monthFirst }: RowSurroundings) {
  const row = new RowReader(values, monthFirst);
  const title = row.required('title', 500);
  const signedOn = row.date('signedOn');
  if (values.signedOn === undefined) row.correct('signedOn', 'FIELD_REQUIRED');
  const lead = values.lead ? readOrganisation(row, 'lead', values.lead, organisations) : own;
  const parties = readParties(row, lead ?? own, organisations);
  const initiator = values.initiator
    ? readOrganisation(row, 'initiator', values.initiator, organisations)
    : lead;
  if (!values.subjectMatter && title) row.warn('subjectMatter', 'SUBJECT_FROM_TITLE');
  return {
    row,
    title,
    signedOn,
    lead,
    initiator,
    parties,
    term: readTerm(row, signedOn),
    kind: kindOf(row),
    role: row.code('role', ROLE_WORDS),
    label: row.text('label', 200) ?? labelIn(values.kind),
    subjectMatter: row.text('subjectMatter', 2000) ?? title,
    scope: scopeOf(row),
    affairCodes: affairsOf(row),
    numbers: numbersOf(row, parties, signedOn),
    ending: endingOf(row),
    codes: {
      cooperationType: row.code('cooperationType', TYPE_WORDS),
      visibility: row.code('visibility', VISIBILITY_WORDS),
      crossBorderExternality: row.flag('crossBorderExternality'),
      burdensPublicOrRegion: row.flag('burdensPublicOrRegion'),
      inCurrentBudget: row.flag('inCurrentBudget'),
    },
    typeNote: row.text('typeNote', 2000),
    registerNo: row.text('registerNo', 100),
    umbrellaNo: row.text('umbrellaNo', 200),
    legacyNotes: notesOf(row),
  };
}

export type ReadRow = ReturnType<typeof readRow> & { term?: ReadTerm; parties: ReadParty[] };

/** The kind from its own column, else from what the document calls itself or how its title begins. */
function kindOf(row: RowReader) {
  const { kind, label, title } = row.values;
  const read = readKind(kind ?? label ?? title ?? '');
  if (!read) row.correct('kind', kind ? 'KIND_UNCLEAR' : 'FIELD_REQUIRED', { proposals: KINDS });
  return read;
}

const KINDS = ['Kesepakatan Bersama', 'Nota Kesepakatan', 'MoU', 'LoI', 'PKS', 'Kontrak'];

const labelIn = (kind: string | undefined): string | undefined => kind?.slice(0, 200);

function scopeOf(row: RowReader): string[] {
  const lines = linesOf(row.values.scope ?? '');
  if (lines.length <= 50 && lines.every(({ length }) => length <= 2000)) return lines;
  row.correct('scope', 'TOO_MANY_ITEMS', { params: { max: 50 } });
  return [];
}

const AFFAIR_OF_NAME = new Map(AFFAIRS.map(({ code, name }) => [name.toLowerCase(), code]));

function affairsOf(row: RowReader): string[] {
  const parts = (row.values.affairs ?? '').split(/[;\n]/).flatMap((part) => {
    const whole = part.trim();
    const one = /^\d\.\d{2}\s+\p{L}/u.test(whole) || AFFAIR_OF_NAME.has(whole.toLowerCase());
    return one ? [whole] : whole.split(',');
  });
  const codes = parts.flatMap((part) => {
    const text = part.trim();
    if (!text) return [];
    const code = /^(\d\.\d{2})\b/.exec(text)?.[1] ?? AFFAIR_OF_NAME.get(text.toLowerCase());
    if (code && affairByCode(code)) return [code];
    row.correct('affairs', 'AFFAIR_NOT_READ', { params: { text }, proposals: affairsLike(text) });
    return [];
  });
  if (!row.values.affairs) row.warn('affairs', 'AFFAIR_MISSING');
  return [...new Set(codes)];
}

const affairsLike = (text: string): string[] => {
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return AFFAIRS.filter(({ name }) => words.some((word) => name.toLowerCase().includes(word)))
    .slice(0, 5)
    .map(({ code, name }) => `${code} ${name}`);
};

function numbersOf(row: RowReader, parties: readonly ReadParty[], signedOn: string | undefined) {
  const common = linesOf(row.values.number ?? '');
  if (common.length > 1 && common.length !== parties.length)
    row.correct('number', 'NUMBERS_UNCLEAR');
  const numbers = parties.flatMap(({ side, organisation }, index) => {
    const no = row.text(`number.${side}`, 200) ?? common[index];
    const date = row.date(`numberDate.${side}`) ?? signedOn;
    return no && date ? [{ organisationId: organisation.organisationId, no, date }] : [];
  });
  if (numbers.length === 0) row.warn('number.1', 'NUMBER_MISSING');
  return numbers;
}

function endingOf(row: RowReader) {
  const endedOn = row.date('endedOn');
  const disposition = row.code('disposition', DISPOSITION_WORDS);
  const basis = row.code('endingBasis', BASIS_WORDS);
  const text = row.values.status ?? '';
  const status = readCode(text, STATUS_WORDS);
  const ended = status === 'ENDED' && endedOn === undefined;
  if (ended || status === 'TERMINATED' || status === 'SUSPENDED')
    row.correct('status', 'STATUS_NOT_IMPORTABLE', { params: { text } });
  return endedOn && { endedOn, ...(disposition && { disposition }), ...(basis && { basis }) };
}

function notesOf(row: RowReader) {
  const followUp = row.text('followUp', 5000);
  const obstacles = row.text('obstacles', 5000);
  const evaluation = row.text('evaluation', 5000);
  return followUp || obstacles || evaluation ? { followUp, obstacles, evaluation } : undefined;
}
