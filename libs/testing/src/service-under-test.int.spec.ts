import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import {
  CurrentCaller,
  CurrentOrigin,
  CurrentUpload,
  IsText,
  Permit,
  UPLOADS,
  Upload,
  httpModule,
  type StoredUpload,
} from '@nyata/http';
import type { Origin } from '@nyata/kernel';
import { FileStore, downloadHeaders } from '@nyata/files';
import { openDatabase, type Database } from '@nyata/persistence';
import type { FastifyReply } from 'fastify';
import type { Caller } from '@nyata/auth';
import { freshDatabase, type FreshDatabase } from './fresh-database';
import { serviceUnderTest, type ServiceUnderTest } from './service-under-test';
import { aCaller, testTokens, type TestTokens } from './test-tokens';

class PaperFields {
  @IsText(40) title!: string;
}

@Controller('api/papers')
class PapersController {
  constructor(private readonly files: FileStore) {}

  @Get('me')
  @Permit('reference.read')
  me(@CurrentCaller() caller: Caller, @CurrentOrigin() origin: Origin) {
    return { caller, actorRole: origin.actorRole };
  }

  @Post()
  @Permit('milestones.claim')
  @Upload()
  keep(@Body() { title }: PaperFields, @CurrentUpload() { sha256, sizeBytes, mime }: StoredUpload) {
    return { title, sha256, sizeBytes, mime };
  }

  @Get(':sha256')
  @Permit('reference.read')
  async content(@Param('sha256') sha256: string, @Res() reply: FastifyReply) {
    const { content, sizeBytes } = await this.files.open(sha256);
    const headers = downloadHeaders({ fileName: 'a.pdf', mime: 'application/pdf', sizeBytes });
    return reply.headers(headers).send(content);
  }
}

class PapersModule {}

let folder: string;
let fresh: FreshDatabase;
let database: Database;
let tokens: TestTokens;
let service: ServiceUnderTest;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nyata-papers-'));
  fresh = await freshDatabase();
  database = await openDatabase({ url: fresh.url, poolSize: 5, entities: [], migrations: [] });
  tokens = await testTokens();
  const files = new FileStore(folder);
  const config = { LOG_LEVEL: 'silent', DEMO_CLOCK: '', AUTH_JWKS_URL: tokens.jwksUrl };
  service = await serviceUnderTest({
    name: 'papers',
    tokens,
    module: {
      module: PapersModule,
      imports: [httpModule({ service: 'papers', config, database })],
      controllers: [PapersController],
      providers: [
        { provide: UPLOADS, useValue: files },
        { provide: FileStore, useValue: files },
      ],
    },
  });
});
afterAll(async () => {
  await service.close();
  await tokens.close();
  await fresh.drop();
  await rm(folder, { recursive: true });
});

const liaison = aCaller({ roles: ['partner-liaison'] });
const megabyte = 1024 * 1024;
const pdf = (bytes: number) => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(bytes - 9)]);

it('calls as the caller it was given, or as nobody', async () => {
  const { body } = await service.as(liaison).get('/api/papers/me');
  expect(body).toEqual({ caller: liaison, actorRole: 'partner-liaison' });
  expect((await service.asNobody().get('/api/papers/me')).status).toBe(401);
});

it('a file larger than any JSON body goes up and comes down the same', async () => {
  const content = pdf(3 * megabyte);
  const file = { name: 'a.pdf', content };
  const sent = await service.as(liaison).upload('/api/papers', { title: 'MoU' }, file);
  expect(sent.body).toMatchObject({
    title: 'MoU',
    sizeBytes: content.length,
    mime: 'application/pdf',
  });
  const back = await service.as(liaison).get(`/api/papers/${sent.body.sha256}`);
  expect(back.bytes.equals(content)).toBe(true);
  expect(back.headers['content-disposition']).toContain('attachment');
});

it.each([
  [20 * megabyte + 1, 'a.pdf', 413, 'FILE_TOO_LARGE'],
  [25 * megabyte, 'a.pdf', 413, 'FILE_TOO_LARGE'],
  [10, 'a.exe', 422, 'FILE_TYPE_REFUSED'],
])('a file of %i bytes called %s is refused: %i %s', async (bytes, name, status, code) => {
  const file = { name, content: pdf(bytes) };
  const answer = await service.as(liaison).upload('/api/papers', { title: 'MoU' }, file);
  expect([answer.status, answer.body.code]).toEqual([status, code]);
});
