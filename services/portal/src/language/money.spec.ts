import { exactRupiah, rupiah } from './money';

describe('an amount of money', () => {
  it.each([
    [640_000_000, 'Rp 640 juta', 'Rp 640 million'],
    [1_250_000_000, 'Rp 1,25 miliar', 'Rp 1.25 billion'],
    [2_000_000_000_000, 'Rp 2 triliun', 'Rp 2 trillion'],
    [412_500, 'Rp 412.500', 'Rp 412,500'],
    [0, 'Rp 0', 'Rp 0'],
  ])('of %i is short where it is compared', (amount, id, en) => {
    expect(rupiah(amount, 'id')).toBe(id);
    expect(rupiah(amount, 'en')).toBe(en);
  });

  it('is exact where somebody asks for it', () => {
    expect(exactRupiah(640_123_456, 'id')).toBe('Rp 640.123.456');
  });
});
