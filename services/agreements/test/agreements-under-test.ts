import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OrganisationKind, OrgRef, PayloadOf } from '@nyata/contracts';
import { newId } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import type { ProcedureBook } from '@nyata/reference';
import {
  aCaller,
  freshDatabase,
  outboxOf,
  serviceUnderTest,
  testTokens,
  type OutboxEvent,
  type ServiceUnderTest,
} from '@nyata/testing';
import { AppModule } from '../src/app.module';
import { AgreementsConsumer } from '../src/consumer';
import type { PartnerEvent } from '../src/partner-reference/partner-reference.projection';
import type { WorkEvent } from '../src/work-reference/work-reference.repository';
import { openAgreementsDatabase } from '../src/data-source';

/** The day on which the specs play, unless they move the clock. */
export const TODAY = '2026-11-21';

export interface AgreementsUnderTest {
  service: ServiceUnderTest;
  database: Database;
  /** Hands an event to the consumer as the transport would. */
  deliver<N extends (PartnerEvent | WorkEvent)['name'] | 'organisation-merged'>(
    name: N,
    payload: PayloadOf<N>,
  ): Promise<void>;
  /** Makes an organisation known, by the event of partners. */
  organisation(
    kind: OrganisationKind,
    facts?: { regionCode?: string; legalPartyId?: string },
  ): Promise<OrgRef>;
  /** What was published about one agreement. */
  eventsOf(agreementId: string): Promise<OutboxEvent[]>;
  /** Lets the service live on another day. */
  setClock(day: string): Promise<void>;
  close(): Promise<void>;
}

/** The whole service on a database and a file store of its own. */
export async function startAgreements({
  procedures,
}: { procedures?: ProcedureBook } = {}): Promise<AgreementsUnderTest> {
  const folder = await mkdtemp(join(tmpdir(), 'nyata-agreements-'));
  const storage = await freshDatabase('agreements');
  const tokens = await testTokens();
  const database = await openAgreementsDatabase({ DATABASE_URL: storage.url, DATABASE_POOL: 6 });
  const config = {
    LOG_LEVEL: 'silent',
    DEMO_CLOCK: `${TODAY}T02:00:00Z`,
    AUTH_JWKS_URL: tokens.jwksUrl,
    FILES_DIR: folder,
  };
  const module = AppModule.with(config, database, procedures);
  const service = await serviceUnderTest({ name: 'agreements', module, tokens });
  const deliver: AgreementsUnderTest['deliver'] = (name, payload) => {
    const consumer = service.app.get(AgreementsConsumer);
    const origin = { correlationId: newId(), causationId: newId(), now: new Date() };
    const event = { name, payload } as unknown as PartnerEvent;
    return database.transaction((tx) =>
      consumer.handleBatch([event], { tx, originOf: () => origin }),
    );
  };
  return {
    service,
    database,
    deliver,
    organisation: async (kind, { regionCode, legalPartyId } = {}) => {
      const organisationId = newId();
      const name = `${kind} ${organisationId.slice(-4)}`;
      const org = { organisationId, legalPartyId: legalPartyId ?? organisationId, kind, name };
      const facts = { organisationId, org, regionCode, country: 'ID', affairCodes: [] };
      await deliver('organisation-registered', facts);
      return org;
    },
    eventsOf: async (agreementId) =>
      (await outboxOf(database)).filter(({ subject }) => subject === agreementId),
    setClock: async (day) => {
      const admin = service.as(aCaller({ roles: ['admin'] }));
      await admin.post('/internal/demo-clock', { now: `${day}T02:00:00Z` });
    },
    close: async () => {
      await service.close();
      await tokens.close();
      await storage.drop();
      await rm(folder, { recursive: true });
    },
  };
}

/** One agreement between two organisations, as an officer writes it down. */
export const anAgreement = (lead: OrgRef, partner: OrgRef) => ({
  role: 'UMBRELLA',
  documentKind: 'JOINT_AGREEMENT',
  title: 'Pembiayaan Mekaar',
  subjectMatter: 'Pembiayaan industri rumahan',
  scope: ['Pembiayaan'],
  affairCodes: ['2.08'],
  leadOrganisationId: lead.organisationId,
  initiatorOrganisationId: lead.organisationId,
  parties: [aParty(lead, 1), aParty(partner, 2)],
  term: { startsOn: '2025-10-02', endsOn: '2028-10-01' },
});

export const aParty = ({ organisationId }: OrgRef, side: number, units: OrgRef[] = []) => ({
  organisationId,
  side,
  executingOrganisationIds: units.map((unit) => unit.organisationId),
  signatoryOffice: 'Pimpinan',
});
