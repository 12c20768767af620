import type { OrgRef } from '@nyata/contracts';
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
const signed = (walk: Walk, documentIds: string[], changes: object = {}) => ({
  no: `ADD/${newId()}`,
  signatures: walk.body.parties.map(({ partyId }) => ({ partyId, signedOn: '2026-11-20' })),
  documentIds,
  ...changes,
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
  const told = (await agreements.eventsOf(walk.id)).map(({ name }) => name);
  expect(told.slice(-2)).toEqual(['amendment-drafted', 'amendment-withdrawn']);
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
