import { serviceFor } from './routes';

describe('the owner of a path', () => {
  it.each([
    ['/api/organisations', 'partners'],
    ['/api/agreements/0198/documents', 'agreements'],
    ['/api/milestones/0198/claims', 'actions'],
    ['/api/live', 'monitoring'],
    ['/api/documents/a.b..c/content', 'agreements'],
  ])('%s is %s', (path, service) => expect(serviceFor(path)).toBe(service));

  it.each([
    '/api/budgets',
    '/api/',
    '/api/constructor',
    '/api/actions/../internal/demo-clock',
    '/api/actions/%2e%2E/internal/demo-clock',
    '/api/actions/..%2finternal/demo-clock',
    '/api/actions/.%5C..\\internal',
    '/api/actions/..',
  ])('%s is nobody', (path) => expect(serviceFor(path)).toBeUndefined());
});
