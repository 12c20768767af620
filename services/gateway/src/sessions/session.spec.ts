import type { Role } from '@nyata/auth';
import { callerOf } from './session';

const facts = (roles: Role[], regionScope: string | null, legalPartyRegion: string | null) =>
  callerOf({
    memberId: 'm',
    organisationId: 'o',
    legalPartyId: 'p',
    roles,
    regionScope,
    legalPartyRegion,
  });

describe('the regions that a caller may look into', () => {
  it('are its government’s for the officers of a government', () => {
    expect(facts(['bureau-officer'], null, '33').regions).toEqual(['33']);
  });

  it('are its own when it was given some', () => {
    expect(facts(['central-representative'], '33.05', '33').regions).toEqual(['33.05']);
  });

  it('are none for the liaison of a partner that sits somewhere', () => {
    expect(facts(['partner-liaison'], null, '33.74').regions).toEqual([]);
  });
});
