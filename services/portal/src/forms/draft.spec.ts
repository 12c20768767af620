import { Draft } from './draft';

const memory = () => {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
};

describe('a draft of a form', () => {
  it('is offered again with its time after the browser was closed', () => {
    const storage = memory();
    new Draft<{ title: string }>('register', storage).keep({ title: 'Gula semut' }, new Date(0));
    expect(new Draft<{ title: string }>('register', storage).read()).toEqual({
      at: '1970-01-01T00:00:00.000Z',
      values: { title: 'Gula semut' },
    });
  });

  it('is gone once it was accepted', () => {
    const storage = memory();
    const draft = new Draft('register', storage);
    draft.keep({ title: 'x' });
    draft.drop();
    expect(draft.read()).toBeNull();
  });

  it('is treated as absent when it cannot be read', () => {
    const storage = memory();
    storage.setItem('nyata.draft.register', '{broken');
    expect(new Draft('register', storage).read()).toBeNull();
  });
});
