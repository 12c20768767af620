import { isForeign } from './same-origin';

const OWN = 'https://nyata.example';
const post = (headers: Record<string, string>) => isForeign({ method: 'POST', headers }, OWN);

describe('a change that another site made the browser send', () => {
  it.each([
    ['says that it crosses sites', { 'sec-fetch-site': 'cross-site' }],
    ['says that it comes from a sibling host', { 'sec-fetch-site': 'same-site' }],
    ['names the other origin', { origin: 'https://evil.example' }],
    ['hides its origin', { origin: 'null' }],
  ])('%s and is foreign', (_what, headers) => expect(post(headers)).toBe(true));

  it.each([
    ['own page', { 'sec-fetch-site': 'same-origin', origin: OWN }],
    ['own page in an older browser', { origin: OWN }],
    ['program without a browser', {}],
  ])('is not what the %s sends', (_what, headers) =>
    expect(post(headers as Record<string, string>)).toBe(false),
  );

  it('is no matter for reading', () => {
    expect(isForeign({ method: 'GET', headers: { 'sec-fetch-site': 'cross-site' } }, OWN)).toBe(
      false,
    );
  });
});
