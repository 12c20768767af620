import { newId } from '@nyata/kernel';
import type { NoteView } from '../example/notes.fixture';
import type { Problem } from '../problems/problem';
import { notesService, officer, type NotesService } from '../example/service.fixture';

let service: NotesService;
const ids = Array.from({ length: 5 }, () => newId());
beforeAll(async () => {
  service = await notesService();
  for (const [index, id] of ids.entries())
    await service.database.source.query('insert into note values ($1, $2, $3, 1)', [
      id,
      officer.organisationId,
      `note ${index}`,
    ]);
});
afterAll(() => service.close());

async function call(
  method: 'GET' | 'POST',
  url: string,
  more: { payload?: object; headers?: object } = {},
) {
  const response = await service.app.inject({
    method,
    url,
    ...(more.payload && { payload: more.payload }),
    headers: {
      authorization: `Bearer ${await service.token()}`,
      'idempotency-key': newId(),
      ...more.headers,
    },
  });
  return {
    status: response.statusCode,
    headers: response.headers,
    body: JSON.parse(response.body) as Partial<Problem> & Partial<NoteView> & { items: NoteView[] },
  };
}

describe('a list', () => {
  it('is walked page by page through its next links, each item once', async () => {
    const seen: string[] = [];
    let url: string | undefined = '/api/notes?limit=2';
    while (url) {
      const { body, headers }: Awaited<ReturnType<typeof call>> = await call('GET', url);
      expect(Object.keys(body)).toEqual(['items']);
      seen.push(...body.items.map(({ title }) => title));
      url = /^<(.+)>; rel="next"$/.exec((headers['link'] as string | undefined) ?? '')?.[1];
    }
    expect(seen).toEqual(['note 0', 'note 1', 'note 2', 'note 3', 'note 4']);
  });

  it.each([
    'x',
    'bm90IGpzb24',
    Buffer.from('["a","b"]').toString('base64url'),
    Buffer.from('[{}]').toString('base64url'),
  ])('refuses the cursor "%s"', async (after) => {
    const { status, body } = await call('GET', `/api/notes?after=${after}`);
    expect([status, body.code]).toEqual([422, 'PAGE_UNKNOWN']);
  });

  it.each(['0', '201', 'many', '2.5'])('refuses the limit %s', async (limit) => {
    const { status, body } = await call('GET', `/api/notes?limit=${limit}`);
    expect([status, body.errors?.[0]?.pointer]).toEqual([422, '/limit']);
  });

  it('refuses a NUL in a parameter, which the database could not read', async () => {
    const { status, body } = await call('GET', '/api/notes?after=a%00b');
    expect([status, body.errors?.[0]?.pointer]).toEqual([422, '/after']);
  });

  it('refuses a parameter that it does not know', async () => {
    expect((await call('GET', '/api/notes?page=2')).status).toBe(422);
  });
});

describe('a record', () => {
  const rename = (title: string, headers: object) =>
    call('POST', `/api/notes/${ids[0]}/renames`, { payload: { title }, headers });

  it('carries its version as ETag, which the next command must name', async () => {
    const { headers } = await call('GET', `/api/notes/${ids[0]}`);
    expect(headers['etag']).toBe('"1"');
    const renamed = await rename('renamed', { 'if-match': headers['etag'] });
    expect([renamed.status, renamed.headers['etag'], renamed.body.version]).toEqual([
      201,
      '"2"',
      2,
    ]);
  });

  it('is not changed by a command that names no version, or none that it could be', async () => {
    expect((await rename('x', {})).status).toBe(428);
    for (const malformed of ['2', '*', 'W/"2"', '"two"'])
      expect((await rename('x', { 'if-match': malformed })).body.code).toBe('IF_MATCH_MALFORMED');
  });

  it('is not changed by a command that has seen an older version', async () => {
    const { status, body } = await rename('x', { 'if-match': '"1"' });
    expect([status, body.code]).toEqual([412, 'VERSION_CONFLICT']);
  });
});
