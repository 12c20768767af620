import { resolve } from 'node:path';
import type { DataFolder, Secrets } from './data-folder';
import { demoBeginning } from './demo/demo-beginning';
import { demoDay } from './demo-start';
import type { Ports } from './ports';

/** The services behind the gateway. */
export const SERVICES = ['partners', 'agreements', 'actions', 'monitoring'] as const;
export type ServiceName = (typeof SERVICES)[number] | 'gateway';

/** What the programs of one installation must know of it. */
export interface Installation {
  ports: Ports;
  origin: string;
  secrets: Secrets;
  data: DataFolder;
  demo: boolean;
  /** The demo data are still to be loaded: clocks start before the first of its days. */
  demoPending: boolean;
  brokers?: string;
  databaseUrl(database: string): string;
}

const local = (port: number) => `http://127.0.0.1:${port}`;

const KEEPS_FILES: readonly ServiceName[] = ['partners', 'agreements', 'actions'];

/** The environment of one service. */
export function serviceVariables(name: ServiceName, at: Installation): Record<string, string> {
  const { ports } = at;
  return {
    PORT: String(ports[name]),
    DATABASE_URL: at.databaseUrl(`nyata_${name}`),
    DATABASE_POOL: '8',
    ...(at.brokers
      ? { TRANSPORT: 'kafka', KAFKA_BROKERS: at.brokers }
      : { TRANSPORT: 'embedded', LOG_DATABASE_URL: at.databaseUrl('nyata_log') }),
    ...(at.demoPending ? { DEMO_CLOCK: demoBeginning(demoDay(at.data)) } : {}),
    ...(KEEPS_FILES.includes(name) ? { FILES_DIR: at.data.in('files') } : {}),
    ...(name === 'agreements' ? ownFile('PROCEDURES_FILE') : {}),
    ...(name === 'monitoring'
      ? { AUDIT_DIR: at.data.in('audit'), ...ownFile('NYATA_POLICY_FILE') }
      : {}),
    ...(name === 'gateway'
      ? gatewayVariables(at)
      : { AUTH_JWKS_URL: `${at.origin}/.well-known/jwks.json` }),
  };
}

/** A province's own procedures or thresholds, when whoever starts the system names their file. */
function ownFile(variable: 'PROCEDURES_FILE' | 'NYATA_POLICY_FILE'): Record<string, string> {
  const file = process.env[variable];
  return file ? { [variable]: resolve(file) } : {};
}

/** The embedded identity provider has demo accounts only, so the gateway must be told to accept it. */
function gatewayVariables({ ports, origin, secrets }: Installation): Record<string, string> {
  return {
    PUBLIC_URL: origin,
    OIDC_ISSUER: local(ports.identityProvider),
    OIDC_CLIENT_ID: 'nyata',
    OIDC_CLIENT_SECRET: secrets.oidcClient,
    PARTNERS_URL: local(ports.partners),
    AGREEMENTS_URL: local(ports.agreements),
    ACTIONS_URL: local(ports.actions),
    MONITORING_URL: local(ports.monitoring),
    METRICS_TOKEN: secrets.metrics,
    ADMIN_EMAIL: 'admin@nyata.example',
    DEMO: 'true',
    // The demo's loader says in a minute what its offices said in years.
    RATE_LIMIT: '60000',
  };
}

/** The environment of the embedded identity provider. */
export const identityProviderVariables = ({
  ports,
  origin,
  secrets,
  data,
}: Installation): Record<string, string> => ({
  PORT: String(ports.identityProvider),
  PUBLIC_URL: origin,
  CLIENT_ID: 'nyata',
  CLIENT_SECRET: secrets.oidcClient,
  DATA_DIR: data.in('identity-provider'),
});
