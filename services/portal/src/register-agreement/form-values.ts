import type { AgreementDocumentKind, AgreementRole, CooperationType } from '@nyata/contracts';
import type { DraftInput, RegistrationInput } from '../api/agreement';

export interface PartyValues {
  organisationId: string;
  signatoryOffice: string;
  executingOrganisationIds: string[];
  number: string;
}

export type Answer = '' | 'yes' | 'no';

/** What an officer types, as it lies in the form and in the draft. */
export interface FormValues {
  mode: 'SIGNED' | 'DRAFT';
  documentKind: AgreementDocumentKind;
  /** A kind that the province's own procedures lay down; most documents have none. */
  kind: string;
  umbrellaId: string;
  title: string;
  subjectMatter: string;
  scope: string;
  affairCodes: string[];
  parties: PartyValues[];
  leadOrganisationId: string;
  initiatorOrganisationId: string;
  signedOn: string;
  startsOn: string;
  endsOn: string;
  reviewOn: string;
  cooperationType: CooperationType | '';
  typeNote: string;
  crossBorderExternality: boolean;
  registerNo: string;
  /** Absent in drafts of earlier releases. */
  initiativeCode?: string;
  acknowledgedOverlap: boolean;
  /** The two questions that decide whether a PKS goes to the council; '' while they are open. */
  burdensPublicOrRegion: Answer;
  inCurrentBudget: Answer;
}

export const emptyParty = (): PartyValues => ({
  organisationId: '',
  signatoryOffice: '',
  executingOrganisationIds: [],
  number: '',
});

export const emptyForm = (): FormValues => ({
  mode: 'SIGNED',
  documentKind: 'JOINT_AGREEMENT',
  kind: '',
  umbrellaId: '',
  title: '',
  subjectMatter: '',
  scope: '',
  affairCodes: [],
  parties: [emptyParty(), emptyParty()],
  leadOrganisationId: '',
  initiatorOrganisationId: '',
  signedOn: '',
  startsOn: '',
  endsOn: '',
  reviewOn: '',
  cooperationType: '',
  typeNote: '',
  crossBorderExternality: false,
  registerNo: '',
  acknowledgedOverlap: false,
  burdensPublicOrRegion: '',
  inCurrentBudget: '',
});

/** Only these may burden a budget, and so may have to pass the council. */
export const isOperative = ({ documentKind }: Pick<FormValues, 'documentKind'>): boolean =>
  documentKind === 'PKS' || documentKind === 'CONTRACT';

/** A kind of the province's own stands alone, whatever its form. */
export const needsUmbrella = (
  values: Pick<FormValues, 'documentKind'> & Partial<Pick<FormValues, 'kind'>>,
): boolean => isOperative(values) && !values.kind;

/** The place of a document in its cooperation; a PKS whose umbrella nobody knows stands alone. */
export function roleOf(values: Pick<FormValues, 'documentKind' | 'umbrellaId'>): AgreementRole {
  if (values.documentKind === 'LOI') return 'PRELIMINARY';
  if (!isOperative(values)) return 'UMBRELLA';
  return values.umbrellaId === '' ? 'STANDALONE' : 'IMPLEMENTING';
}

const answered = (answer: Answer | undefined): boolean | undefined =>
  answer ? answer === 'yes' : undefined;

const filled = (text: string): string | undefined => text.trim() || undefined;

/** As it is compared: every region must write the same, and few type the capitals and dashes. */
const codeOf = (text: string): string | undefined =>
  filled(
    text
      .toUpperCase()
      .trim()
      .replace(/[^A-Z0-9]+/g, '-')
      .replace(/^-|-$/g, ''),
  );

/** The typed values as the API takes them. */
export function draftOf(values: FormValues): DraftInput {
  return {
    role: roleOf(values),
    documentKind: values.documentKind,
    // A draft that an earlier release kept in the browser has no such field.
    kind: values.kind || undefined,
    umbrellaId: needsUmbrella(values) ? filled(values.umbrellaId) : undefined,
    title: values.title.trim(),
    subjectMatter: values.subjectMatter.trim(),
    scope: values.scope
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
    affairCodes: values.affairCodes,
    leadOrganisationId: values.leadOrganisationId,
    initiatorOrganisationId: values.initiatorOrganisationId || values.leadOrganisationId,
    parties: values.parties.map((party, index) => ({
      organisationId: party.organisationId,
      side: index + 1,
      executingOrganisationIds: party.executingOrganisationIds,
      signatoryOffice: party.signatoryOffice.trim(),
    })),
    term: {
      startsOn: values.startsOn || values.signedOn,
      endsOn: filled(values.endsOn),
      reviewOn: filled(values.reviewOn),
    },
    cooperationType: values.cooperationType || undefined,
    typeNote: values.cooperationType ? filled(values.typeNote) : undefined,
    crossBorderExternality: values.crossBorderExternality || undefined,
    registerNo: filled(values.registerNo),
    initiativeCode: codeOf(values.initiativeCode ?? ''),
    acknowledgedOverlap: values.acknowledgedOverlap || undefined,
    ...(isOperative(values) && {
      burdensPublicOrRegion: answered(values.burdensPublicOrRegion),
      inCurrentBudget: answered(values.inCurrentBudget),
    }),
  };
}

export const registrationOf = (values: FormValues): RegistrationInput => ({
  ...draftOf(values),
  signedOn: values.signedOn,
  numbers: numbered(values).map(({ organisationId, number }) => ({
    organisationId,
    no: number.trim(),
    date: values.signedOn,
  })),
});

const numbered = ({ parties }: Pick<FormValues, 'parties'>): PartyValues[] =>
  parties.filter(({ number }) => number.trim() !== '');

/** The form field of an API path: a term is flat here, and a number stands beside its party. */
export function fieldOfPath(path: string, values: FormValues): string {
  const number = /^numbers\.(\d+)\b/.exec(path);
  if (number) {
    const party = numbered(values)[Number(number[1])];
    return party ? `parties.${values.parties.indexOf(party)}.number` : 'parties.0.number';
  }
  if (path === 'parties') return 'parties.0.organisationId';
  if (path === 'term') return 'endsOn';
  if (path === 'role') return 'documentKind';
  return path
    .replace(/^term\./, '')
    .replace(/^(affairCodes|scope)\..*$/, '$1')
    .replace(/^(parties\.\d+\.executingOrganisationIds)\..*$/, '$1');
}

/** What stands in a field, as text, to see whether it was changed. */
export function valueAt(values: FormValues, path: string): string {
  let at: unknown = values;
  for (const name of path.split('.')) at = (at as Record<string, unknown> | undefined)?.[name];
  return JSON.stringify(at) ?? '';
}
