import { newId } from '@nyata/kernel';
import { notesService, type NotesService } from '../example/service.fixture';

let service: NotesService;
beforeAll(async () => {
  service = await notesService();
});
afterAll(() => service.close());
beforeEach(() => service.database.source.query('truncate note'));

const note = (title: string) => ({ title, happenedOn: '2026-11-20' });

async function write(
  payload: object,
  key?: string,
  caller: Parameters<NotesService['token']>[0] = {},
) {
  const response = await service.app.inject({
    method: 'POST',
    url: '/api/notes',
    payload,
    headers: {
      authorization: `Bearer ${await service.token(caller)}`,
      ...(key !== undefined && { 'idempotency-key': key }),
    },
  });
  return {
    status: response.statusCode,
    body: JSON.parse(response.body) as Record<string, unknown>,
    etag: response.headers['etag'],
    replayed: response.headers['idempotent-replayed'] === 'true',
  };
}
const titles = async () =>
  (await service.database.source.query<{ title: string }[]>('select title from note')).map(
    ({ title }) => title,
  );

it('a command without a key is refused', async () => {
  const { status, body } = await write(note('a'));
  expect([status, body['code']]).toEqual([400, 'IDEMPOTENCY_KEY_REQUIRED']);
  expect(await titles()).toEqual([]);
});

it('the same command with the same key has one effect and the same answer', async () => {
  const key = newId();
  const first = await write(note('a'), key);
  const again = await write(note('a'), key);
  expect(first).toMatchObject({ status: 201, etag: '"1"', replayed: false });
  expect(again).toEqual({ ...first, replayed: true });
  expect(await titles()).toEqual(['a']);
});

it('twenty of them at once have one effect and equal answers', async () => {
  const key = newId();
  const answers = await Promise.all(Array.from({ length: 20 }, () => write(note('a'), key)));
  expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1);
  expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
  expect(await titles()).toEqual(['a']);
});

it('the same key with another body is refused', async () => {
  const key = newId();
  await write(note('a'), key);
  const { status, body } = await write(note('b'), key);
  expect([status, body['code']]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
  expect(await titles()).toEqual(['a']);
});

it('the same key of another member is another key', async () => {
  const key = newId();
  await write(note('a'), key);
  expect((await write(note('b'), key, { memberId: newId() })).status).toBe(201);
  expect(await titles()).toEqual(['a', 'b']);
});

it('a refused command leaves nothing behind, its key neither', async () => {
  const key = newId();
  expect((await write(note('refused afterwards'), key)).status).toBe(422);
  expect((await write(note('mended'), key)).status).toBe(201);
  expect(await titles()).toEqual(['mended']);
});

it('a refusal is not told while nobody can ask whether the key was answered before', async () => {
  const rename = (from: string, to: string) =>
    service.database.source.query(`alter table ${from} rename to ${to}`);
  await rename('idempotency_key', 'not_there');
  try {
    const { status, body } = await write(note('refused afterwards'), newId());
    expect([status, body['code']]).toEqual([503, 'UNAVAILABLE']);
  } finally {
    await rename('not_there', 'idempotency_key');
  }
});

it('two commands that write the same record at once: one is asked to come again', async () => {
  const answers = await Promise.all([write(note('a'), newId()), write(note('a'), newId())]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  expect(answers.find(({ status }) => status === 409)!.body['code']).toBe('CONFLICTING_WRITE');
});
