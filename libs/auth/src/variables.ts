import { url } from '@nyata/kernel';

/** Variables of a process that verifies service tokens. */
export const authVariables = {
  AUTH_JWKS_URL: url({
    description:
      "the gateway's public keys, for example http://127.0.0.1:8080/.well-known/jwks.json",
    fallback: 'http://127.0.0.1:8080/.well-known/jwks.json',
  }),
};
