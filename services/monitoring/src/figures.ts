import { readConfig } from '@nyata/kernel';
import { databaseVariables } from '@nyata/persistence';
import { openMonitoringDatabase } from './data-source';
import { unaccounted } from './portfolio/unaccounted';

/** Counts every figure of the portfolio anew and names those that the counters hold differently. */
async function main(): Promise<void> {
  const database = await openMonitoringDatabase(readConfig(databaseVariables));
  const broken = await unaccounted((statement) => database.source.query(statement));
  await database.close();
  console.log(broken.length === 0 ? 'Every figure is what its rows add up to.' : broken.join('\n'));
  process.exitCode = broken.length === 0 ? 0 : 1;
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
