import { Controller, Get } from '@nestjs/common';
import { newId } from '@nyata/kernel';
import { openDatabase, type Database } from '@nyata/persistence';
import {
  notesModule,
  notesService,
  officer,
  scratchDatabase,
  type NotesService,
} from '../example/service.fixture';
import { createService } from '../service/create-service';
import { routesOf } from './routes';

let service: NotesService;
let noteId: string;
beforeAll(async () => {
  service = await notesService();
  noteId = newId();
  await service.database.source.query('insert into note values ($1, $2, $3, 1)', [
    noteId,
    officer.organisationId,
    'mine',
  ]);
});
afterAll(() => service.close());

async function read(path: string, headers: Record<string, string> = {}) {
  const { statusCode, headers: answered, body } = await service.app.inject({ url: path, headers });
  return {
    status: statusCode,
    headers: answered,
    body: JSON.parse(body) as Record<string, unknown>,
  };
}
const bearer = async (...claims: Parameters<NotesService['token']>) => ({
  authorization: `Bearer ${await service.token(...claims)}`,
});

describe('a caller', () => {
  it('without a token is told to sign in', async () => {
    const { status, headers, body } = await read('/api/notes');
    expect(status).toBe(401);
    expect(headers['www-authenticate']).toBe('Bearer');
    expect(body['code']).toBe('UNAUTHENTICATED');
  });

  it.each(['Bearer x.y.z', 'Basic abc', 'Bearer'])(
    'with "%s" is told to sign in',
    async (authorization) => {
      expect((await read('/api/notes', { authorization })).status).toBe(401);
    },
  );

  it('with the token of another service is told to sign in', async () => {
    expect((await read('/api/notes', await bearer({}, 'actions'))).status).toBe(401);
  });

  it('whose role lacks the permission is refused', async () => {
    const { status, body } = await read('/api/notes', await bearer({ roles: ['admin'] }));
    expect([status, body['code']]).toEqual([403, 'FORBIDDEN']);
  });

  it('is not told whether a record exists that it may not see', async () => {
    const stranger = await bearer({ roles: ['partner-liaison'], organisationId: newId() });
    const hidden = await read(`/api/notes/${noteId}`, stranger);
    const unknown = await read(`/api/notes/${newId()}`, stranger);
    const malformed = await read('/api/notes/no-id', stranger);
    for (const answer of [hidden, unknown, malformed]) {
      expect(answer.status).toBe(404);
      expect(answer.body).toMatchObject({ code: 'NOT_FOUND', detail: hidden.body['detail'] });
    }
  });

  it('reads its own record', async () => {
    const own = await bearer({ roles: ['partner-liaison'] });
    expect((await read(`/api/notes/${noteId}`, own)).body).toMatchObject({ title: 'mine' });
  });

  it('is judged before its body is: no token, bad body', async () => {
    const { statusCode } = await service.app.inject({
      method: 'POST',
      url: '/api/notes',
      payload: { nonsense: true },
    });
    expect(statusCode).toBe(401);
  });
});

describe('the start', () => {
  let database: Database;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const scratch = await scratchDatabase();
    drop = () => scratch.drop();
    database = await openDatabase({ url: scratch.url, poolSize: 2, entities: [], migrations: [] });
  });
  afterAll(async () => {
    await database.close();
    await drop();
  });

  @Controller('api/open')
  class Forgetful {
    @Get('door')
    door(this: void) {
      return {};
    }
  }

  it('stops when a route says neither @Permit nor @Public, and names it', async () => {
    const module = notesModule(database, 'http://127.0.0.1:1/', { controllers: [Forgetful] });
    await expect(createService({ name: 'notes', module })).rejects.toThrow(
      'Every route needs @Permit or @Public; these have neither: GET /api/open/door (Forgetful.door)',
    );
  });

  it('stops when routes are about records that nobody can look up', async () => {
    const module = notesModule(database, 'http://127.0.0.1:1/', { withoutSubjects: true });
    await expect(createService({ name: 'notes', module })).rejects.toThrow(
      'Provide SUBJECT_DIRECTORY',
    );
  });
});

it('every route can be listed with what it demands', () => {
  const routes = routesOf(service.app).filter(({ path }) => path.startsWith('/api/'));
  expect(routes).toContainEqual({
    method: 'POST',
    path: '/api/notes/:id/renames',
    handler: 'NotesController.rename',
    access: { permission: 'mapping.write', subject: { kind: 'note' } },
  });
});
