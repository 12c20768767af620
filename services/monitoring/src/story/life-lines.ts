import type { PayloadOf as Payload } from '@nyata/contracts';
import { pick } from './story-params';

/** What the story tells of an agreement that pauses, changes, is corrected or ends. */
export const LIFE_LINES = {
  'agreement-suspended': (p: Payload<'agreement-suspended'>) =>
    pick(p, 'agreementId', 'on', 'reason'),
  'agreement-resumed': (p: Payload<'agreement-resumed'>) => pick(p, 'agreementId', 'on', 'reason'),
  'framework-only-declared': (p: Payload<'framework-only-declared'>) =>
    pick(p, 'agreementId', 'reason', 'reviewOn'),
  'framework-only-lifted': (p: Payload<'framework-only-lifted'>) =>
    pick(p, 'agreementId', 'reason'),
  'agreement-particulars-corrected': (p: Payload<'agreement-particulars-corrected'>) => ({
    ...pick(p, 'agreementId', 'field', 'reason'),
    before: p.before?.join(', '),
    after: p.after?.join(', '),
  }),
  'agreement-voided': (p: Payload<'agreement-voided'>) => pick(p, 'agreementId', 'reason'),
  'agreement-ended': (p: Payload<'agreement-ended'>) =>
    pick(p, 'agreementId', 'on', 'disposition', 'basis'),
  'amendment-drafted': (p: Payload<'amendment-drafted'>) => ({
    ...pick(p, 'agreementId', 'addsBurden'),
    amendmentKind: p.kind,
  }),
  'amendment-withdrawn': (p: Payload<'amendment-withdrawn'>) => ({
    ...pick(p, 'agreementId', 'reason'),
    amendmentKind: p.kind,
  }),
  'agreement-amended': (p: Payload<'agreement-amended'>) => ({
    ...pick(p, 'agreementId', 'no', 'signedOn', 'effectiveOn'),
    summary: p.changes.summary,
  }),
  'agreement-extended': (p: Payload<'agreement-extended'>) =>
    pick(p, 'agreementId', 'no', 'signedOn', 'previousEndsOn', 'endsOn'),
  'signature-completed': (p: Payload<'signature-completed'>) =>
    pick(p, 'agreementId', 'partyId', 'mandateDocumentId'),
  'obligation-recorded': (p: Payload<'obligation-recorded'>) =>
    pick(p, 'agreementId', 'obligationId', 'clause', 'dueOn'),
  'obligation-waived': (p: Payload<'obligation-waived'>) =>
    pick(p, 'agreementId', 'obligationId', 'clause', 'reason'),
};
