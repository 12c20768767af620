import { port, text, url, type ConfigOf } from '@nyata/kernel';

/** Variables of the embedded identity provider. */
export const identityProviderVariables = {
  HOST: text({ description: 'address to listen on', fallback: '127.0.0.1' }),
  PORT: port({ description: 'port to listen on', fallback: 4180 }),
  PUBLIC_URL: url({
    description: "the gateway's public origin, where people come back to after signing in",
    fallback: 'http://127.0.0.1:8080',
  }),
  CLIENT_ID: text({ description: "the gateway's client id", fallback: 'nyata' }),
  CLIENT_SECRET: text({ description: "the gateway's client secret", secret: true }),
  DATA_DIR: text({ description: 'folder that keeps the signing keys over restarts' }),
};

export type IdentityProviderConfig = ConfigOf<typeof identityProviderVariables>;
