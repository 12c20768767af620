import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { areAdjacent, isWithin, provinceOf, regionByCode, REGIONS } from './region';

const inside = (provinceCode: string) =>
  REGIONS.filter((region) => region.provinceCode === provinceCode);
const ofLevel = (level: string) => REGIONS.filter((region) => region.level === level);

describe('the regions of Indonesia', () => {
  it('are 38 provinces, 416 regencies and 98 cities', () => {
    expect(ofLevel('PROVINCE')).toHaveLength(38);
    expect(ofLevel('REGENCY')).toHaveLength(416);
    expect(ofLevel('CITY')).toHaveLength(98);
  });

  it('give Central Java 29 regencies and 6 cities', () => {
    const levels = inside('33').map((region) => region.level);
    expect(levels.filter((level) => level === 'REGENCY')).toHaveLength(29);
    expect(levels.filter((level) => level === 'CITY')).toHaveLength(6);
  });

  it('have unique codes and readable names', () => {
    expect(new Set(REGIONS.map((region) => region.code)).size).toBe(REGIONS.length);
    expect(regionByCode('33.05')?.name).toBe('Kabupaten Kebumen');
    expect(regionByCode('33.71')?.name).toBe('Kota Magelang');
    expect(regionByCode('31')?.name).toBe('DKI Jakarta');
    expect(regionByCode('99')).toBeUndefined();
  });

  it('lie in a province that exists', () => {
    for (const region of REGIONS) expect(provinceOf(region.code)?.level).toBe('PROVINCE');
  });

  it('live in three time zones', () => {
    expect(regionByCode('33')?.timeZone).toBe('Asia/Jakarta');
    expect(regionByCode('64')?.timeZone).toBe('Asia/Makassar');
    expect(regionByCode('94')?.timeZone).toBe('Asia/Jayapura');
  });

  it('are what the pinned source makes of them', () => {
    const folder = mkdtempSync(join(tmpdir(), 'regions-'));
    const fresh = join(folder, 'regions.json');
    execFileSync(process.execPath, [join(__dirname, '../../scripts/write-regions.cjs'), fresh]);
    const committed = join(__dirname, 'generated/regions.json');
    expect(readFileSync(fresh, 'utf8')).toBe(readFileSync(committed, 'utf8'));
    rmSync(folder, { recursive: true });
  });
});

describe('adjacency', () => {
  it('is known for all of Central Java and is the same from both sides', () => {
    for (const region of inside('33')) {
      expect(region.adjacencyKnown).toBe(true);
      expect(region.adjacentCodes.length).toBeGreaterThan(0);
      for (const neighbour of region.adjacentCodes)
        expect(regionByCode(neighbour)?.adjacentCodes).toContain(region.code);
    }
  });

  it('gives Pemalang the four neighbours that it invites as mandatory ones', () => {
    expect(regionByCode('33.27')?.adjacentCodes).toEqual(['33.02', '33.03', '33.26', '33.28']);
  });

  it('says that Kebumen and Purworejo border, that Kebumen and Rembang do not', () => {
    expect(areAdjacent('33.05', '33.06')).toBe(true);
    expect(areAdjacent('33.05', '33.17')).toBe(false);
  });

  it('takes a regency and its own province as bordering', () => {
    expect(areAdjacent('33', '33.05')).toBe(true);
    expect(areAdjacent('32', '33.05')).toBe('unknown');
  });

  it('is unknown, never guessed, where nobody has computed it', () => {
    expect(areAdjacent('33.29', '32.09')).toBe('unknown');
    expect(areAdjacent('33', '64')).toBe('unknown');
  });
});

describe('a scope of regions', () => {
  it('covers the region itself and what lies in it', () => {
    expect(isWithin('33.05', '33')).toBe(true);
    expect(isWithin('33', '33')).toBe(true);
    expect(isWithin('33', '33.05')).toBe(false);
    expect(isWithin('33.05', '3')).toBe(false);
  });
});
