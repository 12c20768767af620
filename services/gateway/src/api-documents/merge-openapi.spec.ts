import { mergeOpenApi, type OpenApiDocument } from './merge-openapi';

const ORIGIN = 'https://nyata.example';
const document = (paths: OpenApiDocument['paths'], schemas = {}): OpenApiDocument => ({
  openapi: '3.1.0',
  info: {},
  paths,
  components: { schemas },
});
const answering = (schema: string) => ({
  get: { responses: { 200: { content: { $ref: `#/components/schemas/${schema}` } } } },
});

describe('the one document of all services', () => {
  it('has the public paths of each, and none of their inner ones', () => {
    const merged = mergeOpenApi(
      {
        partners: document({ '/api/organisations': {}, '/internal/demo-clock': {}, '/health': {} }),
        actions: document({ '/api/milestones': {} }),
      },
      ORIGIN,
    );
    expect(Object.keys(merged.paths)).toEqual(['/api/milestones', '/api/organisations']);
  });

  it('leaves out what the gateway does not pass on: a path without a row in the routes, or of another service', () => {
    const monitoring = document({ '/api/budgets': {}, '/api/milestones': {}, '/api/feed': {} });
    expect(Object.keys(mergeOpenApi({ monitoring }, ORIGIN).paths)).toEqual(['/api/feed']);
  });

  it('names the services that did not answer', () => {
    const merged = mergeOpenApi({ gateway: document({}), partners: document({}) }, ORIGIN);
    expect(merged['x-missing']).toEqual(['agreements', 'actions', 'monitoring']);
  });

  it('keeps one schema that two services share', () => {
    const problem = { type: 'object' };
    const merged = mergeOpenApi(
      {
        partners: document({}, { Problem: problem }),
        actions: document({}, { Problem: problem }),
      },
      ORIGIN,
    );
    expect(merged.components).toEqual({ schemas: { Problem: problem } });
  });

  it('renames a schema that means something else in another service, with its references', () => {
    const merged = mergeOpenApi(
      {
        agreements: document({ '/api/agreements': answering('Party') }, { Party: { title: 'a' } }),
        actions: document({ '/api/actions': answering('Party') }, { Party: { title: 'b' } }),
      },
      ORIGIN,
    );
    expect(merged.components).toEqual({
      schemas: { Party: { title: 'a' }, ActionsParty: { title: 'b' } },
    });
    expect(merged.paths['/api/agreements']).toEqual(answering('Party'));
    expect(merged.paths['/api/actions']).toEqual(answering('ActionsParty'));
  });
});
