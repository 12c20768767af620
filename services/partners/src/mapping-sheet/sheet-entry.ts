import {
  COOPERATION_TYPES,
  ORGANISATION_KINDS,
  PLAN_DOCUMENTS,
  type CooperationType,
  type MappingKind,
  type OrganisationKind,
  type PlanDocument,
} from '@nyata/contracts';
import { affairByCode, regionByCode } from '@nyata/reference';
import type { PlanLink } from '../mapping/mapping-entry';

/** What a column of the sheet can say. */
export const SHEET_FIELDS = {
  kind: ['jenis', 'kind'],
  owner: ['pemilik', 'owner', 'perangkat daerah'],
  regionCode: ['kode wilayah', 'region code'],
  affairCodes: ['kode urusan', 'affair codes'],
  subjectMatter: ['apa yang dikerjakan bersama', 'apa', 'what is it about', 'what'],
  problem: ['masalah', 'problem'],
  expectedBenefit: ['manfaat yang diharapkan', 'manfaat', 'expected benefit'],
  candidates: ['dengan siapa', 'with whom'],
  candidateKinds: ['jenis mitra', 'kinds of partner'],
  cooperationType: ['jenis kerja sama', 'type of cooperation'],
  horizonMonths: ['berapa bulan', 'how many months'],
  planLinks: ['dokumen perencanaan', 'planning documents'],
} as const;
export type SheetField = keyof typeof SHEET_FIELDS;

export const FAULTS = [
  'REQUIRED',
  'NOT_IN_LIST',
  'NOT_A_NUMBER',
  'REGION_UNKNOWN',
  'AFFAIR_UNKNOWN',
  'AFFAIR_OUTSIDE_AUTHORITY',
  'ORGANISATION_UNKNOWN',
  'ORGANISATION_AMBIGUOUS',
  'OWNER_NOT_OWN',
  'PLAN_UNREADABLE',
] as const;

/** What is wrong with a cell, and what stands there. */
export interface CellFault {
  field: SheetField;
  code: (typeof FAULTS)[number];
  value: string;
}

/** An entry as a row says it; organisations by the names that stand there. */
export interface SheetEntry {
  kind: MappingKind;
  /** Absent: the owner for whom the sheet is sent. */
  ownerName?: string;
  regionCode: string;
  affairCodes: string[];
  subjectMatter: string;
  problem?: string;
  expectedBenefit?: string;
  candidateNames: string[];
  candidateKinds: OrganisationKind[];
  cooperationType?: CooperationType;
  horizonMonths: number;
  planLinks: PlanLink[];
}

/** The field of a heading in either language, in any case and spacing. */
export function fieldOf(heading: string): SheetField | undefined {
  const plain = heading.trim().toLowerCase().replace(/\s+/g, ' ');
  const found = Object.entries(SHEET_FIELDS).find(([, names]) =>
    (names as readonly string[]).includes(plain),
  );
  return found?.[0] as SheetField | undefined;
}

const KINDS: Record<string, MappingKind> = {
  kebutuhan: 'NEED',
  need: 'NEED',
  tawaran: 'OFFER',
  offer: 'OFFER',
  potensi: 'POTENTIAL',
  potential: 'POTENTIAL',
};

/** A row as an entry, or every fault that it has: nothing is guessed. */
export function entryOf(
  cells: Partial<Record<SheetField, string>>,
): { entry: SheetEntry } | { faults: CellFault[] } {
  const faults: CellFault[] = [];
  const text = (field: SheetField) => cells[field]?.trim() ?? '';
  const fault = (field: SheetField, code: CellFault['code'], value = text(field)) => {
    faults.push({ field, code, value });
  };
  const required = (field: SheetField) => {
    if (text(field) === '') fault(field, 'REQUIRED');
    return text(field);
  };
  const kind = KINDS[required('kind').toLowerCase()];
  if (!kind && text('kind')) fault('kind', 'NOT_IN_LIST');
  const regionCode = required('regionCode');
  const region = regionByCode(regionCode);
  if (regionCode && !region) fault('regionCode', 'REGION_UNKNOWN');
  required('affairCodes');
  const affairCodes = [...new Set(listIn(text('affairCodes')))];
  for (const code of affairCodes) {
    const affair = affairByCode(code);
    if (!affair) fault('affairCodes', 'AFFAIR_UNKNOWN', code);
    else if (region && !affair.levels.includes(region.level))
      fault('affairCodes', 'AFFAIR_OUTSIDE_AUTHORITY', code);
  }
  const months = required('horizonMonths');
  if (months && !/^[1-9]\d{0,2}$/.test(months)) fault('horizonMonths', 'NOT_A_NUMBER');
  const candidateKinds = listIn(text('candidateKinds')).map((value) => {
    if (!isOneOf(ORGANISATION_KINDS, value)) fault('candidateKinds', 'NOT_IN_LIST', value);
    return value as OrganisationKind;
  });
  const type = text('cooperationType');
  if (type && !isOneOf(COOPERATION_TYPES, type)) fault('cooperationType', 'NOT_IN_LIST');
  const planLinks = listIn(text('planLinks')).flatMap((value) => {
    const [docType = '', ...code] = value.split(/\s+/);
    if (isOneOf(PLAN_DOCUMENTS, docType) && code.length > 0)
      return [{ docType: docType as PlanDocument, code: code.join(' ') }];
    fault('planLinks', 'PLAN_UNREADABLE', value);
    return [];
  });
  const subjectMatter = required('subjectMatter');
  if (faults.length > 0 || !kind) return { faults };
  return {
    entry: {
      kind,
      regionCode,
      affairCodes,
      subjectMatter,
      candidateNames: listIn(text('candidates')),
      candidateKinds,
      horizonMonths: Number(months),
      planLinks,
      ...(text('owner') && { ownerName: text('owner') }),
      ...(text('problem') && { problem: text('problem') }),
      ...(text('expectedBenefit') && { expectedBenefit: text('expectedBenefit') }),
      ...(type && { cooperationType: type as CooperationType }),
    },
  };
}

const listIn = (text: string): string[] =>
  text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter(Boolean);

const isOneOf = (list: readonly string[], value: string): boolean => list.includes(value);
