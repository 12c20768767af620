import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Caller } from '@nyata/auth';
import type { EventName, OrgRef, PayloadOf } from '@nyata/contracts';
import { newId, readConfig } from '@nyata/kernel';
import type { Database } from '@nyata/persistence';
import {
  aCaller,
  freshDatabase,
  outboxOf,
  serviceUnderTest,
  testTokens,
  type OutboxEvent,
  type ServiceClient,
  type ServiceUnderTest,
} from '@nyata/testing';
import { AppModule } from '../src/app.module';
import { variables } from '../src/config';
import { ActionsConsumer } from '../src/consumer';
import { openActionsDatabase } from '../src/data-source';
import { AGENCY, cooperation, JATENG, PNM, VILLAGE } from './examples';

const NOW = '2026-11-21T03:00:00Z';

/** The service on a database of its own, with the organisations of the examples already told of. */
export interface World {
  app: ServiceUnderTest['app'];
  database: Database;
  as(caller: Caller): ServiceClient;
  asNobody(): ServiceClient;
  /** What another service says. */
  tell<N extends EventName>(name: N, payload: PayloadOf<N>): Promise<void>;
  /** What this service has said of one subject, in order. */
  said(subject: string): Promise<OutboxEvent[]>;
  /** How much of it nobody has published yet. */
  outboxSize(): Promise<number>;
  close(): Promise<void>;
}

export async function startWorld(): Promise<World> {
  const fresh = await freshDatabase('actions');
  const tokens = await testTokens();
  const files = await mkdtemp(join(tmpdir(), 'nyata-evidence-'));
  const config = readConfig(variables, {
    DATABASE_URL: fresh.url,
    AUTH_JWKS_URL: tokens.jwksUrl,
    FILES_DIR: files,
    DEMO_CLOCK: NOW,
    LOG_LEVEL: 'fatal',
  });
  const database = await openActionsDatabase(config);
  const module = AppModule.with(config, database);
  const service = await serviceUnderTest({ name: 'actions', module, tokens });
  const consumer = service.app.get(ActionsConsumer);
  let sequence = 0;

  const tell = async <N extends EventName>(name: N, payload: PayloadOf<N>) => {
    const correlationId = newId();
    const time = new Date(NOW);
    const event = { id: newId(), name, payload, time, correlationId, sequence: ++sequence };
    const origin = { correlationId, causationId: event.id, now: time };
    await database.transaction((tx) =>
      consumer.handleBatch([event as never], { tx, originOf: () => origin }),
    );
  };
  for (const org of [JATENG, AGENCY, PNM, VILLAGE])
    await tell('organisation-registered', told(org));

  return {
    app: service.app,
    database,
    outboxSize: async () => (await outboxOf(database)).length,
    as: (caller) => service.as(caller),
    asNobody: () => service.asNobody(),
    tell,
    said: async (subject) =>
      (await outboxOf(database)).filter((event) => event.subject === subject),
    close: async () => {
      await service.close();
      await tokens.close();
      await fresh.drop();
      await rm(files, { recursive: true, force: true });
    },
  };
}

const told = (org: OrgRef): PayloadOf<'organisation-registered'> => ({
  organisationId: org.organisationId,
  org,
  country: 'ID',
  affairCodes: [],
  ...(org.legalPartyId === JATENG.legalPartyId && { regionCode: '33' }),
});

export const officer = aCaller({ roles: ['bureau-officer'], ...JATENG });
export const head = aCaller({ roles: ['bureau-head'], ...JATENG });
export const agency = aCaller({ roles: ['agency-liaison'], ...AGENCY });
export const partner = aCaller({ roles: ['partner-liaison'], ...PNM });
export const stranger = aCaller({ roles: ['partner-liaison'] });

/** A cooperation of Jateng and PNM, in force; a new id each time. */
export function registration(
  change: Partial<PayloadOf<'agreement-registered'>> = {},
): PayloadOf<'agreement-registered'> {
  const cooperationId = newId();
  return {
    ...draft({ cooperationId, agreementId: cooperationId }),
    scope: [],
    numbers: [],
    signedOn: '2025-10-02',
    status: 'IN_FORCE',
    origin: 'REGISTERED',
    paperGaps: [],
    ...change,
  };
}

export function draft(
  change: Partial<PayloadOf<'agreement-drafted'>> = {},
): PayloadOf<'agreement-drafted'> {
  const cooperationId = change.cooperationId ?? newId();
  return {
    cooperationId,
    agreementId: cooperationId,
    role: 'UMBRELLA',
    cooperationType: 'KSDPK',
    typeBasis: { reason: 'THIRD_PARTY' },
    documentKind: 'JOINT_AGREEMENT',
    title: cooperation.title,
    subjectMatter: 'Pembiayaan pelaku industri rumahan',
    affairCodes: [],
    mappingEntryIds: [],
    leadOrg: JATENG,
    initiatorOrg: AGENCY,
    parties: cooperation.documents[0]!.parties.map((party) => ({ ...party, partyId: newId() })),
    term: { startsOn: '2025-10-02', endsOn: '2028-10-01' },
    visibility: 'PARTIES',
    ...change,
  };
}

/** A plan of a cooperation that is in force, found by the officer. */
export async function openedPlan(
  world: World,
  cooperation = registration(),
): Promise<{ planId: string; cooperationId: string }> {
  await world.tell('agreement-registered', cooperation);
  const { cooperationId } = cooperation;
  const list = await world.as(officer).get(`/api/action-plans?cooperationId=${cooperationId}`);
  return { planId: list.body.items[0].planId, cooperationId };
}

export const anAction = {
  type: 'TRAINING',
  title: 'Pelatihan pelaku industri rumahan',
  output: { description: 'Pelaku terlatih', unit: 'orang', quantity: 120 },
  ownerOrganisationId: AGENCY.organisationId,
  counterpartOrganisationId: PNM.organisationId,
  dueOn: '2027-03-31',
};

export const aMilestone = { title: 'Angkatan pertama terlatih', dueOn: '2027-01-29' };

/** A plan with one action and one milestone of it. */
export async function plannedMilestone(world: World, milestone: object = {}, action: object = {}) {
  const plan = await openedPlan(world);
  const bureau = world.as(officer);
  const planned = await bureau.post(`/api/action-plans/${plan.planId}/actions`, {
    ...anAction,
    ...action,
  });
  const { actionId } = planned.body as { actionId: string };
  const added = await bureau.post(`/api/actions/${actionId}/milestones`, {
    ...aMilestone,
    ...milestone,
  });
  const { milestoneId, version } = added.body as { milestoneId: string; version: number };
  return { ...plan, actionId, milestoneId, version };
}

/** The owner's claim on a milestone; what the confirmer has to name. */
export async function claimOn(
  world: World,
  { milestoneId, version }: { milestoneId: string; version: number },
): Promise<string> {
  const answer = await world
    .as(agency)
    .post(`/api/milestones/${milestoneId}/claims`, { happenedOn: '2026-11-20' }, { version });
  return (answer.body as { currentClaimId: string }).currentClaimId;
}
