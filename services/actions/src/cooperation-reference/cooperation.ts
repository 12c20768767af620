import { refusal, type AgreementStatus, type OrgRef } from '@nyata/contracts';

const UNSIGNED: AgreementStatus[] = ['DRAFT', 'IN_PROCEDURE'];
const GONE: AgreementStatus[] = ['WITHDRAWN', 'DECLINED', 'VOIDED'];

export interface CooperationParty {
  org: OrgRef;
  side: number;
  executingOrganisationIds: string[];
  regionCode?: string;
}

/** One document of a cooperation (LoI, umbrella, PKS ...), as far as actions depend on it. */
export interface CooperationDocument {
  agreementId: string;
  role: string;
  title: string;
  status: AgreementStatus;
  parties: CooperationParty[];
  signedOn?: string;
  /** Inclusive. Absent: no fixed end (a review date only). */
  endsOn?: string;
  /** Last day of a terminated document. */
  terminatedOn?: string;
  /** From the first day to the day on which it went on; without `to` it still is suspended. */
  suspensions?: { from: string; to?: string }[];
  /** The duties by clause that its actions serve. */
  obligations?: { obligationId: string; clause: string; waived?: boolean }[];
}

/** What we must know of a cooperation, kept from the events of agreements. */
export interface Cooperation {
  cooperationId: string;
  title: string;
  leadOrg: OrgRef;
  documents: CooperationDocument[];
}

/** The status on a day: a passed end date counts even when the event of the daily job is late. */
export function statusOn(document: CooperationDocument, today: string): AgreementStatus {
  const runs = document.status === 'IN_FORCE' || document.status === 'SUSPENDED';
  return runs && document.endsOn && document.endsOn < today ? 'EXPIRED' : document.status;
}

export const isInForce = (cooperation: Cooperation, today: string): boolean =>
  cooperation.documents.some((document) => statusOn(document, today) === 'IN_FORCE');

/** Nothing signed yet: only the lead's party knows of it. */
export const isDraft = (cooperation: Cooperation): boolean =>
  cooperation.documents.every(({ status }) => UNSIGNED.includes(status) || GONE.includes(status));

export const isWithdrawn = (cooperation: Cooperation): boolean =>
  cooperation.documents.every(({ status }) => GONE.includes(status));

/** Every party of the documents that stand (of all when none does), each once, with all executing units that any document names. */
export function partiesOf(cooperation: Cooperation): CooperationParty[] {
  const standing = cooperation.documents.filter(
    ({ status }) => isWithdrawn(cooperation) || !GONE.includes(status),
  );
  const parties = new Map<string, CooperationParty>();
  for (const party of standing.flatMap((document) => document.parties)) {
    const known = parties.get(party.org.organisationId);
    const executing = [
      ...(known?.executingOrganisationIds ?? []),
      ...party.executingOrganisationIds,
    ];
    parties.set(party.org.organisationId, {
      ...party,
      executingOrganisationIds: [...new Set(executing)],
    });
  }
  return [...parties.values()];
}

export const legalPartyIdsOf = (cooperation: Cooperation): string[] => [
  ...new Set(partiesOf(cooperation).map(({ org }) => org.legalPartyId)),
];

/** True for a party, the lead, or an executing unit that a document names. */
export const takesPart = (cooperation: Cooperation, organisationId: string): boolean =>
  cooperation.leadOrg.organisationId === organisationId ||
  partiesOf(cooperation).some(
    (party) =>
      party.org.organisationId === organisationId ||
      party.executingOrganisationIds.includes(organisationId),
  );

/** The documents that an action rests on: its implementing agreement, or all that were signed. */
function documentsBehind(cooperation: Cooperation, agreementId?: string): CooperationDocument[] {
  return cooperation.documents.filter(
    ({ status, ...document }) =>
      !UNSIGNED.includes(status) &&
      !GONE.includes(status) &&
      (!agreementId || document.agreementId === agreementId),
  );
}

/** The last day on which work counts; undefined while a document has no fixed end. */
export function lastDayOfTerm(cooperation: Cooperation, agreementId?: string): string | undefined {
  const ends = documentsBehind(cooperation, agreementId).map(
    ({ terminatedOn, endsOn }) =>
      [terminatedOn, endsOn].filter((day) => day !== undefined).sort()[0],
  );
  return ends.includes(undefined) ? undefined : ends.sort().at(-1);
}

/** Work of `day` may be recorded: in force, or expired and the work is older than the end. */
export function requireRunning(
  cooperation: Cooperation,
  today: string,
  agreementId?: string,
): void {
  const statuses = documentsBehind(cooperation, agreementId).map((document) =>
    statusOn(document, today),
  );
  if (statuses.includes('IN_FORCE')) return;
  if (statuses.includes('SUSPENDED')) throw refusal('AGREEMENT_SUSPENDED');
  if (!statuses.includes('EXPIRED')) throw refusal('AGREEMENT_NOT_IN_FORCE');
}
