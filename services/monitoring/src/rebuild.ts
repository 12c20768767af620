import 'reflect-metadata';
import { readConfig } from '@nyata/kernel';
import { messagingVariables, rebuildCommand } from '@nyata/messaging';
import { databaseVariables } from '@nyata/persistence';
import { projections } from './consumer';
import { adoptPolicyFile, policyVariables } from './policy-file';
import { RebuildModule } from './rebuild.module';

const config = readConfig({ ...databaseVariables, ...messagingVariables, ...policyVariables });
adoptPolicyFile(config);

rebuildCommand(
  { service: 'monitoring', projections, config, module: RebuildModule },
  process.argv.slice(2),
).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
