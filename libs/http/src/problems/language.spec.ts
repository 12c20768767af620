import { languageOf } from './language';

it.each([
  [undefined, 'id'],
  ['', 'id'],
  ['*', 'id'],
  ['en', 'en'],
  ['en-GB', 'en'],
  ['id-ID,id;q=0.9,en;q=0.8', 'id'],
  ['en-US,en;q=0.9,id;q=0.3', 'en'],
  ['fr, en;q=0.4', 'en'],
  ['jv, id;q=0.2, en;q=0.1', 'id'],
  ['EN;Q=1', 'en'],
  ['en;q=0', 'id'],
  ['en;q=nonsense', 'id'],
])('Accept-Language "%s" is answered in %s', (header, language) => {
  expect(languageOf(header)).toBe(language);
});
