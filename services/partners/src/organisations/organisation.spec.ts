import { DomainError, type Origin } from '@nyata/kernel';
import { followParent, revise, verify, type Organisation } from './organisation';
import { register } from './organisation-registration';

const by: Origin = { correlationId: 'c', now: new Date('2026-11-21T02:00:00Z') };
const nobody = { ancestors: [] };
const jateng = register(
  { organisationId: 'jateng', name: 'Pemprov Jawa Tengah', kind: 'PROVINCE', regionCode: '33' },
  nobody,
).state;
const chain = [{ organisationId: 'jateng', legalPartyId: 'jateng' }];
const refusedWith = (decision: () => unknown) => {
  try {
    decision();
  } catch (error) {
    return (error as DomainError).code;
  }
  return 'nothing refused';
};

describe('registering an organisation', () => {
  test('an organisation without a parent is its own legal party', () => {
    expect(jateng).toMatchObject({ legalPartyId: 'jateng', status: 'REGISTERED', country: 'ID' });
  });

  test('an agency belongs to the legal party at the top of its parent chain', () => {
    const { state, events } = register(
      { organisationId: 'upt', name: 'UPT PPA', kind: 'OPD', parentOrganisationId: 'dp3akb' },
      { ancestors: [{ organisationId: 'dp3akb', legalPartyId: 'jateng' }, ...chain] },
    );
    expect(state.legalPartyId).toBe('jateng');
    expect(events).toMatchObject([
      {
        name: 'organisation-registered',
        payload: { org: { legalPartyId: 'jateng', kind: 'OPD' } },
      },
    ]);
  });

  test('a partner needs two liaisons, an agency one', () => {
    const pnm = register({ organisationId: 'pnm', name: 'PNM', kind: 'BUMN' }, nobody);
    expect([pnm.state.liaisonsRequired, jateng.liaisonsRequired]).toEqual([2, 1]);
  });

  test('the same name, kind and region is a duplicate, unless a note says why it is not', () => {
    const input = { organisationId: 'pnm2', name: 'PNM', kind: 'BUMN' } as const;
    const twin = { ancestors: [], twin: 'pnm' };
    expect(refusedWith(() => register(input, twin))).toBe('DUPLICATE_ORGANISATION');
    const noted = register({ ...input, duplicateNote: 'Kantor cabang dengan akta sendiri' }, twin);
    expect(noted.state.status).toBe('REGISTERED');
  });

  test('a region names its code', () => {
    const kebumen = { organisationId: 'k', name: 'Kebumen', kind: 'REGENCY' } as const;
    expect(refusedWith(() => register(kebumen, nobody))).toBe('REGION_REQUIRED');
  });
});

describe('verifying an organisation', () => {
  const pnm = register({ organisationId: 'pnm', name: 'PNM', kind: 'BUMN' }, nobody).state;

  test('a government kind needs no registration number', () => {
    const { state, events } = verify(jateng, {}, by);
    expect(state.status).toBe('VERIFIED');
    expect(events).toEqual([
      { name: 'organisation-verified', payload: { organisationId: 'jateng', on: '2026-11-21' } },
    ]);
  });

  test('anyone else needs a legal identity', () => {
    expect(refusedWith(() => verify(pnm, {}, by))).toBe('IDENTITY_MISSING');
    expect(verify({ ...pnm, registrationNo: 'NIB 1' }, {}, by).state.status).toBe('VERIFIED');
  });

  test('it is not verified twice', () => {
    const verified: Organisation = { ...jateng, status: 'VERIFIED' };
    expect(refusedWith(() => verify(verified, {}, by))).toBe('ORGANISATION_STATE');
  });
});

describe('revising an organisation', () => {
  const agency = register(
    { organisationId: 'dinas', name: 'Dinas', kind: 'OPD', parentOrganisationId: 'jateng' },
    { ancestors: chain },
  ).state;

  test('a new name is published as the new whole', () => {
    const { state, events } = revise(
      agency,
      { name: 'Dinas Baru' },
      { ancestors: [], descendants: 0 },
    );
    expect(state).toMatchObject({ name: 'Dinas Baru', legalPartyId: 'jateng' });
    expect(events).toMatchObject([
      { name: 'organisation-particulars-revised', payload: { org: { name: 'Dinas Baru' } } },
    ]);
  });

  test('another parent means another legal party, and needs to be confirmed', () => {
    const move = { parentOrganisationId: 'diy' };
    const known = {
      ancestors: [{ organisationId: 'diy', legalPartyId: 'diy' }],
      descendants: 3,
    };
    expect(refusedWith(() => revise(agency, move, known))).toBe('CONFIRM_REQUIRED');
    const { state } = revise(agency, { ...move, confirm: true }, known);
    expect(state).toMatchObject({ parentOrganisationId: 'diy', legalPartyId: 'diy' });
    expect(followParent(agency, 'diy').state.legalPartyId).toBe('diy');
  });

  test('no organisation is its own ancestor', () => {
    const known = {
      ancestors: [
        { organisationId: 'dinas', legalPartyId: 'jateng' },
        { organisationId: 'jateng', legalPartyId: 'jateng' },
      ],
      descendants: 1,
    };
    const move = { parentOrganisationId: 'dinas', confirm: true };
    expect(
      refusedWith(() => revise({ ...agency, parentOrganisationId: 'jateng' }, move, known)),
    ).toBe('PARENT_CYCLE');
  });
});
