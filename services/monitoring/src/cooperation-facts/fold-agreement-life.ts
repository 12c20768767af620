import type { CorrectableField } from '@nyata/contracts';
import type { DocumentFacts } from '../assessment/facts';
import { changeDocument, endOfSuspension } from './changed-document';
import { mergeParties } from './fold-agreements';
import type { Folds } from './fold-facts';

/** What happens to a signed agreement: it pauses, is amended, corrected, declared a framework, ended. */
export const agreementLifeFolds = {
  'agreement-suspended': (facts, { payload }) => {
    const { agreementId, on } = payload;
    const suspended = changeDocument(facts, agreementId, () => ({ status: 'SUSPENDED' }));
    return (
      suspended && {
        ...suspended,
        suspensions: [...suspended.suspensions, { agreementId, from: on }],
      }
    );
  },

  'agreement-resumed': (facts, { payload: { agreementId, on } }) =>
    endOfSuspension(
      changeDocument(facts, agreementId, ({ endsOn }) => ({
        status: endsOn !== undefined && endsOn < on ? 'EXPIRED' : 'IN_FORCE',
      })),
      agreementId,
      on,
    ),

  'framework-only-declared': (facts, { payload: { agreementId, reviewOn } }) =>
    changeDocument(facts, agreementId, () => ({ framework: { reviewOn } })),

  'framework-only-lifted': (facts, { payload: { agreementId } }) =>
    changeDocument(facts, agreementId, () => ({ framework: undefined })),

  'amendment-drafted': 'acted',
  'amendment-withdrawn': 'acted',

  'agreement-amended': (facts, { payload: { changes } }, on) =>
    facts && changes.parties
      ? { ...facts, parties: mergeParties(facts.parties, changes.parties, on) }
      : facts,

  'agreement-extended': (facts, { payload: { agreementId, endsOn } }) =>
    changeDocument(facts, agreementId, () => ({ endsOn })),

  'agreement-particulars-corrected': (facts, { payload: { agreementId, field, after } }) => {
    const corrected = changeDocument(facts, agreementId, () => correctionOf(field, after));
    if (!corrected) return corrected;
    const named = corrected.documents[0]?.agreementId === agreementId;
    if (field === 'title' && named && after?.[0]) return { ...corrected, title: after[0] };
    return field === 'affairCodes' && after ? { ...corrected, affairCodes: after } : corrected;
  },

  'agreement-voided': (facts, { payload: { agreementId } }, on) =>
    endOfSuspension(
      changeDocument(facts, agreementId, () => ({ status: 'VOIDED' })),
      agreementId,
      on,
    ),

  'agreement-ended': (facts, { payload: { agreementId, on, basis } }) =>
    changeDocument(facts, agreementId, () => ({
      status: 'ENDED',
      ending: { endedOn: on, basis },
    })),

  'obligation-recorded': 'acted',
  'obligation-waived': 'acted',
} satisfies Partial<Folds>;

/** What the judgement knows of a document is corrected with it; the other fields mean nothing to it. */
function correctionOf(
  field: CorrectableField,
  after: string[] | undefined,
): Partial<DocumentFacts> {
  switch (field) {
    case 'title':
    case 'startsOn':
    case 'endsOn':
    case 'signedOn':
      return { [field]: after?.[0] };
    default:
      return {};
  }
}
