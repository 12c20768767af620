import { EVENTS, type OrgRef } from '@nyata/contracts';
import { newId } from '@nyata/kernel';
import { startAgreements, type AgreementsUnderTest } from '../../test/agreements-under-test';
import { ProcedureWalk } from '../../test/procedure-walk';

let agreements: AgreementsUnderTest;
let lead: OrgRef;
const partners: Record<string, OrgRef> = {};

beforeAll(async () => {
  agreements = await startAgreements();
  lead = await agreements.organisation('PROVINCE', { regionCode: '33' });
  partners.company = await agreements.organisation('BUMN');
  partners.neighbour = await agreements.organisation('PROVINCE', { regionCode: '34' });
  partners.ministry = await agreements.organisation('MINISTRY_AGENCY');
  partners.abroad = await agreements.organisation('FOREIGN_REGION');
});
afterAll(() => agreements?.close());

const begin = (partner: string, changes: object) =>
  ProcedureWalk.begun(agreements.service, [lead, partners[partner]!], changes);
const complete = (stageId: string) => ['stage-completions', { stageId }] as const;
const namesOf = async ({ id }: ProcedureWalk) =>
  (await agreements.eventsOf(id)).map(({ name }) => name);

const ALL_MARKS = { initialled: true, dutyStamped: true, sealed: true, copyReceived: true };

test('KSDD and KSDPK: an umbrella is offered, countered, agreed, drafted, returned once, signed; its PKS passes the council', async () => {
  const walk = await begin('company', {});
  expect(await walk.does(...complete('PREPARATION'))).toBe('DOCUMENT_MISSING');
  expect(await walk.does('stage-skips', { stageId: 'PREPARATION', reason: 'x' })).toBe(
    'STAGE_NOT_SKIPPABLE',
  );
  await walk.file('KAK', 'FEASIBILITY_STUDY', 'PARTNER_PROFILE');
  expect(await walk.does(...complete('PREPARATION'))).toBe('IN_PROCEDURE');

  const offer = { direction: 'OUT', letterNo: '415.4/1', replyDueOn: '2026-12-20' };
  expect(await walk.does('offers', offer)).toBe('DOCUMENT_MISSING');
  await walk.file('OFFER_LETTER');
  expect(await walk.partnerDoes('offer-answers', { answer: 'ACCEPT' })).toBe('NOT_FOUND');
  expect(await walk.does('offers', offer)).toBe('IN_PROCEDURE');
  expect((await walk.read('partner-liaison')).status).toBe(200);
  expect(await walk.does(...complete('OFFER'))).toBe('STAGE_CLOSES_BY_ITSELF');
  const counter = { answer: 'COUNTER', proposal: 'Jangka waktu tiga tahun' };
  expect(await walk.partnerDoes('offer-answers', counter)).toBe('IN_PROCEDURE');
  expect(await walk.partnerDoes('offer-answers', { answer: 'ACCEPT' })).toBe('OFFER_NOT_TO_YOU');
  expect(await walk.does('offer-answers', { answer: 'ACCEPT' })).toBe('IN_PROCEDURE');

  await walk.file('JOINT_AGREEMENT');
  expect(await walk.does(...complete('DRAFT_UMBRELLA'))).toBe('IN_PROCEDURE');
  const back = { stageId: 'SIGN_UMBRELLA', returnTo: 'DRAFT_UMBRELLA', reason: 'Pasal 4 keliru' };
  expect(await walk.does('stage-returns', back)).toBe('IN_PROCEDURE');
  expect(walk.stage('SIGN_UMBRELLA')).toMatchObject({
    status: 'RETURNED',
    reason: 'Pasal 4 keliru',
  });
  expect(await walk.sign(1)).toBe('STAGE_NOT_OPEN');
  await walk.does(...complete('DRAFT_UMBRELLA'));
  expect(await walk.sign(2)).toBe('SIGN_ORDER');
  expect(await walk.sign(1, { signedOn: '2026-11-22' })).toBe('SIGNED_IN_FUTURE');
  const attorney = { mandate: { kind: 'POWER_OF_ATTORNEY' } };
  expect(await walk.sign(1, attorney)).toBe('SIGNATURE_NOT_DELEGABLE');
  expect(await walk.sign(1)).toBe('IN_PROCEDURE');
  expect(await walk.sign(2)).toBe('IN_FORCE');

  const pks = await begin('company', {
    role: 'IMPLEMENTING',
    documentKind: 'PKS',
    umbrellaId: walk.id,
  });
  await pks.file('PKS');
  await pks.does(...complete('DRAFT_PKS'));
  expect(await pks.sign(1)).toBe('BUDGET_QUESTION_OPEN');
  const asked = { no: '170/1', burdensPublicOrRegion: true, inCurrentBudget: true };
  expect(await pks.does('council-requests', asked)).toBe('IN_PROCEDURE');
  expect(await pks.sign(1)).toBe('COUNCIL_APPROVAL_REQUIRED');
  expect(await pks.does('council-waivers', { reason: 'x' })).toBe('FORBIDDEN');
  expect(await pks.does('council-deemings', {})).toBe('LEGAL_NOTE_REQUIRED');
  const [documentId] = await pks.file('COUNCIL_DECISION');
  expect(await pks.does('council-decisions', { outcome: 'GRANTED' })).toBe('DECISION_INCOMPLETE');
  const granted = { outcome: 'GRANTED', no: '172/18', documentId };
  expect(await pks.does('council-decisions', granted)).toBe('IN_PROCEDURE');
  expect(await pks.sign(1, attorney)).toBe('MANDATE_MISSING');
  await pks.sign(1, { mandate: { kind: 'POWER_OF_ATTORNEY', toFollow: true } });
  expect(await pks.sign(2)).toBe('IN_FORCE');
  const [mandateDocumentId] = await pks.file('SIGNING_MANDATE');
  const { partyId } = pks.body.parties[0]!;
  const completion = { partyId, mandateDocumentId, checklist: ALL_MARKS };
  expect(await pks.does('signature-completions', completion)).toBe('IN_FORCE');
  expect(await pks.does('signature-completions', completion)).toBe('SIGNATURE_COMPLETION_EMPTY');
  expect(await namesOf(pks)).toEqual(
    expect.arrayContaining([
      'signature-completed',
      'council-approval-requested',
      'council-approval-granted',
      'agreement-signed',
    ]),
  );
});

test('KSDD: a neighbour turns the offer down, and the draft is gone', async () => {
  const walk = await begin('neighbour', { cooperationType: 'KSDD_VOLUNTARY' });
  await walk.file('KAK', 'OFFER_LETTER');
  await walk.does(...complete('PREPARATION'));
  await walk.does('offers', { direction: 'OUT', letterNo: '415.4/2' });
  const { partyId } = walk.body.parties[1]!;
  expect(await walk.does('offer-answers', { answer: 'DECLINE', partyId, reason: 'x' })).toBe(
    'ANSWER_NEEDS_LETTER',
  );
  expect(await walk.partnerDoes('offer-answers', { answer: 'DECLINE' })).toBe('REASON_REQUIRED');
  const decline = { answer: 'DECLINE', reason: 'Sudah ada kerja sama serupa' };
  expect(await walk.partnerDoes('offer-answers', decline)).toBe('DECLINED');
  expect((await namesOf(walk)).slice(-2)).toEqual(['offer-declined', 'agreement-withdrawn']);
  expect(await walk.does('stage-completions', { stageId: 'OFFER' })).toBe('AGREEMENT_STATE');
});

test('SYNERGY: a note with its work plan is signed without council and without offer', async () => {
  const walk = await begin('ministry', { documentKind: 'AGREEMENT_NOTE' });
  await walk.file('KAK', 'MINUTES', 'AGREEMENT_NOTE');
  await walk.does(...complete('PREPARATION'));
  expect(await walk.does('offers', { direction: 'OUT', letterNo: '1' })).toBe('STAGE_UNKNOWN');
  expect(await walk.does('council-requests', { no: '1' })).toBe('COUNCIL_NOT_NEEDED');
  const skip = { stageId: 'TEAM_REVIEW', reason: 'Telah dibahas dalam rakor' };
  expect(await walk.does('stage-skips', skip)).toBe('IN_PROCEDURE');
  expect(await walk.does(...complete('DRAFT_NOTE'))).toBe('DOCUMENT_MISSING');
  expect(await walk.sign(1)).toBe('WORK_PLAN_REQUIRED');
  await walk.file('WORK_PLAN');
  await walk.does(...complete('DRAFT_NOTE'));
  await walk.sign(1, { method: 'CEREMONY' });
  expect(await walk.sign(2, { method: 'CEREMONY' })).toBe('IN_FORCE');
  expect(walk.stage('EXECUTION').status).toBe('PENDING');

  const cooperationId = walk.id;
  const adopted = { ...EVENTS['action-plan-adopted'].example, cooperationId };
  await agreements.deliver('action-plan-adopted', adopted);
  const submitted = { ...EVENTS['report-submitted'].example, cooperationId };
  await agreements.deliver('report-submitted', submitted);
  await agreements.deliver('report-submitted', { ...submitted, reportId: newId() });
  expect((await namesOf(walk)).slice(-2)).toEqual(['stage-entered', 'stage-completed']);
  const { stages } = (await walk.read()).body;
  expect(stages).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ stageId: 'EXECUTION', status: 'OPEN' }),
      expect.objectContaining({ stageId: 'REPORTING', status: 'DONE' }),
    ]),
  );
});

test('KSDPL: a memorandum passes the council, then both ministries, and only then is drafted and signed', async () => {
  const walk = await begin('abroad', { documentKind: 'MOU' });
  await walk.file('WORK_PLAN', 'MOU');
  const toMinistry = { authority: 'MOHA', no: '019/1' };
  expect(await walk.does('central-requests', toMinistry)).toBe('COUNCIL_FIRST');
  expect(await walk.does('council-requests', { no: '170/2' })).toBe('STAGE_NOT_OPEN');
  await walk.does(...complete('DRAFT_PLAN'));
  expect(await walk.does('council-waivers', { reason: 'x' }, 'bureau-head')).toBe(
    'COUNCIL_COMPULSORY',
  );
  expect(await walk.sign(1)).toBe('COUNCIL_APPROVAL_REQUIRED');
  await walk.does('council-requests', { no: '170/2', on: '2026-11-01' });
  expect(await walk.does('council-deemings', { reason: 'Catatan hukum 188/77' })).toBe(
    'IN_PROCEDURE',
  );
  expect(await walk.sign(1)).toBe('CENTRAL_APPROVAL_REQUIRED');
  await walk.does('central-requests', toMinistry);
  await walk.does('central-requests', { authority: 'MOFA', no: '019/2' });
  const refused = { authority: 'MOFA', outcome: 'REFUSED', reason: 'Belum selaras' };
  expect(await walk.does('central-decisions', refused)).toBe('IN_PROCEDURE');
  await walk.does('central-requests', { authority: 'MOFA', no: '019/3' });
  const [documentId] = await walk.file('CENTRAL_APPROVAL');
  for (const authority of ['MOHA', 'MOFA'])
    await walk.does('central-decisions', { authority, outcome: 'GRANTED', no: '193', documentId });
  expect(walk.stage('CENTRAL_APPROVAL').status).toBe('DONE');
  await walk.does(...complete('DRAFT_MOU'));
  await walk.sign(1);
  expect(await walk.sign(2)).toBe('IN_FORCE');
  expect(await namesOf(walk)).toEqual(
    expect.arrayContaining([
      'council-approval-deemed',
      'central-approval-refused',
      'central-approval-granted',
    ]),
  );
});

test('what keeps a stage from closing is shown with who supplies it and by which article', async () => {
  const walk = await begin('company', {});
  expect(walk.stage('PREPARATION').blockedBy[0]).toEqual({
    code: 'DOCUMENT_MISSING',
    documentKind: 'KAK',
    suppliedBy: ['INITIATING_AGENCY', 'COORDINATION_TEAM'],
    legalBasis: 'PP 28/2018; Permendagri 22/2020',
  });
  expect(walk.stage('OFFER').blockedBy[0]).toMatchObject({
    code: 'STAGE_NOT_OPEN',
    stageId: 'PREPARATION',
  });
});
