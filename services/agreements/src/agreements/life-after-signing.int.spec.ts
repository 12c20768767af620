import { EVENTS, type OrgRef } from '@nyata/contracts';
import { newId } from '@nyata/kernel';
import type { ServiceUnderTest } from '@nyata/testing';
import { startAgreements, type AgreementsUnderTest } from '../../test/agreements-under-test';
import { Walk } from '../../test/walk';

let agreements: AgreementsUnderTest;
let service: ServiceUnderTest;
let lead: OrgRef;
let partner: OrgRef;

beforeAll(async () => {
  agreements = await startAgreements();
  ({ service } = agreements);
  lead = await agreements.organisation('PROVINCE', { regionCode: '33' });
  partner = await agreements.organisation('BUMN');
});
afterAll(() => agreements?.close());

const begin = (changes: object = {}) => Walk.registered(service, lead, partner, changes);
const over = { term: { startsOn: '2025-10-02', endsOn: '2026-10-01' } };
const namesOf = async ({ id }: Walk) =>
  (await agreements.eventsOf(id))
    .map(({ name }) => name)
    .filter((name) => name !== 'document-filed');
test('an agreement is suspended by a paper, resumed, and tells both', async () => {
  const walk = await begin();
  const documentId = await walk.file('MINUTES');
  const pause = { on: '2026-11-01', reason: 'Banjir', documentId };
  expect((await walk.step('suspensions', { ...pause, documentId: newId() })).body.code).toBe(
    'DOCUMENT_UNKNOWN',
  );
  expect((await walk.step('suspensions', pause, 'bureau-officer')).body).toMatchObject({
    status: 'SUSPENDED',
    suspensions: [{ from: '2026-11-01', reason: 'Banjir' }],
  });
  expect((await walk.step('suspensions', pause)).body.code).toBe('AGREEMENT_STATE');
  const answer = await walk.step('resumptions', { on: '2026-11-15', reason: 'Pulih' });
  expect(answer.body).toMatchObject({ status: 'IN_FORCE' });
  expect(await namesOf(walk)).toEqual([
    'agreement-registered',
    'agreement-suspended',
    'agreement-resumed',
  ]);
});

test('only the head declares an umbrella a framework, and not when something follows', async () => {
  const walk = await begin();
  const declaration = { reason: 'Menunggu lokasi', reviewOn: '2027-05-01' };
  const declare = (role?: 'bureau-officer') =>
    walk.step('framework-declarations', declaration, role);
  expect((await declare('bureau-officer')).status).toBe(403);
  expect((await declare()).body).toMatchObject({ framework: { reviewOn: '2027-05-01' } });
  const lifted = await walk.step('framework-liftings', { reason: 'Lokasi ditetapkan' });
  expect(lifted.body).not.toHaveProperty('framework');

  const pks = { role: 'IMPLEMENTING', documentKind: 'PKS', umbrellaId: walk.id };
  expect((await begin(pks)).body.status).toBe('IN_FORCE');
  expect((await declare()).body.code).toBe('FRAMEWORK_NOT_POSSIBLE');
});

test('a duty is recorded by an officer and waived by the head alone', async () => {
  const walk = await begin();
  const { partyId } = walk.body.parties[1]!;
  const duty = { clause: 'Pasal 5', text: 'Menyediakan pendamping', obligorPartyId: partyId };
  const recorded = await walk.step('obligations', duty, 'bureau-officer');
  const { obligationId } = recorded.body.obligations[0]!;
  const path = `obligations/${obligationId}/waivers`;
  expect((await walk.step(path, { reason: 'Diganti' }, 'bureau-officer')).status).toBe(403);
  expect((await walk.step(path, { reason: 'Diganti' })).body.obligations).toMatchObject([
    { status: 'WAIVED', reason: 'Diganti' },
  ]);
});

test('what was written down wrongly is corrected in the open; the lists and the term follow', async () => {
  const walk = await begin();
  const correction = { field: 'endsOn', value: ['2026-11-01'], reason: 'Salah ketik' };
  expect((await walk.step('corrections', correction, 'bureau-officer')).body).toMatchObject({
    term: { endsOn: '2026-11-01' },
    status: 'EXPIRED',
  });
  expect((await walk.step('corrections', correction)).body.code).toBe('CORRECTION_CHANGES_NOTHING');
  expect((await agreements.eventsOf(walk.id)).at(-1)?.payload).toMatchObject({
    field: 'endsOn',
    before: ['2028-10-01'],
    after: ['2026-11-01'],
  });
});

test('a registration is void only while no counterpart confirmed any work', async () => {
  const walk = await begin();
  const milestoneId = newId();
  const confirmed = EVENTS['milestone-confirmed'].example;
  const about = { cooperationId: walk.id, milestoneId };
  await agreements.deliver('milestone-confirmed', { ...confirmed, ...about });
  const voiding = () => walk.step('voidings', { reason: 'Terdaftar dua kali' });
  expect((await voiding()).body.code).toBe('HAS_CONFIRMED_WORK');
  const retracted = EVENTS['confirmation-retracted'].example;
  await agreements.deliver('confirmation-retracted', { ...retracted, ...about });
  expect((await voiding()).body).toMatchObject({ status: 'VOIDED' });
  expect(await namesOf(walk)).toEqual(['agreement-registered', 'agreement-voided']);
});

test('what expired ends with the final evaluation that actions told of, and what it came to', async () => {
  const walk = await begin(over);
  expect(walk.body.status).toBe('EXPIRED');
  const ending = { on: '2026-11-20', disposition: 'CLOSED_PARTLY', basis: 'EVALUATION' };
  expect((await walk.step('endings', ending)).body.code).toBe('FINAL_EVALUATION_MISSING');
  const concluded = { ...EVENTS['evaluation-concluded'].example, cooperationId: walk.id };
  await agreements.deliver('evaluation-concluded', { ...concluded, kind: 'INTERIM' as never });
  expect((await walk.step('endings', ending)).body.code).toBe('FINAL_EVALUATION_MISSING');
  await agreements.deliver('evaluation-concluded', { ...concluded, roundId: newId() });
  expect((await walk.step('endings', ending, 'bureau-officer')).status).toBe(403);
  expect((await walk.step('endings', ending)).body).toMatchObject({
    status: 'ENDED',
    ending: { disposition: 'CLOSED_PARTLY', basis: 'EVALUATION' },
  });
  expect((await agreements.eventsOf(walk.id)).at(-1)?.payload).toMatchObject({
    cooperationEnded: true,
  });
});

test('an old agreement ends on the evidence of its papers', async () => {
  const walk = await begin(over);
  const documentIds = [await walk.file('MINUTES')];
  const ending = { on: '2026-11-20', disposition: 'CLOSED_ACHIEVED', basis: 'LEGACY_EVIDENCE' };
  expect((await walk.step('endings', ending)).body.code).toBe('ENDING_EVIDENCE_REQUIRED');
  expect((await walk.step('endings', { ...ending, documentIds })).body.status).toBe('ENDED');
});
