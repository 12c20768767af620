import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '@nyata/persistence';
import { freshDatabase, serviceUnderTest, testTokens, type ServiceUnderTest } from '@nyata/testing';
import { AppModule } from '../src/app.module';
import { openPartnersDatabase } from '../src/data-source';

export interface PartnersUnderTest {
  service: ServiceUnderTest;
  database: Database;
  close(): Promise<void>;
}

/** The whole service on a database of its own. */
export async function startPartners(): Promise<PartnersUnderTest> {
  const storage = await freshDatabase('partners');
  const tokens = await testTokens();
  const database = await openPartnersDatabase({ DATABASE_URL: storage.url, DATABASE_POOL: 6 });
  const folder = await mkdtemp(join(tmpdir(), 'nyata-partners-'));
  const config = {
    LOG_LEVEL: 'silent',
    DEMO_CLOCK: '',
    AUTH_JWKS_URL: tokens.jwksUrl,
    FILES_DIR: folder,
  };
  const module = AppModule.with(config, database);
  const service = await serviceUnderTest({ name: 'partners', module, tokens });
  return {
    service,
    database,
    close: async () => {
      await service.close();
      await tokens.close();
      await storage.drop();
      await rm(folder, { recursive: true });
    },
  };
}
