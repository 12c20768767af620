import { nextLink, query } from './http';
import { AttemptKeys } from './idempotency';
import { errorsByPath, pathOfPointer } from './problem';

describe('the API client', () => {
  it('finds the next page in the Link header, whatever origin it names', () => {
    expect(nextLink('<http://10.0.0.1:4102/api/agreements?after=x&limit=30>; rel="next"')).toBe(
      '/api/agreements?after=x&limit=30',
    );
    expect(nextLink('</api/a?after=y>; rel="next"')).toBe('/api/a?after=y');
    expect(nextLink(null)).toBeNull();
  });

  it('leaves unset filters out of the address', () => {
    expect(query({ q: 'gula semut', status: '', after: null })).toBe('?q=gula+semut');
    expect(query({})).toBe('');
  });

  it('maps the JSON pointer of a refusal to the field of the form', () => {
    expect(pathOfPointer('/parties/0/organisationId')).toBe('parties.0.organisationId');
    expect(errorsByPath([{ pointer: '/term/endsOn', code: 'X', detail: 'Terlalu awal.' }])).toEqual(
      { 'term.endsOn': 'Terlalu awal.' },
    );
  });
});

describe('the idempotency key', () => {
  it('stays the same while the same content gets no answer', () => {
    const keys = new AttemptKeys();
    const first = keys.keyFor({ title: 'a' });
    expect(keys.keyFor({ title: 'a' })).toBe(first);
  });

  it('is a new one for other content, and after an answer', () => {
    const keys = new AttemptKeys();
    const first = keys.keyFor({ title: 'a' });
    expect(keys.keyFor({ title: 'b' })).not.toBe(first);
    const second = keys.keyFor({ title: 'b' });
    keys.answered();
    expect(keys.keyFor({ title: 'b' })).not.toBe(second);
  });
});
