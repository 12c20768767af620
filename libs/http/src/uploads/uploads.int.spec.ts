import { newId } from '@nyata/kernel';
import type { Problem } from '../problems/problem';
import { notesService, type NotesService } from '../example/service.fixture';

let service: NotesService;
beforeAll(async () => {
  service = await notesService();
});
afterAll(() => service.close());

interface Part {
  name: string;
  fileName?: string;
  value: string;
}
const form = (parts: Part[]) =>
  parts
    .map(({ name, fileName, value }) => {
      const file = fileName ? `; filename="${fileName}"\r\nContent-Type: text/plain` : '';
      return `--b\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n${value}\r\n`;
    })
    .join('') + '--b--\r\n';

async function send(
  payload: string,
  type = 'multipart/form-data; boundary=b',
  key: string = newId(),
) {
  const response = await service.app.inject({
    method: 'POST',
    url: '/api/notes/papers',
    payload,
    headers: {
      authorization: `Bearer ${await service.token()}`,
      'idempotency-key': key,
      'content-type': type,
    },
  });
  return { status: response.statusCode, body: JSON.parse(response.body) as Partial<Problem> };
}
const title = { name: 'title', value: 'minutes' };
const file = { name: 'file', fileName: 'notulen rapat.txt', value: 'hello' };

it.each([
  ['before', [title, file]],
  ['after', [file, title]],
])('the fields may come %s the file', async (_name, parts) => {
  const { status, body } = await send(form(parts));
  expect(status).toBe(201);
  expect(body).toMatchObject({ title: 'minutes', fileName: 'notulen rapat.txt', sizeBytes: 5 });
});

it('the fields are checked like any body', async () => {
  const { status, body } = await send(form([file, { name: 'titel', value: 'x' }]));
  expect(status).toBe(422);
  expect(body.errors?.map(({ pointer }) => pointer).sort()).toEqual(['/titel', '/title']);
});

it('the same key with another file is refused', async () => {
  const key = newId();
  await send(form([title, file]), undefined, key);
  const { body } = await send(form([title, { ...file, value: 'other' }]), undefined, key);
  expect(body.code).toBe('IDEMPOTENCY_KEY_REUSED');
});

it.each([
  ['no file', form([title]), 'FILE_MISSING'],
  ['two files', form([title, file, file]), 'ONE_FILE_ONLY'],
  ['three files', form([title, file, file, file]), 'ONE_FILE_ONLY'],
  [
    'ten thousand files',
    form([title, ...Array.from({ length: 10_000 }, () => file)]),
    'ONE_FILE_ONLY',
  ],
  ['a file in another field', form([title, { ...file, name: 'photo' }]), 'ONE_FILE_ONLY'],
  ['a form that breaks off', form([title, file]).slice(0, -40), 'UPLOAD_BROKEN'],
])('%s is refused with its code', async (_name, payload, code) => {
  expect((await send(payload)).body.code).toBe(code);
});

it('JSON is refused where a file is expected, and a file where JSON is', async () => {
  const json = await send('{"title":"a"}', 'application/json');
  expect([json.status, json.body.code]).toEqual([415, 'MEDIA_TYPE_REFUSED']);
  const response = await service.app.inject({
    method: 'POST',
    url: '/api/notes',
    payload: form([title, file]),
    headers: {
      authorization: `Bearer ${await service.token()}`,
      'idempotency-key': newId(),
      'content-type': 'multipart/form-data; boundary=b',
    },
  });
  expect(response.statusCode).toBe(415);
});
