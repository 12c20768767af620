import { affairByCode, AFFAIRS } from './affair';

const count = (group: string) => AFFAIRS.filter((affair) => affair.group === group).length;

describe('government affairs', () => {
  it('are six basic services, eighteen others that every region has, and eight optional ones', () => {
    expect([count('BASIC_SERVICE'), count('NON_BASIC_SERVICE'), count('OPTIONAL')]).toEqual([
      6, 18, 8,
    ]);
  });

  it('are found by their code', () => {
    expect(affairByCode('2.08')?.name).toBe('Pemberdayaan perempuan dan pelindungan anak');
    expect(affairByCode('2.99')).toBeUndefined();
    expect(new Set(AFFAIRS.map((affair) => affair.code)).size).toBe(AFFAIRS.length);
  });

  it('leave forestry and energy to the provinces', () => {
    expect(affairByCode('3.28')?.levels).toEqual(['PROVINCE']);
    expect(affairByCode('3.29')?.levels).toEqual(['PROVINCE']);
    expect(affairByCode('1.02')?.levels).toEqual(['PROVINCE', 'REGENCY', 'CITY']);
  });
});
