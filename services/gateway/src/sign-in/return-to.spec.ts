import { safeReturnTo } from './return-to';

const PUBLIC_URL = 'https://nyata.example';

describe('where somebody goes on after signing in', () => {
  it('is the page that was asked for', () => {
    expect(safeReturnTo('/perjanjian?status=IN_FORCE#pihak', PUBLIC_URL)).toBe(
      '/perjanjian?status=IN_FORCE#pihak',
    );
  });

  it.each([
    ['nothing', undefined],
    ['another site', 'https://evil.example/'],
    ['another site without a scheme', '//evil.example'],
    ['another site behind a backslash', '/\\evil.example'],
    ['another site behind a tab', '/\t/evil.example'],
    ['a script', 'javascript:alert(1)'],
  ])('is the first page when %s was asked for', (_what, wanted) => {
    expect(safeReturnTo(wanted, PUBLIC_URL)).toBe('/');
  });
});
