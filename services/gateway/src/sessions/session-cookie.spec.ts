import { giving, secretCookie, secretIn, taking } from './session-cookie';

const cookie = secretCookie('https://nyata.example', 'session', 60);

describe('the cookie of a session', () => {
  it('is bound to the host and hidden from scripts and other sites', () => {
    expect(giving(cookie, 's3cret')).toBe(
      '__Host-nyata-session=s3cret; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure',
    );
  });

  it('is taken away by an empty one that is over at once', () => {
    expect(taking(cookie)).toContain('__Host-nyata-session=; Path=/; Max-Age=0;');
  });

  it('works without https on a machine of one’s own', () => {
    const local = giving(secretCookie('http://127.0.0.1:8080', 'session', 60), 's3cret');
    expect(local).toBe('nyata-session=s3cret; Path=/; Max-Age=60; HttpOnly; SameSite=Lax');
  });

  it.each([
    ['among others', 'a=b; __Host-nyata-session=s3cret; c=d', 's3cret'],
    ['not by the end of another name', 'x__Host-nyata-session=s3cret', undefined],
    ['empty as none', '__Host-nyata-session=', undefined],
    ['in no header as none', undefined, undefined],
  ])('is found %s', (_where, header, secret) => expect(secretIn(header, cookie)).toBe(secret));
});
