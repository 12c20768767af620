import { resolve } from 'node:path';
import { httpVariables } from '@nyata/http';
import { flag, integer, readConfig, text, url, type ConfigOf } from '@nyata/kernel';
import { messagingVariables } from '@nyata/messaging';
import { databaseVariables } from '@nyata/persistence';

const service = (name: string, port: number) =>
  url({
    description: `where the ${name} service listens`,
    fallback: `http://127.0.0.1:${port}`,
  });

/** This process's variables. */
export const variables = {
  ...httpVariables(8080),
  ...databaseVariables,
  ...messagingVariables,
  PUBLIC_URL: url({ description: 'the address under which people open Nyata' }),
  OIDC_ISSUER: url({ description: 'the identity provider that says who somebody is' }),
  OIDC_CLIENT_ID: text({
    description: 'our client id at the identity provider',
    fallback: 'nyata',
  }),
  OIDC_CLIENT_SECRET: text({
    description: 'our client secret at the identity provider',
    secret: true,
  }),
  PARTNERS_URL: service('partners', 4101),
  AGREEMENTS_URL: service('agreements', 4102),
  ACTIONS_URL: service('actions', 4103),
  MONITORING_URL: service('monitoring', 4104),
  ADMIN_EMAIL: text({
    description: 'whoever first signs in with this verified e-mail becomes an administrator',
    fallback: '',
  }),
  DEMO: flag({
    description: 'allow the demo identity provider and the demo clock',
    fallback: false,
  }),
  PORTAL_DIR: text({
    description: 'folder of the built portal',
    fallback: resolve(__dirname, '../../portal/dist'),
  }),
  METRICS_TOKEN: text({
    description: 'bearer token that opens /metrics of this public origin; empty = closed',
    secret: true,
    fallback: '',
  }),
  RATE_LIMIT: integer({
    description: 'requests a minute of one session, or of one address without a session',
    fallback: 600,
    min: 1,
  }),
};

export type GatewayConfig = ConfigOf<typeof variables>;

export const readGatewayConfig = (): GatewayConfig => readConfig(variables);

/** Nest token of `GatewayConfig`. */
export const CONFIG = Symbol('GatewayConfig');
