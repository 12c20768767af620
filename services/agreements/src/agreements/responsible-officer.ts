import { refusal } from '@nyata/contracts';
import { after, keysOf, mayBe, type Agreement, type Decision } from './agreement';

/** A member of an organisation, as far as an agreement must know it. */
export interface KnownMember {
  memberId: string;
  legalPartyId: string;
  active: boolean;
}

/** Someone of the lead's party answers for the agreement. */
export function assignOfficer(agreement: Agreement, member: KnownMember): Decision {
  after(agreement, 'assignOfficer');
  const { memberId, legalPartyId, active } = member;
  if (!active || legalPartyId !== agreement.leadOrg.legalPartyId)
    throw refusal('MEMBER_NOT_ELIGIBLE', {}, [
      { pointer: '/memberId', code: 'MEMBER_NOT_ELIGIBLE' },
    ]);
  return assigned(agreement, memberId);
}

/** The officer left: nobody answers for it until someone is assigned. Undefined when nothing is to be done. */
export function vacateOffice(agreement: Agreement, memberId: string): Decision | undefined {
  return agreement.responsibleMemberId === memberId && mayBe('assignOfficer', agreement.status)
    ? assigned(agreement, undefined)
    : undefined;
}

const assigned = (agreement: Agreement, memberId: string | undefined): Decision => ({
  state: { ...agreement, responsibleMemberId: memberId },
  events: [
    {
      name: 'responsible-officer-assigned',
      payload: {
        ...keysOf(agreement),
        memberId,
        previousMemberId: agreement.responsibleMemberId,
      },
    },
  ],
});
