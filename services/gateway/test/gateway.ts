import { createService } from '@nyata/http';
import { newId, readConfig } from '@nyata/kernel';
import type { MemberRole, OrganisationKind } from '@nyata/contracts';
import type { Database } from '@nyata/persistence';
import { freshDatabase } from '@nyata/testing';
import { AppModule } from '../src/app.module';
import { variables } from '../src/config';
import { openGatewayDatabase } from '../src/data-source';
import { appoint } from '../src/members/member';
import { MemberRow } from '../src/members/member.entity';
import { rowOf, saveWithEvents } from '../src/members/member.repository';
import { keepOrganisations } from '../src/organisation-reference/organisation-reference.repository';
import { Browser } from './browser';
import { freePort } from './free-port';
import { CLIENT_SECRET, startIdentityProvider } from './identity-provider';

const NOWHERE = 'http://127.0.0.1:9';

/** An organisation as partners would announce it. */
export interface Announced {
  organisationId: string;
  legalPartyId: string;
  kind: OrganisationKind;
  name: string;
  regionCode?: string;
  /** Who registered it. */
  registrar?: string;
}

export interface GatewayUnderTest {
  origin: string;
  issuer: string;
  database: Database;
  browser(language?: 'id' | 'en'): Browser;
  announce(organisation: Announced): Promise<void>;
  invite(
    email: string,
    organisation: Announced,
    roles: MemberRole[],
    regionScope?: string,
  ): Promise<string>;
  close(): Promise<void>;
}

/** The whole gateway on a free port, beside the real identity provider and on a database of its own. */
export async function gatewayUnderTest(
  given: Record<string, string> = {},
): Promise<GatewayUnderTest> {
  const origin = `http://127.0.0.1:${await freePort()}`;
  const provider = await startIdentityProvider(origin);
  const fresh = await freshDatabase('gateway');
  const config = readConfig(variables, {
    PORT: new URL(origin).port,
    LOG_LEVEL: 'silent',
    DATABASE_URL: fresh.url,
    PUBLIC_URL: origin,
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_SECRET: CLIENT_SECRET,
    DEMO: 'true',
    ADMIN_EMAIL: 'admin@nyata.example',
    PARTNERS_URL: NOWHERE,
    AGREEMENTS_URL: NOWHERE,
    ACTIONS_URL: NOWHERE,
    MONITORING_URL: NOWHERE,
    ...given,
  });
  const stopAll = async () => {
    await provider.stop();
    await fresh.drop();
  };
  const database = await openGatewayDatabase(config);
  const app = await createService({
    name: 'gateway',
    module: AppModule.with(config, database),
  }).catch(async (error: unknown) => {
    await database.close();
    await stopAll();
    throw error;
  });
  await app.listen(config.PORT, config.HOST);
  return {
    origin,
    issuer: provider.issuer,
    database,
    browser: (language) => new Browser(origin, language),
    announce: (organisation) => announce(database, organisation),
    invite: (email, organisation, roles, regionScope) =>
      invite(database, email, organisation, roles, regionScope),
    close: async () => {
      await app.close();
      await stopAll();
    },
  };
}

async function announce(database: Database, { registrar, regionCode, ...org }: Announced) {
  await database.transaction((tx) =>
    keepOrganisations(tx, [
      {
        id: newId(),
        name: 'organisation-registered',
        version: 1,
        topic: 'nyata.partners',
        key: org.organisationId,
        source: '/services/partners',
        subject: org.organisationId,
        sequence: 1,
        time: new Date(),
        correlationId: newId(),
        actorOrg: registrar,
        payload: {
          organisationId: org.organisationId,
          org,
          regionCode,
          country: 'ID',
          affairCodes: [],
        },
      },
    ]),
  );
}

async function invite(
  database: Database,
  email: string,
  { organisationId, legalPartyId, kind, name }: Announced,
  roles: MemberRole[],
  regionScope?: string,
): Promise<string> {
  const { state, events } = appoint(
    {
      memberId: newId(),
      organisationId,
      roles,
      displayName: email,
      email,
      locale: 'id',
      regionScope,
    },
    { organisationId, legalPartyId, kind, name },
    { legalPartyId, roles: ['admin'] },
  );
  const origin = { correlationId: newId(), now: new Date() };
  await database.transaction((tx) =>
    saveWithEvents(tx, { entity: MemberRow, row: rowOf(state, 0), events, origin }),
  );
  return state.memberId;
}
