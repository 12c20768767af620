import type { Caller } from '@nyata/auth';
import type {
  AgreementDocumentKind,
  AgreementRole,
  RefusalCode,
  SheetField,
} from '@nyata/contracts';
import { DomainError, type Origin } from '@nyata/kernel';
import { termOf, type Agreement } from '../agreements/agreement';
import { resolve, typedParties } from '../agreements/resolving';
import { deriveType } from '../cooperation-type/cooperation-type';
import { verdictOf, type Finding, type RowVerdict } from './finding';
import type { RowValues } from './row-findings';
import { readRow, type ReadRow, type RowSurroundings } from './row-reading';
import { registerRow, type RowRegistration } from './row-registration';
import { isOperative, umbrellaKindOf, type WrittenKind } from './written-kind';

/** The umbrella of a PKS: in the register, in another row of the same file, in several places, nowhere. */
export type FoundUmbrella = { agreement: Agreement } | { rowNo: number } | 'several' | undefined;

export interface RowJudgement {
  verdict: RowVerdict;
  findings: Finding[];
  /** Absent while something must be corrected. */
  registration?: RowRegistration;
  /** The row of the umbrella, which goes first. */
  umbrellaRow?: number;
}

export interface JudgementSurroundings extends RowSurroundings {
  umbrella: (no: string) => FoundUmbrella;
  caller: Caller;
  by: Origin;
}

/** The dry run of one row: it is read, and then judged by the very decision that will register it. */
export function judgeRow(values: RowValues, known: JudgementSurroundings): RowJudgement {
  const read = readRow(values, known);
  const umbrella = findUmbrella(read, known);
  const { findings } = read.row;
  const umbrellaRow = umbrella && 'rowNo' in umbrella ? umbrella.rowNo : undefined;
  const agreement = umbrella && 'agreement' in umbrella ? umbrella.agreement : undefined;
  if (verdictOf(findings) === 'CORRECTION') return { verdict: 'CORRECTION', findings };
  const registration = registrationOf(read, umbrella !== undefined, known);
  if (!registration) return { verdict: verdictOf(findings), findings };
  registration.umbrellaId = agreement?.agreementId;
  findings.push(...refusalsOf(registration, agreement, umbrellaRow !== undefined, known));
  const verdict = verdictOf(findings);
  const accepted = verdict === 'ACCEPTED' || verdict === 'WARNING';
  return { verdict, findings, umbrellaRow, ...(accepted && { registration }) };
}

function findUmbrella(
  { row, kind, role, umbrellaNo, term }: ReadRow,
  { umbrella }: JudgementSurroundings,
): Exclude<FoundUmbrella, 'several'> {
  if (!kind || !isOperative(kind) || role === 'STANDALONE') return undefined;
  if (!umbrellaNo) {
    row.warn('umbrellaNo', 'UMBRELLA_NOT_NAMED');
    return undefined;
  }
  const found = umbrella(umbrellaNo);
  const params = { no: umbrellaNo };
  if (found === 'several') row.correct('umbrellaNo', 'UMBRELLA_AMBIGUOUS', { params });
  if (found === undefined) row.warn('umbrellaNo', 'UMBRELLA_NOT_FOUND', { params });
  if (found === undefined || found === 'several') return undefined;
  const limit = 'agreement' in found ? termOf(found.agreement).endsOn : undefined;
  if (limit && (!term?.endsOn || term.endsOn > limit))
    row.warn('endsOn', 'OUTLIVES_UMBRELLA', { params: { endsOn: limit } });
  return found;
}

/** Undefined where the reading has found fault already. */
function registrationOf(
  read: ReadRow,
  hasUmbrella: boolean,
  { organisations }: JudgementSurroundings,
): RowRegistration | undefined {
  const { title, subjectMatter, signedOn, lead, initiator, term, kind, codes } = read;
  if (!title || !subjectMatter || !signedOn || !lead || !initiator || !term || !kind)
    return undefined;
  const written = {
    title,
    subjectMatter,
    signedOn,
    term,
    label: read.label,
    scope: read.scope,
    affairCodes: read.affairCodes,
    registerNo: read.registerNo,
    typeNote: read.typeNote,
    ...codes,
    numbers: read.numbers,
    legacyNotes: read.legacyNotes,
    ...(read.ending && { ending: read.ending }),
    leadOrganisationId: lead.organisationId,
    initiatorOrganisationId: initiator.organisationId,
    parties: read.parties.map(({ organisation, side, executing, signatoryOffice }) => ({
      organisationId: organisation.organisationId,
      side,
      executingOrganisationIds: executing.map(({ organisationId }) => organisationId),
      signatoryOffice,
    })),
  };
  const documentKind: AgreementDocumentKind = kind === 'ANY_UMBRELLA' ? 'JOINT_AGREEMENT' : kind;
  const form = { ...written, role: roleOf(kind, read.role, hasUmbrella), documentKind };
  if (kind !== 'ANY_UMBRELLA') return form;
  const { lead: first, others } = typedParties(resolve(form, organisations.all), organisations.all);
  const type =
    codes.cooperationType ?? deriveType(first, others, codes.crossBorderExternality).derived;
  return { ...form, documentKind: type ? umbrellaKindOf(type) : documentKind };
}

/** The role that the row names, as far as its kind and its umbrella bear it. */
function roleOf(
  kind: WrittenKind,
  written: AgreementRole | undefined,
  hasUmbrella: boolean,
): AgreementRole {
  if (written && written !== 'IMPLEMENTING') return written;
  if (isOperative(kind)) return hasUmbrella ? 'IMPLEMENTING' : 'STANDALONE';
  return kind === 'LOI' ? 'PRELIMINARY' : 'UMBRELLA';
}

/** What registering would refuse. A row whose umbrella comes from the same file is judged as if on its own. */
function refusalsOf(
  registration: RowRegistration,
  umbrella: Agreement | undefined,
  umbrellaInFile: boolean,
  { organisations, caller, by }: JudgementSurroundings,
): Finding[] {
  try {
    const role = umbrellaInFile ? 'STANDALONE' : registration.role;
    const known = { organisations: organisations.all, umbrella, caller };
    registerRow({ ...registration, role }, known, by);
    return [];
  } catch (error) {
    if (error instanceof DomainError) return findingsOf(error);
    throw error;
  }
}

/** The law finds what nobody can correct in the table: whose register it is. */
const REJECTED = new Set(['LEAD_NOT_OWN', 'INITIATOR_NOT_OWN']);

const FIELDS: Readonly<Record<string, SheetField>> = {
  leadOrganisationId: 'lead',
  initiatorOrganisationId: 'initiator',
  parties: 'party.2',
  term: 'endsOn',
  numbers: 'number.1',
  ending: 'endedOn',
};

/** A refusal as findings of a row, at the columns that its fields come from. */
export function findingsOf(error: DomainError): Finding[] {
  const faults = error.fields.length > 0 ? error.fields : [{ ...error, pointer: '' }];
  return faults.map(({ pointer, code, params }) => {
    const [, name = ''] = pointer.split('/');
    const weight = REJECTED.has(code) ? 'REJECTION' : 'CORRECTION';
    const field = FIELDS[name] ?? (name || 'title');
    return { field, code: code as RefusalCode, params, weight };
  });
}
