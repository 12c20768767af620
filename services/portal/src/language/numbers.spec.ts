import { decimal, fileSize, parseQuantity } from './numbers';

describe('numbers', () => {
  it('are written as the reader writes them', () => {
    expect(decimal(1234.5, 'id')).toBe('1.234,5');
    expect(decimal(1234.5, 'en')).toBe('1,234.5');
    expect(fileSize(1_240_000, 'id')).toBe('1,2 MB');
    expect(fileSize(300, 'en')).toBe('1 kB');
  });

  it('are read as they are written', () => {
    expect(parseQuantity('1.234,5', 'id')).toBe(1234.5);
    expect(parseQuantity('1,234.5', 'en')).toBe(1234.5);
    expect(parseQuantity('48', 'id')).toBe(48);
  });

  it('are refused when they are none', () => {
    expect(parseQuantity('', 'id')).toBeNull();
    expect(parseQuantity('delapan', 'id')).toBeNull();
    expect(parseQuantity('-3', 'id')).toBeNull();
  });
});
