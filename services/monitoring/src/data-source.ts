import { AuditTables, RebuildTable } from '@nyata/messaging';
import { openDatabase, type Database } from '@nyata/persistence';
import { Exports } from './migrations/exports';
import { MissingReports } from './migrations/missing-reports';
import { PortfolioCounters } from './migrations/portfolio-counters';
import { PublishedCooperations } from './migrations/published-cooperations';
import { ReadModels } from './migrations/read-models';
import { PublishedAssessment } from './publication/published-assessment.entity';

/** Opens nyata_monitoring. */
export const openMonitoringDatabase = (config: {
  DATABASE_URL: string;
  DATABASE_POOL: number;
}): Promise<Database> =>
  openDatabase({
    url: config.DATABASE_URL,
    poolSize: config.DATABASE_POOL,
    entities: [PublishedAssessment],
    migrations: [
      ReadModels,
      AuditTables,
      RebuildTable,
      PortfolioCounters,
      Exports,
      PublishedCooperations,
      MissingReports,
    ],
    name: 'nyata monitoring',
  });
