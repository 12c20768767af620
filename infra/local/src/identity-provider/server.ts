import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { DemoAccount } from '../demo/accounts';
import type { IdentityProviderConfig } from './config';
import { Interactions } from './interactions';
import { keysIn } from './keys';
import { openProvider } from './provider';

/** Starts the embedded identity provider and waits until it listens. */
export async function startIdentityProvider(
  config: IdentityProviderConfig,
  accounts: readonly DemoAccount[],
): Promise<Server> {
  const provider = openProvider(config, keysIn(config.DATA_DIR), accounts);
  const interactions = new Interactions(provider, accounts, config.PUBLIC_URL);
  const openId = provider.callback();
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (path === '/demo-accounts') return answerJson(response, { items: accounts });
    if (!path.startsWith('/interaction/')) return void openId(request, response);
    interactions
      .handle(request, response)
      .catch((error: unknown) => refuse(request, response, error));
  });
  server.listen(config.PORT, config.HOST);
  await once(server, 'listening');
  return server;
}

function answerJson(response: ServerResponse, body: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}

/** Most often a sign-in that was left open too long, or a page opened from the history. */
function refuse(request: IncomingMessage, response: ServerResponse, error: unknown): void {
  console.error(
    `${request.method} ${request.url}:`,
    error instanceof Error ? error.message : error,
  );
  if (response.headersSent) return void response.destroy();
  response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(
    'Sesi masuk ini sudah berakhir; mulai lagi dari Nyata.\nThis sign-in has ended; start again from Nyata.\n',
  );
}
