import { neighbour, shortRegionName, tileLabel, TILES } from './tiles';

describe('the tiles of Central Java', () => {
  it('are its 29 regencies and 6 cities, each once', () => {
    const codes = TILES.map(({ code }) => code);
    const regencies = Array.from({ length: 29 }, (_, i) => `33.${String(i + 1).padStart(2, '0')}`);
    const cities = ['33.71', '33.72', '33.73', '33.74', '33.75', '33.76'];
    expect([...codes].sort()).toEqual([...regencies, ...cities]);
  });

  it('lie each in a place of its own', () => {
    expect(new Set(TILES.map(({ column, row }) => `${column},${row}`)).size).toBe(35);
  });

  it('lead by arrow from neighbour to neighbour', () => {
    expect(neighbour('33.05', 'ArrowRight')).toBe('33.06');
    expect(neighbour('33.05', 'ArrowUp')).toBe('33.04');
    expect(neighbour('33.28', 'ArrowUp')).toBe('33.76');
  });

  it('stop at the edge', () => {
    expect(neighbour('33.29', 'ArrowLeft')).toBe('33.29');
    expect(neighbour('33.05', 'Enter')).toBe('33.05');
  });

  it('are all reached by arrows alone', () => {
    const reached = new Set(['33.05']);
    for (const code of reached)
      for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'])
        reached.add(neighbour(code, key));
    expect(reached.size).toBe(35);
  });

  it('are named shortly, and a city differs from its regency', () => {
    expect(shortRegionName('KABUPATEN KEBUMEN')).toBe('Kebumen');
    expect(tileLabel('Kabupaten Magelang')).toBe('Mage');
    expect(tileLabel('Kota Magelang')).toBe('K.Mag');
  });

  it('tell regions apart whose names begin alike', () => {
    expect(tileLabel('Kabupaten Wonosobo')).toBe('W.sob');
    expect(tileLabel('Kabupaten Wonogiri')).toBe('W.gir');
  });
});
