import { downloadHeaders } from './download-headers';

it('a file leaves as an attachment that no browser guesses about', () => {
  expect(downloadHeaders({ fileName: 'a.pdf', mime: 'application/pdf', sizeBytes: 7 })).toEqual({
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="a.pdf"; filename*=UTF-8''a.pdf`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, no-store',
    'content-length': '7',
  });
});

it.each([
  [
    'Berita "Acara" (final).pdf',
    'Berita _Acara_ (final).pdf',
    'Berita%20%22Acara%22%20%28final%29.pdf',
  ],
  ['覚書.pdf', '__.pdf', '%E8%A6%9A%E6%9B%B8.pdf'],
  ['a\r\nSet-Cookie: x=1.pdf', 'a__Set-Cookie_ x_1.pdf', 'a%0D%0ASet-Cookie%3A%20x%3D1.pdf'],
  ["it's 100%.pdf", 'it_s 100_.pdf', 'it%27s%20100%25.pdf'],
  ['broken \ud800.pdf', 'broken _.pdf', 'broken%20_.pdf'],
])('the name %p is safe in both forms', (fileName, plain, encoded) => {
  expect(downloadHeaders({ fileName, mime: 'application/pdf' })['content-disposition']).toBe(
    `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`,
  );
});
