import { given } from '@nyata/testing';
import { by, readyToSign, rulesOf, withPaper } from '../../test/ready-to-sign';
import type { Agreement } from './agreement';
import { recordCentral, requestCentral } from './central';
import { deemCouncil, recordCouncil, requestCouncil, waiveCouncil } from './council';
import type { DecisionPaper } from './decision-paper';

const budget = { burdensPublicOrRegion: true, inCurrentBudget: true };
const burdened = readyToSign('BUMN', { role: 'IMPLEMENTING', documentKind: 'PKS', ...budget });
const memorandum = readyToSign('FOREIGN_REGION', { documentKind: 'MOU' });
const rules = rulesOf(burdened);
const foreign = rulesOf(memorandum);
const letter = { no: '170/1', on: '2026-02-20' };
const paper: DecisionPaper = { no: '172/18', documentId: 'doc-COUNCIL_DECISION' };
const asked = requestCouncil(burdened, letter, rules, by).state;
const papered = withPaper(asked, 'COUNCIL_DECISION');

describe('asking the council', () => {
  const asking = (agreement: Agreement, changes: Partial<typeof budget> = {}, its = rules) =>
    given(agreement).when((it) => requestCouncil(it, { ...letter, ...changes }, its, by));

  test('is recorded with the letter, once while it waits', () => {
    const { events } = asking(burdened).thenNamed('council-approval-requested');
    expect(events[0]!.payload).toMatchObject({ on: '2026-02-20', no: '170/1' });
    asking(asked).refuses('APPROVAL_PENDING');
  });

  test('needs both budget questions answered, and a burden', () => {
    const { burdensPublicOrRegion, inCurrentBudget, ...open } = burdened;
    asking(open).refuses('BUDGET_QUESTION_OPEN');
    asking(open, { burdensPublicOrRegion: false, inCurrentBudget: true }).refuses(
      'COUNCIL_NOT_NEEDED',
    );
    asking(open, { burdensPublicOrRegion: false, inCurrentBudget: false }).thenNamed(
      'council-approval-requested',
    );
    asking(readyToSign('BUMN'), {}, rulesOf(readyToSign('BUMN'))).refuses('COUNCIL_NOT_NEEDED');
  });
});

describe('what the council decided', () => {
  const recording = (
    agreement: Agreement,
    outcome: 'GRANTED' | 'REFUSED',
    changes: DecisionPaper = {},
  ) =>
    given(agreement).when((it) => recordCouncil(it, outcome, { ...paper, ...changes }, rules, by));

  test('closes its stage when it approves', () => {
    const { state, events } = recording(papered, 'GRANTED').thenNamed(
      'council-approval-granted',
      'stage-completed',
    );
    expect(state.councilApproval).toMatchObject({ outcome: 'GRANTED', no: '172/18' });
    expect(events[1]!.payload).toMatchObject({ openStageIds: ['SIGN_PKS'] });
  });

  test('leaves it open when it refuses; then it can be asked again', () => {
    recording(asked, 'REFUSED').refuses('REASON_REQUIRED', '/reason');
    const { state } = recording(asked, 'REFUSED', { reason: 'Belum dianggarkan' }).thenNamed(
      'council-approval-refused',
    );
    recording(withPaper(state, 'COUNCIL_DECISION'), 'GRANTED').refuses('APPROVAL_DECIDED');
    expect(requestCouncil(state, letter, rules, by).events).toHaveLength(1);
  });

  test('has a number and a file, follows a request, and lies between it and today', () => {
    recording(papered, 'GRANTED', { no: undefined }).refuses('DECISION_INCOMPLETE', '/no');
    recording(papered, 'GRANTED', { documentId: undefined }).refuses(
      'DECISION_INCOMPLETE',
      '/documentId',
    );
    recording(asked, 'GRANTED').refuses('DOCUMENT_UNKNOWN', '/documentId');
    recording(withPaper(burdened, 'COUNCIL_DECISION'), 'GRANTED').refuses('APPROVAL_NOT_REQUESTED');
    recording(papered, 'GRANTED', { on: '2026-02-19' }).refuses('DECIDED_BEFORE_REQUEST', '/on');
    recording(papered, 'GRANTED', { on: '2026-03-03' }).refuses('DATE_IN_FUTURE', '/on');
  });
});

describe('without an answer of the council', () => {
  const deeming = (agreement: Agreement, reason?: string) =>
    given(agreement).when((it) => deemCouncil(it, { reason }, rules, by));
  const waiving = (agreement: Agreement, reason?: string, its = rules) =>
    given(agreement).when((it) => waiveCouncil(it, { reason }, its, by));

  test('a person may deem it given, with a legal note, after asking', () => {
    deeming(asked, ' ').refuses('LEGAL_NOTE_REQUIRED', '/reason');
    deeming(burdened, 'Catatan').refuses('APPROVAL_NOT_REQUESTED');
    deeming(asked, 'Catatan hukum').thenNamed('council-approval-deemed', 'stage-completed');
  });

  test('the head may waive it with a reason, but never for a foreign memorandum', () => {
    waiving(burdened).refuses('REASON_REQUIRED', '/reason');
    const { state } = waiving(burdened, 'Perubahan APBD').thenNamed(
      'council-approval-waived',
      'stage-skipped',
    );
    expect(state.councilApproval).toMatchObject({ outcome: 'WAIVED' });
    waiving(memorandum, 'Mendesak', foreign).refuses('COUNCIL_COMPULSORY');
  });
});

describe('the centre', () => {
  const file = { no: '193.4/551', documentId: 'doc-CENTRAL_APPROVAL' };
  const consented = recordCouncil(
    withPaper(requestCouncil(memorandum, letter, foreign, by).state, 'COUNCIL_DECISION'),
    'GRANTED',
    paper,
    foreign,
    by,
  ).state;
  const requesting = (agreement: Agreement, authority: 'MOHA' | 'MOFA' = 'MOHA') =>
    given(agreement).when((it) => requestCentral(it, { authority, ...letter }, foreign, by));
  const askedBoth = (['MOHA', 'MOFA'] as const).reduce(
    (it, authority) => requestCentral(it, { authority, ...letter }, foreign, by).state,
    withPaper(consented, 'CENTRAL_APPROVAL'),
  );
  const recording = (
    agreement: Agreement,
    authority: 'MOHA' | 'MOFA',
    outcome: 'GRANTED' | 'REFUSED' = 'GRANTED',
    changes: DecisionPaper = file,
  ) => given(agreement).when((it) => recordCentral(it, authority, outcome, changes, foreign, by));

  test('is asked after the council, each ministry once while it waits', () => {
    requesting(memorandum).refuses('COUNCIL_FIRST');
    const { state } = requesting(consented).thenNamed('central-approval-requested');
    requesting(state).refuses('APPROVAL_PENDING');
    requesting(state, 'MOFA').thenNamed('central-approval-requested');
    given(burdened)
      .when((it) => requestCentral(it, { authority: 'MOHA', ...letter }, rules, by))
      .refuses('CENTRE_NOT_NEEDED');
  });

  test('has approved when both ministries have', () => {
    const half = recording(askedBoth, 'MOHA').thenNamed('central-approval-granted').state;
    requesting(half).refuses('APPROVAL_DECIDED');
    recording(half, 'MOHA').refuses('APPROVAL_DECIDED');
    const { events } = recording(half, 'MOFA').thenNamed(
      'central-approval-granted',
      'stage-completed',
    );
    expect(events[1]!.payload).toMatchObject({ openStageIds: ['DRAFT_MOU'] });
  });

  test('refuses with a reason and can be asked again', () => {
    recording(askedBoth, 'MOFA', 'REFUSED', {}).refuses('REASON_REQUIRED', '/reason');
    const refused = recording(askedBoth, 'MOFA', 'REFUSED', { reason: 'Belum selaras' });
    requesting(refused.thenNamed('central-approval-refused').state, 'MOFA').thenNamed(
      'central-approval-requested',
    );
    recording(consented, 'MOHA').refuses('APPROVAL_NOT_REQUESTED');
  });
});
