import { refusal, type DocumentKind } from '@nyata/contracts';
import { businessDate, type Origin } from '@nyata/kernel';
import type { ProcedureStage } from '@nyata/reference';
import { after, keysOf, termOf, type Agreement, type Decision } from '../agreements/agreement';
import { partiesOf } from '../agreements/drafting';
import type { Party, Term } from '../agreements/particulars';
import { assertSigned } from '../agreements/registration';
import {
  assertNotOver,
  draftOf,
  replace,
  type Amendment,
  type AmendmentSignature,
} from './amendment';

export interface AmendmentSigning {
  no: string;
  /** The day of the last signature when left out. */
  effectiveOn?: string;
  signatures: AmendmentSignature[];
  /** The signed amendment and, where it adds a burden, the council's decision. */
  documentIds: string[];
}

/** What must be known beside the agreement. */
export interface AmendmentSurroundings {
  /** The stages of the procedure that the amendment began under. */
  rules: readonly ProcedureStage[];
  /** The last day of the umbrella that this agreement implements. */
  umbrellaEndsOn?: string;
}

/** All parties signed the amendment: from its effective day on the agreement says something else. */
export function signAmendment(
  agreement: Agreement,
  amendmentId: string,
  signing: AmendmentSigning,
  { rules, umbrellaEndsOn }: AmendmentSurroundings,
  by: Origin,
): Decision {
  const draft = draftOf(agreement, amendmentId);
  const signedOn = lastOf(signing, agreement, businessDate(by.now));
  assertNotOver(agreement, draft.kind, signedOn);
  after(agreement, 'signAmendment');
  assertPapers(agreement, draft, signing, rules);
  const { endsOn } = draft.changes;
  if (endsOn !== undefined && umbrellaEndsOn !== undefined && endsOn > umbrellaEndsOn)
    throw refusal('TERM_BEYOND_UMBRELLA', { endsOn: umbrellaEndsOn });
  const { subjectMatter, scope, parties } = agreement;
  const amendment: Amendment = {
    ...draft,
    ...signing,
    status: 'SIGNED',
    signedOn,
    effectiveOn: signing.effectiveOn ?? signedOn,
    replaced: { subjectMatter, scope, parties },
  };
  return { state: amended(agreement, amendment), events: [eventOf(agreement, amendment)] };
}

function amended(agreement: Agreement, amendment: Amendment): Agreement {
  const { changes, amendmentId, effectiveOn } = amendment;
  const { endsOn, reviewOn, subjectMatter, scope } = changes;
  const term: Term = {
    ...termOf(agreement),
    ...(endsOn !== undefined && { endsOn }),
    ...(reviewOn !== undefined && { reviewOn }),
  };
  return {
    ...replace(agreement, amendment),
    terms: [...agreement.terms, { ...term, effectiveOn, amendmentId }],
    subjectMatter: subjectMatter ?? agreement.subjectMatter,
    scope: scope ?? agreement.scope,
    parties: withUnits(agreement.parties, changes.units),
  };
}

const withUnits = (parties: Party[], units: Amendment['changes']['units']): Party[] =>
  parties.map((party) => ({
    ...party,
    executingOrganisationIds:
      units?.find(({ partyId }) => partyId === party.partyId)?.executingOrganisationIds ??
      party.executingOrganisationIds,
  }));

function eventOf(agreement: Agreement, amendment: Amendment): Decision['events'][number] {
  const { amendmentId, kind, changes } = amendment;
  const [signedOn, effectiveOn, no] = [amendment.signedOn!, amendment.effectiveOn!, amendment.no!];
  const about = { ...keysOf(agreement), amendmentId };
  if (kind === 'EXTENSION')
    return {
      name: 'agreement-extended',
      payload: {
        ...about,
        previousEndsOn: termOf(agreement).endsOn!,
        endsOn: changes.endsOn!,
        signedOn,
        no,
      },
    };
  const { summary, subjectMatter, scope, reviewOn, units } = changes;
  const parties =
    units && partiesOf({ ...agreement, parties: withUnits(agreement.parties, units) });
  return {
    name: 'agreement-amended',
    payload: {
      ...about,
      kind,
      changes: { summary, subjectMatter, scope, reviewOn, parties },
      effectiveOn,
      signedOn,
      no,
    },
  };
}

/** The day on which the last party signed; every party must have, and none in the future. */
function lastOf({ signatures }: AmendmentSigning, { parties }: Agreement, today: string): string {
  const missing = parties.find(
    ({ partyId }) => !signatures.some((signature) => signature.partyId === partyId),
  );
  if (missing)
    throw refusal('AMENDMENT_SIGNATURE_MISSING', { name: missing.org.name }, [
      {
        pointer: '/signatures',
        code: 'AMENDMENT_SIGNATURE_MISSING',
        params: { name: missing.org.name },
      },
    ]);
  const days = signatures.map(({ signedOn }) => signedOn).sort();
  assertSigned(days.at(-1)!, today);
  return days.at(-1)!;
}

/** Every stage that the amendment has to go through leaves its paper; the last amendment's does not count again. */
function assertPapers(
  agreement: Agreement,
  { addsBurden }: Amendment,
  { documentIds }: AmendmentSigning,
  rules: readonly ProcedureStage[],
): void {
  const used = new Set(agreement.amendments.flatMap(({ documentIds: ids }) => ids ?? []));
  const named = new Set<DocumentKind>();
  documentIds.forEach((id, index) => {
    const document = agreement.documents.find(({ documentId }) => documentId === id);
    if (!document || used.has(id))
      throw refusal('DOCUMENT_UNKNOWN', {}, [
        { pointer: `/documentIds/${index}`, code: 'DOCUMENT_UNKNOWN' },
      ]);
    named.add(document.kind);
  });
  for (const { onlyIf, requiredDocumentKinds } of rules) {
    if (onlyIf === 'ADDS_BURDEN' && !addsBurden) continue;
    const missing = requiredDocumentKinds.find((kind) => !named.has(kind));
    if (missing === 'COUNCIL_DECISION') throw refusal('COUNCIL_APPROVAL_REQUIRED');
    if (missing) throw refusal('DOCUMENT_MISSING', { documentKind: missing });
  }
}
