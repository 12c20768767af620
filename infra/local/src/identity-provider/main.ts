import { readConfig } from '@nyata/kernel';
import { DEMO_ACCOUNTS } from '../demo/accounts';
import { identityProviderVariables } from './config';
import { issuerOf } from './provider';
import { startIdentityProvider } from './server';

async function main(): Promise<void> {
  const config = readConfig(identityProviderVariables);
  const server = await startIdentityProvider(config, DEMO_ACCOUNTS);
  console.log(`identity provider (demo) listens on ${issuerOf(config)}`);
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
