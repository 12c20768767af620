import type { MemberRole, OrgRef } from '@nyata/contracts';
import { newId } from '@nyata/kernel';
import { appoint, depart, mayGive, type Appointment } from './member';

const PROVINCE = newId();
const COMPANY = newId();
const AGENCY: OrgRef = {
  organisationId: newId(),
  legalPartyId: PROVINCE,
  kind: 'OPD',
  name: 'Dinkop',
};
const PARTNER: OrgRef = {
  organisationId: COMPANY,
  legalPartyId: COMPANY,
  kind: 'BUMN',
  name: 'PNM',
};

const appointment = (organisation: OrgRef, ...roles: MemberRole[]): Appointment => ({
  memberId: newId(),
  organisationId: organisation.organisationId,
  roles,
  displayName: 'Penghubung',
  email: 'Penghubung@Contoh.example',
  locale: 'id',
});
const by = (...roles: MemberRole[]) => ({ legalPartyId: PROVINCE, roles });

describe('appointing a member', () => {
  it('says who took up which office for whom, and keeps the person to itself', () => {
    const command = appointment(AGENCY, 'agency-liaison');
    const { state, events } = appoint(command, AGENCY, by('bureau-officer'));
    expect(state).toEqual({ ...command, email: 'penghubung@contoh.example' });
    expect(events).toEqual([
      {
        name: 'liaison-appointed',
        payload: {
          organisationId: AGENCY.organisationId,
          memberId: command.memberId,
          org: AGENCY,
          roles: ['agency-liaison'],
        },
      },
    ]);
  });

  it('is refused when one of the roles is above the appointer', () => {
    const command = appointment(AGENCY, 'agency-liaison', 'bureau-head');
    expect(() => appoint(command, AGENCY, by('bureau-officer'))).toThrow('ROLE_NOT_YOURS_TO_GIVE');
  });
});

describe('a role', () => {
  const cases: [by: MemberRole, role: MemberRole, org: OrgRef, may: boolean][] = [
    ['bureau-officer', 'agency-liaison', AGENCY, true],
    ['bureau-officer', 'partner-liaison', PARTNER, true],
    ['bureau-officer', 'agency-liaison', PARTNER, false],
    ['bureau-officer', 'bureau-officer', AGENCY, false],
    ['bureau-head', 'bureau-officer', AGENCY, true],
    ['bureau-head', 'bureau-head', PARTNER, false],
    ['bureau-head', 'ministry', AGENCY, false],
    ['agency-liaison', 'agency-liaison', AGENCY, true],
    ['agency-liaison', 'bureau-officer', AGENCY, false],
    ['partner-liaison', 'partner-liaison', PARTNER, true],
    ['planner', 'planner', AGENCY, false],
    ['admin', 'ministry', PARTNER, true],
    ['admin', 'admin', AGENCY, true],
  ];
  it.each(cases)('given by %s as %s', (giver, role, org, may) => {
    expect(mayGive(by(giver), role, org.legalPartyId)).toBe(may);
  });
});

describe('the departure of a member', () => {
  const { state } = appoint(appointment(PARTNER, 'partner-liaison'), PARTNER, by('admin'));

  it('ends what it does from that day on', () => {
    const left = depart(state, PARTNER, 'Pindah tugas', '2026-11-21');
    expect(left.state).toMatchObject({ leftOn: '2026-11-21', leftReason: 'Pindah tugas' });
    expect(left.events).toMatchObject([{ name: 'liaison-left', payload: { org: PARTNER } }]);
  });

  it('happens once', () => {
    const gone = { ...state, leftOn: '2026-11-21' };
    expect(() => depart(gone, PARTNER, 'Lagi', '2026-11-22')).toThrow('MEMBER_LEFT');
  });
});
