import { EVENTS, type OrgRef } from '@nyata/contracts';
import { newId } from '@nyata/kernel';
import { aCaller, type ServiceUnderTest } from '@nyata/testing';
import { startAgreements, type AgreementsUnderTest } from '../../test/agreements-under-test';
import { Walk } from '../../test/walk';

let agreements: AgreementsUnderTest;
let service: ServiceUnderTest;
let lead: OrgRef;
let partner: OrgRef;
let agency: OrgRef;

beforeAll(async () => {
  agreements = await startAgreements();
  ({ service } = agreements);
  lead = await agreements.organisation('PROVINCE', { regionCode: '33' });
  partner = await agreements.organisation('BUMN');
  agency = await agreements.organisation('OPD', { legalPartyId: lead.organisationId });
});
afterAll(() => agreements?.close());

const begin = (changes: object = {}) => Walk.registered(service, lead, partner, changes);
const over = { term: { startsOn: '2025-10-02', endsOn: '2026-10-01' } };
const namesOf = async ({ id }: Walk) =>
  (await agreements.eventsOf(id))
    .map(({ name }) => name)
    .filter((name) => name !== 'document-filed');
const signed = (walk: Walk, documentIds: string[], changes: object = {}) => ({
  no: `ADD/${newId()}`,
  signatures: walk.body.parties.map(({ partyId }) => ({ partyId, signedOn: '2026-11-20' })),
  documentIds,
  ...changes,
});

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

test('an extension moves the end; its terms are told as of any day', async () => {
  const walk = await begin();
  const amending = {
    kind: 'EXTENSION',
    addsBurden: false,
    changes: { summary: 'Diperpanjang', endsOn: '2030-10-01' },
  };
  const drafted = await walk.step('amendments', amending);
  const { amendmentId } = drafted.body.amendments[0]!;
  const path = `amendments/${amendmentId}/signings`;
  expect((await walk.step(path, signed(walk, []))).body.code).toBe('DOCUMENT_MISSING');
  const paper = await walk.file('AMENDMENT');
  const later = { effectiveOn: '2027-01-01' };
  const answer = await walk.step(path, signed(walk, [paper], later), 'bureau-officer');
  expect(answer.body).toMatchObject({
    term: { startsOn: '2025-10-02', endsOn: '2030-10-01' },
    amendments: [{ status: 'SIGNED', signedOn: '2026-11-20' }],
  });
  const reader = service.as(
    aCaller({ roles: ['partner-liaison'], organisationId: partner.organisationId }),
  );
  const termsOn = async (asOf: string) =>
    (await reader.get(`/api/agreements/${walk.id}/terms?asOf=${asOf}`)).body;
  expect(await termsOn('2026-12-31')).toMatchObject({ term: { endsOn: '2028-10-01' } });
  expect(await termsOn('2027-01-01')).toMatchObject({
    term: { endsOn: '2030-10-01' },
    amendmentIds: [amendmentId],
  });
  expect((await agreements.eventsOf(walk.id)).at(-1)).toMatchObject({
    name: 'agreement-extended',
    payload: { previousEndsOn: '2028-10-01', endsOn: '2030-10-01' },
  });
});

test('an amendment names units of its own party only, and may be given up', async () => {
  const walk = await begin();
  const [first, second] = walk.body.parties;
  const naming = (partyId: string) => ({
    kind: 'PARTIES',
    addsBurden: false,
    changes: {
      summary: 'Dinas ikut melaksanakan',
      units: [{ partyId, executingOrganisationIds: [agency.organisationId] }],
    },
  });
  expect((await walk.step('amendments', naming(second!.partyId))).body.code).toBe(
    'EXECUTING_UNIT_OF_ANOTHER_PARTY',
  );
  const drafted = await walk.step('amendments', naming(first!.partyId));
  const { amendmentId } = drafted.body.amendments[0]!;
  const paper = await walk.file('AMENDMENT');
  const answer = await walk.step(`amendments/${amendmentId}/signings`, signed(walk, [paper]));
  expect(answer.body.parties[0]).toMatchObject({
    executingOrganisationIds: [agency.organisationId],
  });
  const again = await walk.step('amendments', naming(first!.partyId));
  const next = again.body.amendments[1]!.amendmentId;
  await walk.step(`amendments/${next}/withdrawals`, { reason: 'Tidak jadi' });
  expect((await namesOf(walk)).slice(-2)).toEqual(['amendment-drafted', 'amendment-withdrawn']);
});

test('an implementing agreement is not extended past its umbrella', async () => {
  const umbrella = await begin();
  const pks = await begin({
    role: 'IMPLEMENTING',
    documentKind: 'PKS',
    umbrellaId: umbrella.id,
    term: { startsOn: '2025-10-02', endsOn: '2027-10-01' },
  });
  const extend = async (endsOn: string) => {
    const changes = { summary: 'Diperpanjang', endsOn };
    const drafted = await pks.step('amendments', { kind: 'EXTENSION', addsBurden: false, changes });
    const { amendmentId } = drafted.body.amendments.at(-1)!;
    const paper = await pks.file('AMENDMENT');
    return pks.step(`amendments/${amendmentId}/signings`, signed(pks, [paper]));
  };
  expect((await extend('2028-10-02')).body.code).toBe('TERM_BEYOND_UMBRELLA');
  expect((await extend('2028-10-01')).body).toMatchObject({ term: { endsOn: '2028-10-01' } });
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
