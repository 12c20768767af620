import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TokenMinter, type Caller } from '@nyata/auth';
import { newId } from '@nyata/kernel';

/** The gateway's part in a test: signs tokens, and publishes its key where a service looks for it. */
export interface TestTokens {
  /** For AUTH_JWKS_URL. */
  jwksUrl: string;
  mint(caller: Caller, audience: string): Promise<string>;
  close(): Promise<void>;
}

/** A key pair of its own and a small server with its public half. */
export async function testTokens(): Promise<TestTokens> {
  const minter = await TokenMinter.generate();
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify(minter.jwks()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  const { port } = server.address() as AddressInfo;
  return {
    jwksUrl: `http://127.0.0.1:${port}/.well-known/jwks.json`,
    mint: (caller, audience) => minter.mint(caller, audience),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A caller with what a test says of it; the rest is made up. An organisation is its own legal party unless said otherwise. */
export function aCaller(facts: Partial<Caller> & Pick<Caller, 'roles'>): Caller {
  const organisationId = facts.organisationId ?? newId();
  return { memberId: newId(), legalPartyId: organisationId, regions: [], ...facts, organisationId };
}
