import { digestOf, GENESIS, linkOf } from './chain';

const place = { topic: 'nyata.partners', part: 3 };
const first = {
  ...place,
  offset: 0,
  key: 'k',
  headers: { 'content-type': 'application/json', ce_id: '1' },
  value: '{"nama":"Kulon Progo ✓"}',
};
const second = { ...place, offset: 1, key: '', headers: {}, value: 'not JSON' };

describe('the chain of a partition', () => {
  /** The numbers of the README's Python example. */
  it('is what another language computes from the same records', () => {
    const one = linkOf(GENESIS, 0, digestOf(first));
    expect(digestOf(first).toString('hex')).toBe(
      '9f61d421bff105c0370e3fe103c60b0b5ad3c57c90ac551f4fbab6d2bb2f8b3b',
    );
    expect(one.toString('hex')).toBe(
      '4337a3d78eb100f07c140becf899134eb0caa306579fc9cfb3f8139e2214648a',
    );
    expect(linkOf(one, 1, digestOf(second)).toString('hex')).toBe(
      'd875aec6911ef6c7fa1ad00175205c1239cdeb43cd978caa281e6cce611cec02',
    );
  });

  it('does not ask in which order a transport gives the headers', () => {
    const headers = Object.fromEntries(Object.entries(first.headers).reverse());
    expect(digestOf({ ...first, headers })).toEqual(digestOf(first));
  });

  it('knows where a field ends: nothing can move from one to the next', () => {
    const { key, headers, value } = first;
    for (const other of [
      { key: `${key}ce_id`, headers, value },
      { key, headers: { ...headers, ce_id: '', ce_i: 'd1' }, value },
      { key, headers: { 'content-type': headers['content-type'] }, value: `ce_id1${value}` },
      { key, headers: { ...headers, ce_id: `1${value}` }, value: '' },
    ])
      expect(digestOf({ ...first, ...other })).not.toEqual(digestOf(first));
    expect(linkOf(GENESIS, 1, digestOf(first))).not.toEqual(linkOf(GENESIS, 0, digestOf(first)));
  });
});
