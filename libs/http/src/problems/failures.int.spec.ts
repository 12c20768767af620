import { notesService, type NotesService } from '../example/service.fixture';

let service: NotesService;
beforeAll(async () => {
  service = await notesService();
});
afterAll(() => service.close());

describe('a failure', () => {
  const fail = async (kind: string) => {
    const response = await service.app.inject({ url: `/api/notes/failures/${kind}` });
    return { ...response, problem: JSON.parse(response.body) as Record<string, string> };
  };

  it('that nobody foresaw tells the correlation id and nothing of its inside', async () => {
    const { statusCode, headers, problem, body } = await fail('other');
    expect([statusCode, problem['code']]).toEqual([500, 'INTERNAL']);
    expect(problem['detail']).toContain(problem['correlationId']);
    expect(headers['nyata-correlation-id']).toBe(problem['correlationId']);
    expect(body).not.toContain('secret');
  });

  it('of the database is 503 with a time to come again', async () => {
    const { statusCode, headers, problem } = await fail('database');
    expect([statusCode, problem['code'], headers['retry-after']]).toEqual([
      503,
      'UNAVAILABLE',
      '2',
    ]);
  });

  it('of a reference that has not arrived yet asks to come again in a second', async () => {
    const { statusCode, headers } = await fail('early');
    expect([statusCode, headers['retry-after']]).toEqual([409, '1']);
  });
});

it('an address that can not be decoded is unknown like any other', async () => {
  const { statusCode, body } = await service.app.inject({ url: '/api/%zz' });
  expect([statusCode, JSON.parse(body)]).toEqual([
    404,
    expect.objectContaining({ code: 'ROUTE_UNKNOWN' }),
  ]);
});

describe('the correlation id', () => {
  it('of the caller is taken over', async () => {
    const id = '0198a000-0000-7000-8000-00000000000a';
    const { headers } = await service.app.inject({
      url: '/health',
      headers: { 'nyata-correlation-id': id },
    });
    expect(headers['nyata-correlation-id']).toBe(id);
  });

  it('is a new one when the caller sends something else', async () => {
    const { headers } = await service.app.inject({
      url: '/health',
      headers: { 'nyata-correlation-id': 'a\tb' },
    });
    expect(headers['nyata-correlation-id']).toMatch(/^[0-9a-f-]{36}$/);
  });
});
