import type { Problem } from './problem';
import { notesService, type NotesService } from '../example/service.fixture';

let service: NotesService;
beforeAll(async () => {
  service = await notesService();
});
afterAll(() => service.close());

interface Sent {
  url?: string;
  payload?: string | object;
  headers?: Record<string, string>;
}
async function post({ url = '/api/notes', payload, headers }: Sent) {
  const token = await service.token();
  const response = await service.app.inject({
    method: 'POST',
    url,
    headers: {
      authorization: `Bearer ${token}`,
      'idempotency-key': crypto.randomUUID(),
      'content-type': 'application/json',
      ...headers,
    },
    payload: payload ?? {},
  });
  return {
    status: response.statusCode,
    headers: response.headers,
    body: JSON.parse(response.body) as Problem,
  };
}
const notes = async () =>
  (await service.database.source.query<unknown[]>('select 1 from note')).length;

describe('input that is refused, with nothing written', () => {
  afterEach(async () => expect(await notes()).toBe(0));

  it('names every faulty field by its pointer, nested ones and list items too', async () => {
    const { status, headers, body } = await post({
      payload: {
        title: ' ',
        happenedOn: '2026-02-30',
        organisationId: 'UPPER',
        colour: 'BLUE',
        lines: [
          { text: 'fine', weight: 3 },
          { text: 'x'.repeat(21), weight: 2.5, more: 1 },
        ],
        surprise: true,
      },
      headers: { 'accept-language': 'en-GB,en;q=0.9,id;q=0.5' },
    });
    expect(status).toBe(422);
    expect(headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(body).toMatchObject({
      type: 'urn:nyata:problem:validation-failed',
      title: 'Input refused',
      code: 'VALIDATION_FAILED',
    });
    const faults = body.errors!.map(({ pointer, code }) => [pointer, code]);
    expect(Object.fromEntries(faults)).toEqual({
      '/title': 'FIELD_REQUIRED',
      '/happenedOn': 'NOT_A_DATE',
      '/organisationId': 'NOT_AN_ID',
      '/colour': 'NOT_IN_LIST',
      '/lines/1/text': 'TEXT_TOO_LONG',
      '/lines/1/weight': 'NOT_A_WHOLE_NUMBER',
      '/lines/1/more': 'UNKNOWN_FIELD',
      '/surprise': 'UNKNOWN_FIELD',
    });
    expect(body.errors).toContainEqual({
      pointer: '/colour',
      code: 'NOT_IN_LIST',
      detail: 'Choose one of: RED, GREEN.',
    });
    expect(body.errors).toContainEqual({
      pointer: '/lines/1/text',
      code: 'TEXT_TOO_LONG',
      detail: 'Write at most 20 characters.',
    });
  });

  it('says of a missing field that it is required, in Indonesian unless asked otherwise', async () => {
    const { body } = await post({ payload: { title: 'a' } });
    expect(body.errors).toEqual([
      { pointer: '/happenedOn', code: 'FIELD_REQUIRED', detail: 'Isian ini wajib. Lengkapi.' },
    ]);
    expect(body.title).toBe('Isian ditolak');
  });

  it('converts nothing unasked', async () => {
    const { body } = await post({
      payload: { title: 7, happenedOn: '2026-01-01', lines: [{ text: 'a', weight: '3' }] },
    });
    expect(body.errors!.map((fault) => [fault.pointer, fault.code])).toEqual([
      ['/title', 'NOT_TEXT'],
      ['/lines/0/weight', 'NOT_A_WHOLE_NUMBER'],
    ]);
  });

  it.each([
    ['a list as the body', '[]', ''],
    ['a text as the body', '"hello"', ''],
    [
      'a list where an object belongs',
      '{"title":"a","happenedOn":"2026-01-01","lines":["x"]}',
      '/lines',
    ],
    ['a NUL in a text', '{"title":"a\\u0000","happenedOn":"2026-01-01"}', '/title'],
  ])('refuses %s', async (_name, payload, pointer) => {
    const { status, body } = await post({ payload });
    expect([status, body.code]).toEqual([422, 'VALIDATION_FAILED']);
    expect(body.errors![0]!.pointer).toContain(pointer);
  });

  it.each([
    ['broken JSON', { payload: '{"title":' }, 400, 'BROKEN_JSON'],
    ['an empty body', { payload: '' }, 400, 'BROKEN_JSON'],
    ['a __proto__ in the JSON', { payload: '{"__proto__":{"x":1}}' }, 400, 'BROKEN_JSON'],
    [
      'a body of 2 MB',
      { payload: JSON.stringify({ title: 'x'.repeat(2_000_000) }) },
      413,
      'BODY_TOO_LARGE',
    ],
    [
      'an HTML form',
      { payload: 'title=a', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      415,
      'MEDIA_TYPE_REFUSED',
    ],
    [
      'plain text',
      { payload: 'a', headers: { 'content-type': 'text/plain' } },
      415,
      'MEDIA_TYPE_REFUSED',
    ],
    ['an address that nobody serves', { url: '/api/nothing' }, 404, 'ROUTE_UNKNOWN'],
    [
      'no idempotency key',
      { headers: { 'idempotency-key': '' } },
      400,
      'IDEMPOTENCY_KEY_MALFORMED',
    ],
    [
      'a refusal after the write',
      { payload: { title: 'refused afterwards', happenedOn: '2026-01-01' } },
      422,
      'REASON_REQUIRED',
    ],
  ] as [string, Sent, number, string][])(
    'answers %s with its code in both languages',
    async (_name, sent, status, code) => {
      for (const language of ['id', 'en']) {
        const answer = await post({
          ...sent,
          headers: { 'accept-language': language, ...sent.headers },
        });
        expect([answer.status, answer.body.code]).toEqual([status, code]);
        expect(answer.body.detail).toMatch(/\w{3}/);
        expect(answer.body.detail).not.toContain('{');
      }
    },
  );
});
