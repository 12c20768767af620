import type { CooperationType } from '@nyata/contracts';
import { given } from '@nyata/testing';
import { by, readyToSign, rulesOf, withPaper } from '../../test/ready-to-sign';
import type { Agreement } from './agreement';
import { recordSignature, type SignatureRecord } from './signing';

const checklist = { initialled: true, dutyStamped: true, sealed: true, copyReceived: true };
const signature = (changes: Partial<SignatureRecord> = {}): SignatureRecord => ({
  partyId: 'jateng',
  signedOn: '2026-03-01',
  method: 'DESK',
  checklist,
  ...changes,
});
const sign = (agreement: Agreement, record: SignatureRecord) =>
  recordSignature(agreement, record, rulesOf(agreement), by);
const signing = (agreement: Agreement, changes: Partial<SignatureRecord> = {}) =>
  given(agreement).when((it) => sign(it, signature(changes)));
const umbrella = readyToSign('BUMN');
const signedByJateng = sign(umbrella, signature({ number: '415/2026' })).state;

describe('signing', () => {
  test('the first signature is recorded, and binds nobody yet', () => {
    const { state } = signing(umbrella).thenNamed('signature-recorded');
    expect(state.status).toBe('IN_PROCEDURE');
  });

  test('with the last signature the agreement is signed and in force, as of the latest day', () => {
    const { state, events } = signing(signedByJateng, {
      partyId: 'other',
      signedOn: '2026-03-02',
    }).thenNamed('signature-recorded', 'stage-completed', 'agreement-signed');
    expect(state).toMatchObject({ status: 'IN_FORCE', signedOn: '2026-03-02', shared: true });
    expect(events[1]!.payload).toMatchObject({
      stageId: 'SIGN_UMBRELLA',
      openStageIds: ['ADMINISTRATION'],
      documentIds: ['doc-JOINT_AGREEMENT'],
    });
    expect(events[2]!.payload).toMatchObject({
      signedOn: '2026-03-02',
      numbers: [{ organisationId: 'jateng', no: '415/2026', date: '2026-03-01' }],
    });
  });

  test('nobody signs twice, in the future, or without being a party', () => {
    signing(signedByJateng).refuses('PARTY_HAS_SIGNED');
    signing(umbrella, { signedOn: '2026-03-03' }).refuses('SIGNED_IN_FUTURE', '/signedOn');
    signing(umbrella, { partyId: 'stranger' }).refuses('PARTY_UNKNOWN', '/partyId');
  });

  test('desk to desk the sides sign in their order, at one table in any', () => {
    signing(umbrella, { partyId: 'other' }).refuses('SIGN_ORDER');
    signing(umbrella, { partyId: 'other', method: 'CEREMONY' }).thenNamed('signature-recorded');
    const later = sign(umbrella, signature({ signedOn: '2026-03-02' })).state;
    signing(later, { partyId: 'other', signedOn: '2026-03-01' }).refuses('SIGN_ORDER');
  });

  test('waits until its stage is open', () => {
    const stages = umbrella.procedure!.stages.map((stage) => ({
      ...stage,
      status: 'PENDING' as const,
    }));
    const early = { ...umbrella, procedure: { ...umbrella.procedure!, stages } };
    signing(early).refuses('STAGE_NOT_OPEN');
    signing({ ...umbrella, status: 'DRAFT' }).refuses('AGREEMENT_STATE');
  });

  test('needs a term that ends or is reviewed', () => {
    signing({ ...umbrella, terms: [{ startsOn: '2026-04-01' }] }).refuses('TERM_REQUIRED');
  });

  test('the last signature needs the paper itself', () => {
    signing({ ...signedByJateng, documents: [] }, { partyId: 'other' }).refuses('DOCUMENT_MISSING');
  });
});

describe('the right to sign', () => {
  const attorney = { kind: 'POWER_OF_ATTORNEY', documentId: 'doc-SIGNING_MANDATE' } as const;
  const pks = readyToSign('BUMN', {
    role: 'IMPLEMENTING',
    documentKind: 'PKS',
    burdensPublicOrRegion: false,
    inCurrentBudget: true,
  });

  test('a head of region signs an umbrella in person', () => {
    const mandated = withPaper(umbrella, 'SIGNING_MANDATE');
    signing(mandated, { mandate: attorney }).refuses('SIGNATURE_NOT_DELEGABLE', '/mandate/kind');
    signing(mandated, { partyId: 'other', mandate: attorney, method: 'HYBRID' }).thenNamed(
      'signature-recorded',
    );
  });

  test('a PKS may be signed by power of attorney, with the mandate on file', () => {
    signing(pks, { mandate: attorney }).refuses('MANDATE_MISSING', '/mandate/documentId');
    const mandated = withPaper(pks, 'SIGNING_MANDATE');
    const { events } = signing(mandated, { mandate: attorney }).thenNamed('signature-recorded');
    expect(events[0]!.payload).toMatchObject({ mandateDocumentId: 'doc-SIGNING_MANDATE' });
  });
});

describe('what the law asks for before signing', () => {
  const pks = { role: 'IMPLEMENTING', documentKind: 'PKS' } as const;

  test('a PKS answers the two budget questions, at the latest when it is signed', () => {
    const open = readyToSign('BUMN', pks);
    signing(open).refuses('BUDGET_QUESTION_OPEN');
    const { state } = signing(open, {
      burdensPublicOrRegion: false,
      inCurrentBudget: true,
    }).thenNamed('signature-recorded');
    expect(state).toMatchObject({ burdensPublicOrRegion: false, inCurrentBudget: true });
  });

  test.each([
    ['burdens the public', true, true],
    ['is not in the budget', false, false],
  ])('a PKS that %s waits for the council', (_why, burdensPublicOrRegion, inCurrentBudget) => {
    const burdened = readyToSign('BUMN', { ...pks, burdensPublicOrRegion, inCurrentBudget });
    signing(burdened).refuses('COUNCIL_APPROVAL_REQUIRED');
  });

  test('a synergy has its work plan', () => {
    const note = readyToSign('MINISTRY_AGENCY', { documentKind: 'AGREEMENT_NOTE' });
    const without = {
      ...note,
      documents: note.documents.filter(({ kind }) => kind !== 'WORK_PLAN'),
    };
    signing(without).refuses('WORK_PLAN_REQUIRED');
    signing(note).thenNamed('signature-recorded');
  });

  test('a foreign memorandum waits for the council, then for the centre', () => {
    const mou = readyToSign('FOREIGN_REGION', { documentKind: 'MOU' });
    expect(mou.cooperationType).toBe<CooperationType>('KSDPL');
    signing(mou).refuses('COUNCIL_APPROVAL_REQUIRED');
    const stages = mou.procedure!.stages.map((stage) =>
      stage.stageId === 'COUNCIL_APPROVAL' ? { ...stage, status: 'DONE' as const } : stage,
    );
    const approved = { ...mou, procedure: { ...mou.procedure!, stages } };
    signing(approved).refuses('CENTRAL_APPROVAL_REQUIRED');
  });

  test('a letter of intent binds nobody and needs neither', () => {
    const letter = readyToSign('FOREIGN_REGION', { role: 'PRELIMINARY', documentKind: 'LOI' });
    const withLetter = withPaper(letter, 'LOI');
    const half = signing(withLetter).thenNamed('signature-recorded').state;
    signing(half, { partyId: 'other' }).thenNamed(
      'signature-recorded',
      'stage-completed',
      'agreement-signed',
    );
  });
});
