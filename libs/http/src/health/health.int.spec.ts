import { notesService, type NotesService } from '../example/service.fixture';
import { READINESS, type Readiness } from './readiness';

let service: NotesService;
beforeAll(async () => {
  service = await notesService();
});
afterAll(() => service.close());

const ask = async (url: string) => {
  const { statusCode, body } = await service.app.inject({ url });
  return { status: statusCode, body: JSON.parse(body) as unknown };
};

it('lives and is ready, without a token', async () => {
  expect(await ask('/health')).toEqual({ status: 200, body: { status: 'up' } });
  expect(await ask('/ready')).toEqual({
    status: 200,
    body: { status: 'ready', checks: { database: 'up' } },
  });
});

it('is not ready while a part of it is not, says why, and lives on', async () => {
  let broken = true;
  service.app.get<Readiness>(READINESS).register('transport', () => {
    if (broken) throw new Error('no lease yet');
  });
  expect(await ask('/ready')).toEqual({
    status: 503,
    body: {
      status: 'not ready',
      checks: { database: 'up', transport: 'down' },
      reasons: { transport: 'no lease yet' },
    },
  });
  expect((await ask('/health')).status).toBe(200);
  broken = false;
  expect((await ask('/ready')).status).toBe(200);
});
