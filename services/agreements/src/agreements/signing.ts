import { refusal, type OrganisationKind, type SigningMethod } from '@nyata/contracts';
import { businessDate, type Origin } from '@nyata/kernel';
import type { ProcedureStage } from '@nyata/reference';
import { firstMissing } from '../documents/filed-document';
import { assertMandateFiled } from './signature-completion';
import { faultsOf } from '../procedures/blocker';
import { missingPapers } from '../procedures/papers';
import { signingStage, stageOf } from '../procedures/procedure-run';
import { after, keysOf, termOf, type Agreement, type Decision } from './agreement';
import { settleApprovals } from './approvals';
import { enterIntoForce } from './entry-into-force';
import type { Mandate, Party, SigningChecklist } from './particulars';
import { assertSigned, requireEnd } from './registration';

export interface SignatureRecord {
  partyId: string;
  signedOn: string;
  method: SigningMethod;
  mandate?: Mandate;
  checklist: SigningChecklist;
  /** The number that this party gave to the document. */
  number?: string;
  /** The two questions that decide whether a PKS goes to the council. */
  burdensPublicOrRegion?: boolean;
  inCurrentBudget?: boolean;
}

/** One party signed. With the last one the agreement is signed and in force, in the same breath. */
export function recordSignature(
  before: Agreement,
  record: SignatureRecord,
  rules: readonly ProcedureStage[],
  by: Origin,
): Decision {
  after(before, 'recordSignature');
  const { partyId, signedOn, method, mandate, checklist, number } = record;
  const party = signer(before, partyId);
  assertSigned(signedOn, businessDate(by.now));
  assertMandate(before, party, mandate, rules);
  assertOrder(before, party, record, rules);
  const ready = settleApprovals(withAnswers(before, record), rules, signedOn);
  assertReadyToSign(ready, rules);

  const { organisationId } = party.org;
  const signed: Party = { ...party, mandate, signature: { signedOn, method, checklist } };
  const state: Agreement = {
    ...ready,
    parties: ready.parties.map((other) => (other.partyId === partyId ? signed : other)),
    numbers: number
      ? [...ready.numbers, { organisationId, no: number, date: signedOn }]
      : ready.numbers,
  };
  const recorded: Decision = {
    state,
    events: [
      {
        name: 'signature-recorded',
        payload: {
          ...keysOf(state),
          partyId,
          signatoryOffice: party.signatoryOffice,
          signedOn,
          method,
          mandateDocumentId: mandate?.documentId,
          checklist,
          ...(mandate?.toFollow && { paperGaps: ['SIGNING_MANDATE' as const] }),
        },
      },
    ],
  };
  return state.parties.every(({ signature }) => signature)
    ? enterIntoForce(recorded, rules)
    : recorded;
}

function signer({ parties }: Agreement, partyId: string): Party {
  const party = parties.find((candidate) => candidate.partyId === partyId);
  if (!party) throw refusal('PARTY_UNKNOWN', {}, [{ pointer: '/partyId', code: 'PARTY_UNKNOWN' }]);
  const { signature, org } = party;
  if (signature)
    throw refusal('PARTY_HAS_SIGNED', { name: org.name, signedOn: signature.signedOn });
  return party;
}

const HEADED_BY_ONE: readonly OrganisationKind[] = ['PROVINCE', 'REGENCY', 'CITY'];

/** A head of region lets someone else sign only what the procedure lets a mandated official sign. */
function assertMandate(
  { documents }: Agreement,
  { org }: Party,
  mandate: Mandate | undefined,
  rules: readonly ProcedureStage[],
): void {
  if (mandate?.kind !== 'POWER_OF_ATTORNEY') return;
  const delegable = signingStage(rules)?.actor.includes('MANDATED_OFFICIAL');
  if (!delegable && HEADED_BY_ONE.includes(org.kind))
    throw refusal('SIGNATURE_NOT_DELEGABLE', {}, [
      { pointer: '/mandate/kind', code: 'SIGNATURE_NOT_DELEGABLE' },
    ]);
  if (mandate.toFollow && mandate.documentId === undefined) return;
  assertMandateFiled(documents, mandate.documentId, '/mandate/documentId');
}

/**
 * Desk to desk the paper goes from side to side in their order, so nobody signs before the side before has, nor
 * on an earlier day. Where all sit at one table, or nothing goes from hand to hand, the order is of no account.
 */
function assertOrder(
  { parties }: Agreement,
  { side }: Party,
  { method, signedOn }: SignatureRecord,
  rules: readonly ProcedureStage[],
): void {
  if (method !== 'DESK' || signingStage(rules)?.signingOrder === 'ANY') return;
  const first = parties.find(
    (other) => other.side < side && (other.signature?.signedOn ?? '9999') > signedOn,
  );
  if (first) throw refusal('SIGN_ORDER', { name: first.org.name });
}

const withAnswers = (agreement: Agreement, record: SignatureRecord): Agreement => ({
  ...agreement,
  burdensPublicOrRegion: record.burdensPublicOrRegion ?? agreement.burdensPublicOrRegion,
  inCurrentBudget: record.inCurrentBudget ?? agreement.inCurrentBudget,
});

/** What must be in place before anybody signs. */
function assertReadyToSign(agreement: Agreement, rules: readonly ProcedureStage[]): void {
  requireEnd(termOf(agreement));
  const { cooperationType, documents, procedure } = agreement;
  const stage = signingStage(rules)!;
  const { stageId } = stage;
  if (cooperationType === 'SYNERGY' && firstMissing(['WORK_PLAN'], documents))
    throw refusal('WORK_PLAN_REQUIRED', {}, faultsOf(missingPapers(agreement, stage)));
  if (stageOf(procedure, stageId)?.status !== 'OPEN') throw refusal('STAGE_NOT_OPEN', { stageId });
}
