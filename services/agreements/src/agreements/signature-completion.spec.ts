import { given } from '@nyata/testing';
import { by, readyToSign, rulesOf, withPaper } from '../../test/ready-to-sign';
import type { Agreement } from './agreement';
import { completeSignature, type SignatureCompletion } from './signature-completion';
import { recordSignature } from './signing';

const marks = { initialled: true, dutyStamped: false, sealed: true, copyReceived: false };
const complete = { initialled: false, dutyStamped: true, sealed: false, copyReceived: true };
const all = { initialled: true, dutyStamped: true, sealed: true, copyReceived: true };
const toFollow = { kind: 'POWER_OF_ATTORNEY', toFollow: true } as const;

const pks = readyToSign('BUMN', {
  role: 'IMPLEMENTING',
  documentKind: 'PKS',
  burdensPublicOrRegion: false,
  inCurrentBudget: true,
});
const sign = (it: Agreement, partyId: string, mandate?: typeof toFollow) =>
  recordSignature(
    it,
    { partyId, signedOn: '2026-03-01', method: 'HYBRID', checklist: marks, mandate },
    rulesOf(it),
    by,
  );
const half = sign(pks, 'jateng', toFollow).state;
const inForce = sign(half, 'other').state;
const completing = (it: Agreement, change: Partial<SignatureCompletion> = {}) =>
  given(it).when((state) =>
    completeSignature(state, { partyId: 'jateng', checklist: marks, ...change }),
  );

describe('a mandate that is still to come', () => {
  test('keeps nobody from signing, and is told as a missing paper', () => {
    const { events } = sign(pks, 'jateng', toFollow);
    expect(events[0]!.payload).toMatchObject({ paperGaps: ['SIGNING_MANDATE'] });
    expect(inForce.status).toBe('IN_FORCE');
  });

  test('is supplied when it is filed, also after the agreement is in force', () => {
    const mandateDocumentId = 'doc-SIGNING_MANDATE';
    completing(inForce, { mandateDocumentId }).refuses('MANDATE_MISSING', '/mandateDocumentId');
    const filed = withPaper(inForce, 'SIGNING_MANDATE');
    const { state, events } = completing(filed, { mandateDocumentId }).thenNamed(
      'signature-completed',
    );
    expect(events[0]!.payload).toMatchObject({ partyId: 'jateng', mandateDocumentId });
    expect(state.parties[0]!.mandate).toEqual({
      kind: 'POWER_OF_ATTORNEY',
      documentId: mandateDocumentId,
    });
  });

  test('is nothing to supply where somebody signed in person', () => {
    const filed = withPaper(inForce, 'SIGNING_MANDATE');
    completing(filed, { partyId: 'other', mandateDocumentId: 'doc-SIGNING_MANDATE' }).refuses(
      'SIGNED_IN_PERSON',
      '/mandateDocumentId',
    );
  });
});

describe('the marks on the paper', () => {
  test('are added, and what it bears already stays', () => {
    const { state, events } = completing(inForce, { checklist: complete }).thenNamed(
      'signature-completed',
    );
    expect(state.parties[0]!.signature!.checklist).toEqual(all);
    expect(events[0]!.payload).toMatchObject({ checklist: all });
    completing(state, { checklist: complete }).refuses('SIGNATURE_COMPLETION_EMPTY');
  });

  test('belong to a signature that was recorded', () => {
    completing(half, { partyId: 'other' }).refuses('PARTY_HAS_NOT_SIGNED');
    completing(half, { partyId: 'stranger' }).refuses('PARTY_UNKNOWN', '/partyId');
    completing({ ...inForce, status: 'ENDED' }).refuses('AGREEMENT_STATE');
  });
});
