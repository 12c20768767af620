import { refusal, type AgreementDocumentKind, type AgreementRole } from '@nyata/contracts';
import { businessDate, type Origin } from '@nyata/kernel';
import { settleType, type TypedParty } from '../cooperation-type/cooperation-type';
import { keysOf, statusOn, termOf, type Agreement, type Decision } from './agreement';
import { assertParties, type NamedParties } from './parties';
import type { Term } from './particulars';

/** What an officer says of a document when it is drafted or registered; organisations are resolved already. */
export interface Particulars
  extends NamedParties,
    Pick<
      Agreement,
      | 'agreementId'
      | 'role'
      | 'documentKind'
      | 'kind'
      | 'crossBorderExternality'
      | 'label'
      | 'title'
      | 'subjectMatter'
      | 'scope'
      | 'affairCodes'
      | 'mappingEntryIds'
      | 'initiativeCode'
      | 'registerNo'
      | 'burdensPublicOrRegion'
      | 'inCurrentBudget'
      | 'acknowledgedOverlap'
    > {
  /** The match that it is made from. */
  matchId?: string;
  cooperationType?: Agreement['cooperationType'];
  typeNote?: string;
  visibility?: Agreement['visibility'];
  term: Term;
}

/** What must be known beside the particulars. */
export interface Surroundings {
  /** Legal parties as the law sees them, the lead first. */
  lead: TypedParty;
  others: readonly TypedParty[];
  umbrella?: Agreement;
  /** A running cooperation between the same parties about the same affair. */
  similarAgreementId?: string;
}

export function draft(input: Particulars, known: Surroundings, by: Origin): Decision {
  const today = businessDate(by.now);
  const { umbrella, similarAgreementId } = known;
  if (input.role === 'IMPLEMENTING' && umbrella) {
    const status = statusOn(umbrella, today);
    if (status !== 'IN_FORCE') throw refusal('UMBRELLA_NOT_IN_FORCE', { status });
    assertWithinUmbrella(input.term, termOf(umbrella));
  }
  if (similarAgreementId && !input.acknowledgedOverlap)
    throw refusal('OVERLAP_UNACKNOWLEDGED', { agreementId: similarAgreementId });
  const state = begin(input, known, { origin: 'DRAFTED', status: 'DRAFT', shared: false });
  const { documentKind, role, cooperationType } = state;
  if (!DOCUMENT_KINDS[formOf(state)].includes(documentKind))
    throw refusal('DOCUMENT_KIND_NOT_POSSIBLE', { documentKind, cooperationType, role });
  const { matchId } = input;
  const payload = { ...particularsOf(state), ...(matchId && { matchId }) };
  return { state, events: [{ name: 'agreement-drafted', payload }] };
}

/** The first state of an agreement, checked for what drafting and registering have in common. */
export function begin(
  input: Particulars,
  known: Surroundings,
  first: Pick<Agreement, 'origin' | 'status' | 'shared'>,
): Agreement {
  const { role, term } = input;
  const { umbrella } = known;
  if (role === 'IMPLEMENTING' && !umbrella)
    throw refusal('UMBRELLA_REQUIRED', {}, at('/umbrellaId', 'UMBRELLA_REQUIRED'));
  if (role !== 'IMPLEMENTING' && umbrella)
    throw refusal('UMBRELLA_NOT_ALLOWED', {}, at('/umbrellaId', 'UMBRELLA_NOT_ALLOWED'));
  assertParties(input);
  assertTerm(term);
  const { cooperationType, typeBasis } = settleType(known.lead, known.others, {
    cooperationType: input.cooperationType ?? umbrella?.cooperationType,
    note: input.typeNote ?? umbrella?.typeBasis.overrideNote,
    crossBorderExternality: input.crossBorderExternality ?? umbrella?.crossBorderExternality,
  });
  if (role === 'IMPLEMENTING' && cooperationType === 'SYNERGY') throw refusal('SYNERGY_HAS_NO_PKS');
  return {
    agreementId: input.agreementId,
    cooperationId: umbrella?.cooperationId ?? input.agreementId,
    role,
    umbrellaId: umbrella?.agreementId,
    cooperationType,
    typeBasis,
    documentKind: input.documentKind,
    kind: input.kind,
    label: input.label,
    title: input.title,
    subjectMatter: input.subjectMatter,
    scope: input.scope,
    affairCodes: input.affairCodes,
    mappingEntryIds: input.mappingEntryIds,
    initiativeCode: input.initiativeCode ?? umbrella?.initiativeCode,
    leadOrg: input.leadOrg,
    initiatorOrg: input.initiatorOrg,
    parties: input.parties.map(({ executing, ...party }) => ({
      ...party,
      executingOrganisationIds: executing.map(({ organisationId }) => organisationId),
    })),
    terms: [term],
    registerNo: input.registerNo,
    numbers: [],
    burdensPublicOrRegion: input.burdensPublicOrRegion,
    inCurrentBudget: input.inCurrentBudget,
    crossBorderExternality: input.crossBorderExternality,
    acknowledgedOverlap: input.acknowledgedOverlap,
    visibility: input.visibility ?? 'PUBLIC',
    documents: [],
    expiryNotices: [],
    suspensions: [],
    frameworks: [],
    amendments: [],
    obligations: [],
    ...first,
    version: 0,
  };
}

/** What every event that begins an agreement says of it. */
export const particularsOf = (state: Agreement) => ({
  ...keysOf(state),
  role: state.role,
  umbrellaId: state.umbrellaId,
  cooperationType: state.cooperationType,
  typeBasis: state.typeBasis,
  documentKind: state.documentKind,
  kind: state.kind,
  title: state.title,
  subjectMatter: state.subjectMatter,
  affairCodes: state.affairCodes,
  mappingEntryIds: state.mappingEntryIds,
  initiativeCode: state.initiativeCode,
  leadOrg: state.leadOrg,
  initiatorOrg: state.initiatorOrg,
  parties: partiesOf(state),
  term: termOf(state),
  visibility: state.visibility,
});

export const partiesOf = ({ parties }: Agreement) =>
  parties.map(({ partyId, org, side, executingOrganisationIds, regionCode }) => ({
    partyId,
    org,
    side,
    executingOrganisationIds,
    regionCode,
  }));

type DocumentForm = 'SYNERGY' | 'FOREIGN' | 'DOMESTIC' | 'LETTER' | 'OPERATIVE';

/** The papers that the law knows for each form of agreement; `label` holds what the paper calls itself. */
const DOCUMENT_KINDS: Record<DocumentForm, readonly AgreementDocumentKind[]> = {
  LETTER: ['LOI'],
  OPERATIVE: ['PKS', 'CONTRACT'],
  SYNERGY: ['AGREEMENT_NOTE'],
  FOREIGN: ['MOU'],
  DOMESTIC: ['JOINT_AGREEMENT'],
};

const BY_ROLE: Partial<Record<AgreementRole, DocumentForm>> = {
  PRELIMINARY: 'LETTER',
  IMPLEMENTING: 'OPERATIVE',
  STANDALONE: 'OPERATIVE',
};

function formOf({ role, cooperationType }: Agreement): DocumentForm {
  if (cooperationType === 'SYNERGY') return 'SYNERGY';
  const foreign = cooperationType === 'KSDPL' || cooperationType === 'KSDLL';
  return BY_ROLE[role] ?? (foreign ? 'FOREIGN' : 'DOMESTIC');
}

function assertTerm({ startsOn, endsOn, reviewOn }: Term): void {
  for (const [field, on] of [
    ['endsOn', endsOn],
    ['reviewOn', reviewOn],
  ] as const)
    if (on !== undefined && on < startsOn)
      throw refusal('ENDS_BEFORE_START', {}, at(`/term/${field}`, 'ENDS_BEFORE_START'));
}

function assertWithinUmbrella(term: Term, umbrella: Term): void {
  const { endsOn } = umbrella;
  if (endsOn !== undefined && (term.endsOn === undefined || term.endsOn > endsOn))
    throw refusal('TERM_BEYOND_UMBRELLA', { endsOn }, [
      { pointer: '/term/endsOn', code: 'TERM_BEYOND_UMBRELLA', params: { endsOn } },
    ]);
}

const at = (pointer: string, code: string) => [{ pointer, code }];
