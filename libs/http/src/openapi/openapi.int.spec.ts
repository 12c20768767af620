import { notesService, type NotesService } from '../example/service.fixture';

let service: NotesService;
beforeAll(async () => {
  service = await notesService();
});
afterAll(() => service.close());

interface Operation {
  operationId: string;
  parameters: { name: string; in: string; required?: boolean }[];
  responses: Record<string, unknown>;
  security?: unknown;
  'x-permission'?: string;
}

it('the document says of every route its permission, its headers and how it refuses', async () => {
  const { body, headers } = await service.app.inject({ url: '/openapi.json' });
  expect(headers['content-type']).toContain('application/json');
  const document = JSON.parse(body) as {
    openapi: string;
    paths: Record<string, Record<string, Operation>>;
    components: { schemas: Record<string, unknown> };
  };
  expect(document.openapi).toBe('3.1.0');
  const rename = document.paths['/api/notes/{id}/renames']!['post']!;
  expect(rename.operationId).toBe('Notes.rename');
  expect(rename['x-permission']).toBe('mapping.write');
  expect(rename.security).toEqual([{ bearer: [] }]);
  expect(rename.parameters.map(({ name }) => name).sort()).toEqual([
    'Idempotency-Key',
    'If-Match',
    'id',
  ]);
  expect(rename.responses['default']).toMatchObject({
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  });
  expect(Object.keys(document.components.schemas)).toEqual(
    expect.arrayContaining(['Problem', 'WriteNote', 'Line']),
  );
  expect(Object.keys(document.paths).filter((path) => !path.startsWith('/api/'))).toEqual([]);
});
