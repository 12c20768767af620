import { usualSides } from './eligible';

const org = (organisationId: string, legalPartyId: string) => ({
  organisationId,
  legalPartyId,
  name: organisationId,
});
const dinas = org('dinas', 'province');
const province = org('province', 'province');
const partner = org('partner', 'partner');

describe('the sides of a new action', () => {
  it('are a unit of the own side and the other party', () => {
    const bureau = { organisationId: 'bureau', legalPartyId: 'province' };
    expect(usualSides([dinas, province, partner], bureau)).toEqual({
      owner: 'dinas',
      counterpart: 'partner',
    });
  });

  it('put the reader’s own organisation first', () => {
    expect(usualSides([dinas, province, partner], province).owner).toBe('province');
    expect(usualSides([dinas, province, partner], partner)).toEqual({
      owner: 'partner',
      counterpart: 'dinas',
    });
  });

  it('stay open while nobody is known', () => {
    expect(usualSides([], partner)).toEqual({ owner: '', counterpart: '' });
  });
});
