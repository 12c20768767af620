import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OrganisationKind, OrgRef, ReceivedEvent } from '@nyata/contracts';
import { newId } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import {
  aCaller,
  freshDatabase,
  outboxOf,
  serviceUnderTest,
  testTokens,
  type FreshDatabase,
  type ServiceUnderTest,
  type TestTokens,
} from '@nyata/testing';
import { AppModule } from '../app.module';
import { AgreementsConsumer } from '../consumer';
import { openAgreementsDatabase } from '../data-source';

let folder: string;
let storage: FreshDatabase;
let database: Database;
let tokens: TestTokens;
let service: ServiceUnderTest;

const organisation = (kind: OrganisationKind): OrgRef => {
  const organisationId = newId();
  return { organisationId, legalPartyId: organisationId, kind, name: kind };
};
const lead = organisation('PROVINCE');
const partner = organisation('BUMN');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nyata-agreements-'));
  storage = await freshDatabase('agreements');
  tokens = await testTokens();
  database = await openAgreementsDatabase({ DATABASE_URL: storage.url, DATABASE_POOL: 4 });
  const config = {
    LOG_LEVEL: 'silent',
    DEMO_CLOCK: '2026-11-21T02:00:00Z',
    AUTH_JWKS_URL: tokens.jwksUrl,
    FILES_DIR: folder,
  };
  service = await serviceUnderTest({
    name: 'agreements',
    module: AppModule.with(config, database),
    tokens,
  });
  for (const org of [lead, partner])
    await delivered('organisation-registered', {
      organisationId: org.organisationId,
      org,
      country: 'ID',
      affairCodes: [],
    });
});

afterAll(async () => {
  await service?.close();
  await tokens?.close();
  await storage?.drop();
  await rm(folder, { recursive: true });
});

type Handled = 'organisation-registered' | 'liaison-appointed' | 'liaison-left';

/** An event as the consumer gets it from the transport. */
function delivered<N extends Handled>(
  name: N,
  payload: ReceivedEvent<N>['payload'],
): Promise<void> {
  const consumer = service.app.get(AgreementsConsumer);
  const event = { name, payload } as never;
  const origin = { correlationId: newId(), causationId: newId(), now: new Date() };
  return database.transaction((tx) => consumer[name](event, { tx, origin }));
}

const officer = () =>
  service.as(aCaller({ roles: ['bureau-officer'], organisationId: lead.organisationId }));
const party = ({ organisationId }: OrgRef, side: number) => ({
  organisationId,
  side,
  executingOrganisationIds: [],
  signatoryOffice: 'Pimpinan',
});
const inForceUntil = async (endsOn: string) => {
  const answer = await officer().post<{ agreementId: string }>('/api/agreements/registrations', {
    role: 'UMBRELLA',
    documentKind: 'JOINT_AGREEMENT',
    title: 'Judul',
    subjectMatter: 'Objek',
    affairCodes: ['2.08'],
    leadOrganisationId: lead.organisationId,
    initiatorOrganisationId: lead.organisationId,
    parties: [party(lead, 1), party(partner, 2)],
    term: { startsOn: '2025-01-01', endsOn },
    numbers: [],
    signedOn: '2025-01-01',
  });
  return answer.body.agreementId;
};
const toldOf = async (agreementId: string) =>
  (await outboxOf(database))
    .filter(({ subject }) => subject === agreementId)
    .map(({ name }) => name);
const moveTo = (now: string) =>
  service.as(aCaller({ roles: ['admin'] })).post('/internal/demo-clock', { now });

test('day by day the calendar announces an end, and ends the agreement once', async () => {
  const near = await inForceUntil('2026-11-28');
  const far = await inForceUntil('2028-12-31');
  const open = async () =>
    (await officer().get<{ status: string }>(`/api/agreements/${near}`)).body.status;

  await moveTo('2026-11-21T03:00:00Z');
  expect(await toldOf(near)).toEqual(['agreement-registered', 'agreement-expiry-approached']);
  await moveTo('2026-11-28T03:00:00Z');
  expect(await open()).toBe('IN_FORCE');
  await moveTo('2026-12-02T03:00:00Z');
  await moveTo('2026-12-03T03:00:00Z');
  expect(await open()).toBe('EXPIRED');
  expect(await toldOf(near)).toEqual([
    'agreement-registered',
    'agreement-expiry-approached',
    'agreement-expiry-approached',
    'agreement-expired',
  ]);
  expect(await toldOf(far)).toEqual(['agreement-registered']);
});

test('a responsible officer is a member of the lead, and the office is vacant when it leaves', async () => {
  const id = await inForceUntil('2029-12-31');
  const member = (org: OrgRef) => ({
    organisationId: org.organisationId,
    memberId: newId(),
    org,
    roles: ['bureau-officer' as const],
  });
  const [own, foreign] = [member(lead), member(partner)];
  await delivered('liaison-appointed', own);
  await delivered('liaison-appointed', foreign);
  const assign = (memberId: string) =>
    officer().post(`/api/agreements/${id}/responsible-officers`, { memberId }, { version: 1 });
  expect((await assign(newId())).body).toMatchObject({ code: 'NOT_KNOWN_YET' });
  expect((await assign(foreign.memberId)).body).toMatchObject({ code: 'MEMBER_NOT_ELIGIBLE' });
  expect((await assign(own.memberId)).body).toMatchObject({ responsibleMemberId: own.memberId });

  await delivered('liaison-left', own);
  const { body } = await officer().get<object>(`/api/agreements/${id}`);
  expect(body).not.toHaveProperty('responsibleMemberId');
  const events = (await outboxOf(database)).filter(({ subject }) => subject === id);
  expect(events.at(-1)).toMatchObject({
    name: 'responsible-officer-assigned',
    payload: { previousMemberId: own.memberId },
  });
  expect(events.at(-1)!.headers).not.toHaveProperty('actor');
});
