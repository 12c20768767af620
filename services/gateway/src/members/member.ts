import { refusal, type MemberRole, type NewEvent, type OrgRef } from '@nyata/contracts';

/** A person in an office of one organisation; only the gateway knows persons. */
export interface Member {
  memberId: string;
  organisationId: string;
  roles: MemberRole[];
  /** How the person is shown; in the demonstration the office. */
  displayName: string;
  email: string;
  regionScope?: string;
  locale: 'id' | 'en';
  /** Business date from which the member no longer acts. */
  leftOn?: string;
  leftReason?: string;
}

/** What somebody asks for when appointing a member. */
export type Appointment = Omit<Member, 'leftOn' | 'leftReason'>;

/** Who appoints. */
export interface Appointer {
  legalPartyId: string;
  roles: readonly MemberRole[];
}

interface Decision {
  state: Member;
  events: NewEvent<'liaison-appointed' | 'liaison-left'>[];
}

// Whoever may give a role could otherwise raise itself: nobody gives a role above its own.
const GIVES: Partial<Record<MemberRole, readonly MemberRole[]>> = {
  'bureau-officer': ['agency-liaison', 'partner-liaison'],
  'bureau-head': [
    'bureau-officer',
    'bureau-head',
    'agency-liaison',
    'partner-liaison',
    'planner',
    'inspector',
  ],
  'agency-liaison': ['agency-liaison'],
  'partner-liaison': ['partner-liaison'],
  admin: [
    'bureau-officer',
    'bureau-head',
    'agency-liaison',
    'partner-liaison',
    'planner',
    'inspector',
    'central-representative',
    'ministry',
    'admin',
  ],
};

/** May `by` give this role in an organisation of that legal party? In another's house only its liaison is appointed. */
export function mayGive(by: Appointer, role: MemberRole, legalPartyId: string): boolean {
  const ownHouse = by.roles.includes('admin') || legalPartyId === by.legalPartyId;
  return (
    (ownHouse || role === 'partner-liaison') &&
    by.roles.some((own) => GIVES[own]?.includes(role) ?? false)
  );
}

/** A member takes up an office. */
export function appoint(appointment: Appointment, org: OrgRef, by: Appointer): Decision {
  const refused = appointment.roles.find((role) => !mayGive(by, role, org.legalPartyId));
  if (refused) throw refusal('ROLE_NOT_YOURS_TO_GIVE', { role: refused });
  const { memberId, organisationId, roles } = appointment;
  return {
    state: { ...appointment, email: appointment.email.toLowerCase() },
    events: [{ name: 'liaison-appointed', payload: { organisationId, memberId, org, roles } }],
  };
}

/** A member no longer acts for its organisation; what it did keeps its name. */
export function depart(member: Member, org: OrgRef, reason: string, on: string): Decision {
  if (member.leftOn) throw refusal('MEMBER_LEFT');
  const { memberId, organisationId, roles } = member;
  return {
    state: { ...member, leftOn: on, leftReason: reason },
    events: [{ name: 'liaison-left', payload: { organisationId, memberId, org, roles } }],
  };
}
