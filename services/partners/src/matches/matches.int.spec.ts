import { EVENTS, type PayloadOf, type ReceivedEvent } from '@nyata/contracts';
import { newId, systemClock } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import { aCaller, outboxOf, type ServiceUnderTest } from '@nyata/testing';
import { startPartners, type PartnersUnderTest } from '../../test/partners-under-test';
import { keepDocuments } from '../delivery-record/cooperation-documents.projection';
import { ConversionService } from '../mapping/conversion.service';

let partners: PartnersUnderTest;
let service: ServiceUnderTest;
let database: Database;
let kebumen: string;
let purworejo: string;
let pnm: string;

beforeAll(async () => {
  partners = await startPartners();
  ({ service, database } = partners);
  const admin = service.as(aCaller({ roles: ['admin'] }));
  const register = async (body: object) =>
    (await admin.post('/api/organisations', body)).body.organisationId as string;
  kebumen = await register({ name: 'Pemkab Kebumen', kind: 'REGENCY', regionCode: '33.05' });
  purworejo = await register({ name: 'Pemkab Purworejo', kind: 'REGENCY', regionCode: '33.06' });
  pnm = await register({ name: 'PNM', kind: 'BUMN', affairCodes: ['3.31'] });
});
afterAll(() => partners?.close());

const officerOf = (organisationId: string, regions: string[]) =>
  aCaller({ roles: ['bureau-officer'], organisationId, legalPartyId: organisationId, regions });
const officer = () => officerOf(kebumen, ['33.05']);
const identified = async (change: object = {}, caller = officer()) => {
  const { body, status } = await service.as(caller).post('/api/mapping-entries', {
    ownerOrganisationId: caller.organisationId,
    regionCode: '33.05',
    kind: 'NEED',
    affairCodes: ['3.31'],
    subjectMatter: 'Gula merah menjadi gula semut',
    cooperationType: 'KSDPK',
    horizonMonths: 36,
    ...change,
  });
  expect(status).toBe(201);
  return body as { mappingEntryId: string };
};
const neighbour = () => officerOf(purworejo, ['33.06']);
const proposed = async (mappingEntryId: string, organisationId: string) => {
  const body = { mappingEntryId, organisationId };
  return service.as(officer()).post('/api/matches', body);
};
const step = (matchId: string, what: string, body: object, version: number) =>
  service.as(officer()).post(`/api/matches/${matchId}/${what}`, body, { version });

test('candidates come with what their score is made of, the best first', async () => {
  await identified({ regionCode: '33.06', kind: 'OFFER' }, neighbour());
  const { mappingEntryId } = await identified();
  const { body } = await service
    .as(officer())
    .get(`/api/mapping-entries/${mappingEntryId}/candidates`);
  const [best, second] = body.items;
  expect(best).toMatchObject({ name: 'Pemkab Purworejo', score: 60 });
  expect(
    best.reasons.map(({ code, points }: { code: string; points: number }) => [code, points]),
  ).toEqual([
    ['COMPLEMENT', 30],
    ['SAME_AFFAIR', 15],
    ['ADJACENT', 15],
  ]);
  expect(second).toMatchObject({ name: 'PNM', score: 30 });
  const names = body.items.map(({ name }: { name: string }) => name);
  expect(names).not.toContain('Pemkab Kebumen');
});

test('a match is proposed, agreed in principle, and converted by the agreement drafted from it', async () => {
  const { mappingEntryId } = await identified();
  const match = await proposed(mappingEntryId, pnm);
  expect(match.body).toMatchObject({ status: 'PROPOSED', score: 30, name: 'PNM', version: 1 });
  const { matchId } = match.body as { matchId: string };
  const twice = await proposed(mappingEntryId, pnm);
  expect([twice.status, twice.body.code]).toEqual([409, 'MATCH_EXISTS']);
  await step(matchId, 'contacts', { notes: 'Rapat daring' }, 1);
  const agreed = await step(matchId, 'accords', {}, 2);
  expect(agreed.body).toMatchObject({ status: 'AGREED_IN_PRINCIPLE', notes: 'Rapat daring' });

  const made = {
    cooperationId: newId(),
    agreementId: newId(),
    mappingEntryIds: [mappingEntryId],
    matchId,
  };
  const origin = { correlationId: newId(), causationId: newId(), now: systemClock.now() };
  const conversion = service.app.get(ConversionService);
  await database.transaction((tx) => conversion.agreementMade(tx, made, origin));
  const listed = await service.as(officer()).get(`/api/matches?mappingEntryId=${mappingEntryId}`);
  expect(listed.body.items).toMatchObject([
    { status: 'CONVERTED', agreementId: made.agreementId, version: 4 },
  ]);
  const late = await step(matchId, 'declines', { reason: 'x' }, 4);
  expect([late.status, late.body.code]).toEqual([409, 'MATCH_CLOSED']);
  const events = (await outboxOf(database)).filter(({ subject }) => subject === matchId);
  expect(events.map(({ name, key }) => [name, key])).toEqual([
    ['match-proposed', kebumen],
    ['match-contacted', kebumen],
    ['match-agreed', kebumen],
    ['match-converted', kebumen],
  ]);
});

test('nobody is matched with itself, with an unknown one, or for an entry it may not write', async () => {
  const { mappingEntryId } = await identified();
  expect((await proposed(mappingEntryId, kebumen)).body.code).toBe('MATCH_WITH_OWNER');
  expect((await proposed(mappingEntryId, newId())).body.code).toBe('ORGANISATION_UNKNOWN');
  const stranger = service.as(neighbour());
  const hidden = await stranger.post('/api/matches', { mappingEntryId, organisationId: pnm });
  expect(hidden.status).toBe(404);
  const { matchId } = (await proposed(mappingEntryId, pnm)).body as { matchId: string };
  expect((await stranger.get(`/api/matches/${matchId}`)).status).toBe(404);
  const none = await stranger.get(`/api/matches?mappingEntryId=${mappingEntryId}`);
  expect(none.body.items).toEqual([]);
});

test('a priority is computed from what was judged, and shows its parts', async () => {
  const { mappingEntryId } = await identified({
    planLinks: [{ docType: 'RKPD', code: '3.31.02' }],
  });
  const path = `/api/mapping-entries/${mappingEntryId}`;
  await service.as(officer()).post(`${path}/verifications`, {}, { version: 1 });
  const head = service.as(
    aCaller({ roles: ['bureau-head'], organisationId: kebumen, regions: ['33.05'] }),
  );
  const nothing = await head.post(`${path}/prioritisations`, {}, { version: 2 });
  expect(nothing.body.errors).toMatchObject([{ pointer: '/criteria' }]);
  const criteria = { BENEFIT: 3, URGENCY: 2, READINESS: 4 };
  const judged = await head.post(`${path}/prioritisations`, { criteria }, { version: 2 });
  expect(judged.body).toMatchObject({ status: 'PRIORITISED', priorityScore: 83 });
  expect(judged.body.priorityParts).toContainEqual({
    criterion: 'PLAN_LINK',
    level: 4,
    points: 30,
  });
});

describe('the coverage of affairs by regions', () => {
  const registered = (regionCodes: string[], parties: string[]) => {
    const { example } = EVENTS['agreement-registered'];
    const payload = {
      ...example,
      cooperationId: newId(),
      agreementId: newId(),
      affairCodes: ['1.02'],
      status: 'IN_FORCE',
      parties: parties.map((organisationId, index) => ({
        ...example.parties[0]!,
        org: { organisationId, legalPartyId: organisationId, kind: 'REGENCY', name: 'x' },
        regionCode: regionCodes[index],
      })),
    } as PayloadOf<'agreement-registered'>;
    const event = { name: 'agreement-registered', time: new Date(), payload };
    return database.transaction((tx) =>
      keepDocuments(tx, [event as ReceivedEvent<'agreement-registered'>]),
    );
  };
  const coverageFor = async (regions: string[]) => {
    const caller = service.as(officerOf(kebumen, regions));
    return (await caller.get('/api/mapping-entries/coverage')).body as {
      cells: object[];
      findings: { code: string; affairCode: string }[];
    };
  };
  const health = async (regions: string[]) =>
    (await coverageFor(regions)).findings.filter(({ affairCode }) => affairCode === '1.02');

  test('shows a need without an offer, neighbours without a cooperation, and what is there twice', async () => {
    await identified({ affairCodes: ['1.02'] });
    await identified({ affairCodes: ['1.02'], regionCode: '33.06' }, neighbour());
    expect(await health(['33'])).toMatchObject([
      { code: 'NEED_WITHOUT_OFFER', regionCode: '33.05' },
      { code: 'NEED_WITHOUT_OFFER', regionCode: '33.06' },
      { code: 'NEIGHBOURS_WITHOUT_COOPERATION', regionCode: '33.05', otherRegionCode: '33.06' },
    ]);
    await registered(['33.05', '33.06'], [kebumen, purworejo]);
    expect(await health(['33'])).toEqual([]);
    await registered(['33.05', '33.06'], [kebumen, purworejo]);
    expect(await health(['33'])).toMatchObject([{ code: 'OVERLAP', count: 2 }]);
  });

  test('holds the regions of the caller and nothing else', async () => {
    const { cells } = await coverageFor(['33.05']);
    expect(cells).toContainEqual({
      affairCode: '1.02',
      regionCode: '33.05',
      needs: 1,
      offers: 0,
      potentials: 0,
      cooperations: 2,
    });
    const elsewhere = await coverageFor(['51']);
    expect(elsewhere).toEqual({ cells: [], findings: [] });
  });
});
