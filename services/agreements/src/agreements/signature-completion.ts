import { refusal } from '@nyata/contracts';
import type { FiledDocument } from '../documents/filed-document';
import { after, keysOf, type Agreement, type Decision } from './agreement';
import type { Mandate, Party, SigningChecklist } from './particulars';

export interface SignatureCompletion {
  partyId: string;
  /** The mandate that was still to come. */
  mandateDocumentId?: string;
  checklist: SigningChecklist;
}

/** What a signature still lacked comes after it: the mandate, initials, duty stamp, seal, copy. */
export function completeSignature(agreement: Agreement, completion: SignatureCompletion): Decision {
  after(agreement, 'completeSignature');
  const { partyId, mandateDocumentId } = completion;
  const party = agreement.parties.find((candidate) => candidate.partyId === partyId);
  if (!party) throw refusal('PARTY_UNKNOWN', {}, [{ pointer: '/partyId', code: 'PARTY_UNKNOWN' }]);
  const { signature, org } = party;
  if (!signature) throw refusal('PARTY_HAS_NOT_SIGNED', { name: org.name });
  const checklist = withWhatItBears(signature.checklist, completion.checklist);
  const mandate = mandateAfter(agreement, party, mandateDocumentId);
  if (mandate === party.mandate && isSame(checklist, signature.checklist))
    throw refusal('SIGNATURE_COMPLETION_EMPTY');
  const completed: Party = { ...party, mandate, signature: { ...signature, checklist } };
  return {
    state: {
      ...agreement,
      parties: agreement.parties.map((other) => (other.partyId === partyId ? completed : other)),
    },
    events: [
      {
        name: 'signature-completed',
        payload: {
          ...keysOf(agreement),
          partyId,
          ...(mandate !== party.mandate && { mandateDocumentId }),
          checklist,
        },
      },
    ],
  };
}

/** Refuses a paper that is no filed mandate. */
export function assertMandateFiled(
  documents: readonly FiledDocument[],
  id: string | undefined,
  pointer: string,
): void {
  const filed = documents.some(
    ({ documentId, kind }) => documentId === id && kind === 'SIGNING_MANDATE',
  );
  if (!filed) throw refusal('MANDATE_MISSING', {}, [{ pointer, code: 'MANDATE_MISSING' }]);
}

function mandateAfter(
  { documents }: Agreement,
  { mandate }: Party,
  documentId: string | undefined,
): Mandate | undefined {
  if (documentId === undefined || documentId === mandate?.documentId) return mandate;
  if (mandate?.kind !== 'POWER_OF_ATTORNEY')
    throw refusal('SIGNED_IN_PERSON', {}, [
      { pointer: '/mandateDocumentId', code: 'SIGNED_IN_PERSON' },
    ]);
  assertMandateFiled(documents, documentId, '/mandateDocumentId');
  return { kind: mandate.kind, documentId };
}

const MARKS = ['initialled', 'dutyStamped', 'sealed', 'copyReceived'] as const;

/** A mark that the paper bears does not go away again. */
const withWhatItBears = (before: SigningChecklist, now: SigningChecklist): SigningChecklist => ({
  initialled: before.initialled || now.initialled,
  dutyStamped: before.dutyStamped || now.dutyStamped,
  sealed: before.sealed || now.sealed,
  copyReceived: before.copyReceived || now.copyReceived,
});

const isSame = (one: SigningChecklist, other: SigningChecklist): boolean =>
  MARKS.every((mark) => one[mark] === other[mark]);
