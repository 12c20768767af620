import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { DynamicModule, Type } from '@nestjs/common';
import { SUBJECT_DIRECTORY, TokenMinter, type Caller } from '@nyata/auth';
import { newId, readConfig, text } from '@nyata/kernel';
import { DailyJobs, openDatabase, type Database } from '@nyata/persistence';
import { Client } from 'pg';
import { httpModule } from '../http.module';
import { createService } from '../service/create-service';
import type { PublicOrigin } from '../tokens';
import { UPLOADS, type Uploads } from '../uploads/uploads';
import { NotesController, NoteSubjects, NoteTable } from './notes.fixture';

class NotesModule {}

/** Keeps nothing; the store itself is tested where it lives. */
const measuringUploads: Uploads = {
  async store(content, fileName) {
    const bytes = await buffer(content);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { sha256, mime: 'text/plain', sizeBytes: bytes.length, fileName };
  },
};

export interface NotesService {
  app: Awaited<ReturnType<typeof createService>>;
  database: Database;
  jobs: DailyJobs;
  token(caller?: Partial<Caller>, audience?: string): Promise<string>;
  close(): Promise<void>;
}

export const officer: Caller = {
  memberId: newId(),
  organisationId: newId(),
  legalPartyId: newId(),
  roles: ['partner-liaison'],
  regions: ['33'],
};

/** The root module of the example. */
export const notesModule = (
  database: Database,
  jwksUrl: string,
  more: {
    demoClock?: string;
    jobs?: DailyJobs;
    controllers?: Type[];
    withoutSubjects?: boolean;
    publicOrigin?: PublicOrigin;
  } = {},
): DynamicModule => ({
  module: NotesModule,
  imports: [
    httpModule({
      service: 'notes',
      database,
      publicOrigin: more.publicOrigin,
      config: { LOG_LEVEL: 'silent', DEMO_CLOCK: more.demoClock ?? '', AUTH_JWKS_URL: jwksUrl },
    }),
  ],
  controllers: [NotesController, ...(more.controllers ?? [])],
  providers: [
    ...(more.withoutSubjects ? [] : [{ provide: SUBJECT_DIRECTORY, useClass: NoteSubjects }]),
    { provide: UPLOADS, useValue: measuringUploads },
    ...(more.jobs ? [{ provide: DailyJobs, useValue: more.jobs }] : []),
  ],
});

/** The example service on a database of its own. */
export async function notesService(
  options: { demoClock?: string; publicOrigin?: PublicOrigin } = {},
): Promise<NotesService> {
  const scratch = await scratchDatabase();
  const database = await openDatabase({
    url: scratch.url,
    poolSize: 10,
    entities: [],
    migrations: [NoteTable],
  });
  const jobs = new DailyJobs(database);
  const minter = await TokenMinter.generate();
  const keys = createServer((_request, response) => response.end(JSON.stringify(minter.jwks())));
  await new Promise<void>((resolve) => keys.listen(0, '127.0.0.1', resolve));
  const jwksUrl = `http://127.0.0.1:${(keys.address() as AddressInfo).port}/`;
  const module = notesModule(database, jwksUrl, { ...options, jobs });
  const app = await createService({ name: 'notes', module });
  return {
    app,
    database,
    jobs,
    token: (caller, audience = 'notes') => minter.mint({ ...officer, ...caller }, audience),
    async close() {
      await app.close();
      keys.close();
      keys.closeAllConnections();
      await scratch.drop();
    },
  };
}

/** An empty database on the test server. */
export async function scratchDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const { NYATA_TEST_POSTGRES: server } = readConfig({
    NYATA_TEST_POSTGRES: text({ description: 'a PostgreSQL server for tests' }),
  });
  const name = `http_${newId().replaceAll('-', '')}`;
  const run = async (statement: string) => {
    const client = new Client({ connectionString: server });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  await run(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => run(`drop database ${name} with (force)`) };
}
