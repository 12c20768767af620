import { allows, permissionsOf } from './allows';
import type { Caller, Role } from './caller';

const me = { memberId: 'me', organisationId: 'dinas', legalPartyId: 'pemprov', regions: ['33'] };
const as = (...roles: Role[]): Caller => ({ ...me, roles });

describe('a caller with several roles', () => {
  it('may do what any of them may', () => {
    const record = { regionCodes: ['33.05'] };
    expect(allows(as('planner'), 'agreements.read', record)).toBe('hidden');
    expect(allows(as('planner', 'central-representative'), 'agreements.read', record)).toBe(
      'allowed',
    );
  });

  it('is offered what any of them is offered', () => {
    const offered = permissionsOf(['inspector', 'admin']);
    expect(offered).toContain('history.read');
    expect(offered).toContain('demo.clock');
    expect(offered).not.toContain('agreements.sign');
  });
});

describe('own organisation', () => {
  it('is the named owner alone, although others carry the cooperation out', () => {
    const action = { organisationId: 'faculty', executingOrganisationIds: ['dinas', 'faculty'] };
    expect(
      allows(as('agency-liaison'), 'milestones.claim', {
        ...action,
        partyLegalPartyIds: ['pemprov'],
      }),
    ).toBe('forbidden');
  });

  it('is a party itself where no owner is named', () => {
    const plan = { partyLegalPartyIds: ['undip'], leadLegalPartyId: 'pemprov' };
    const undip = { ...as('partner-liaison'), organisationId: 'undip', legalPartyId: 'undip' };
    expect(allows(undip, 'actions.write', plan)).toBe('allowed');
  });
});

describe('own region and below', () => {
  it.each([
    ['33', 'allowed'],
    ['33.05', 'allowed'],
    ['330', 'hidden'],
    ['3', 'hidden'],
  ])('region 33 and a record of %s: %s', (code, verdict) => {
    expect(allows(as('central-representative'), 'portfolio.read', { regionCodes: [code] })).toBe(
      verdict,
    );
  });
});
