import {
  AGREEMENT_COLUMNS,
  PARTY_COLUMNS,
  type AgreementColumn,
  type AgreementDocumentKind,
  type PartyColumn,
  type SheetField,
} from '@nyata/contracts';
import { affairByCode } from '@nyata/reference';
import { statusOn, termOf, type Agreement } from '../agreements/agreement';
import {
  BASIS_WORDS,
  DISPOSITION_WORDS,
  ROLE_WORDS,
  STATUS_WORDS,
  TYPE_WORDS,
  VISIBILITY_WORDS,
} from '../import/written-codes';

/** What a row says beside the agreement itself. */
export interface TableSurroundings {
  today: string;
  nameOf: (organisationId: string) => string;
  /** Number of the umbrella of an implementing agreement. */
  umbrellaNo?: string;
}

const KIND_WORDS: Record<AgreementDocumentKind, string> = {
  JOINT_AGREEMENT: 'Kesepakatan Bersama',
  AGREEMENT_NOTE: 'Nota Kesepakatan',
  MOU: 'MoU',
  LOI: 'LoI',
  PKS: 'PKS',
  CONTRACT: 'Kontrak',
};

/** Columns that only people fill in: exports say the same in others. */
const NOT_WRITTEN: readonly AgreementColumn[] = ['parties', 'duration', 'number'];

/** The fields of a table for agreements with so many parties, in the order of the columns. */
export function tableFields(parties: number): SheetField[] {
  const own = (Object.keys(AGREEMENT_COLUMNS) as AgreementColumn[]).filter(
    (field) => !NOT_WRITTEN.includes(field),
  );
  const at = own.indexOf('signedOn');
  const sides = Array.from({ length: Math.max(2, parties) }, (_, index) =>
    (Object.keys(PARTY_COLUMNS) as PartyColumn[]).map((name) => `${name}.${index + 1}` as const),
  );
  return [...own.slice(0, at), ...sides.flat(), ...own.slice(at)];
}

/** One agreement as a row; what it does not say is an empty cell. */
export function tableRow(
  agreement: Agreement,
  fields: readonly SheetField[],
  known: TableSurroundings,
): string[] {
  const values: Partial<Record<SheetField, string>> = {
    ...ownValues(agreement, known),
    ...partyValues(agreement, known),
  };
  return fields.map((field) => values[field] ?? '');
}

function ownValues(agreement: Agreement, { today, nameOf, umbrellaNo }: TableSurroundings) {
  const { startsOn, endsOn, reviewOn } = termOf(agreement);
  const { ending, legacyNotes, typeBasis } = agreement;
  const status = statusOn(agreement, today);
  const overridden = typeBasis.overrideNote !== undefined || typeBasis.derived === undefined;
  return {
    registerNo: agreement.registerNo,
    kind: KIND_WORDS[agreement.documentKind],
    role: ROLE_WORDS[agreement.role][0],
    label: agreement.label,
    title: agreement.title,
    subjectMatter: agreement.subjectMatter,
    scope: agreement.scope.join('\n'),
    affairs: agreement.affairCodes
      .map((code) => `${code} ${affairByCode(code)?.name ?? ''}`.trim())
      .join('\n'),
    // A type that follows from the parties follows from them again.
    cooperationType: overridden ? TYPE_WORDS[agreement.cooperationType][0] : undefined,
    typeNote: typeBasis.overrideNote,
    crossBorderExternality: flag(agreement.crossBorderExternality),
    lead: nameOf(agreement.leadOrg.organisationId),
    initiator: nameOf(agreement.initiatorOrg.organisationId),
    signedOn: agreement.signedOn,
    startsOn,
    endsOn,
    reviewOn,
    umbrellaNo,
    burdensPublicOrRegion: flag(agreement.burdensPublicOrRegion),
    inCurrentBudget: flag(agreement.inCurrentBudget),
    visibility: VISIBILITY_WORDS[agreement.visibility][0],
    status: STATUS_WORDS[status]?.[0] ?? status,
    endedOn: ending?.endedOn,
    disposition: ending?.disposition && DISPOSITION_WORDS[ending.disposition][0],
    endingBasis: ending?.basis && BASIS_WORDS[ending.basis][0],
    followUp: legacyNotes?.followUp,
    obstacles: legacyNotes?.obstacles,
    evaluation: legacyNotes?.evaluation,
  };
}

function partyValues({ parties, numbers }: Agreement, { nameOf }: TableSurroundings) {
  const values: Partial<Record<SheetField, string>> = {};
  for (const { side, org, signatoryOffice, executingOrganisationIds } of parties) {
    const number = numbers.find(({ organisationId }) => organisationId === org.organisationId);
    values[`party.${side}`] = nameOf(org.organisationId);
    values[`signatory.${side}`] = signatoryOffice;
    values[`executing.${side}`] = executingOrganisationIds.map(nameOf).join('\n');
    if (number) values[`number.${side}`] = number.no;
    if (number) values[`numberDate.${side}`] = number.date;
  }
  return values;
}

const flag = (value: boolean | undefined): string | undefined =>
  value === undefined ? undefined : value ? 'Ya' : 'Tidak';
