import type { Caller, Role } from '@nyata/auth';

/** Hours after which somebody must sign in again. */
export const SESSION_HOURS = 12;

/** Somebody who is signed in. */
export interface Session {
  /** Names the session without being its secret. */
  id: string;
  caller: Caller;
}

/** What a session's row says of its member. */
export interface SessionFacts {
  memberId: string;
  organisationId: string;
  legalPartyId: string;
  roles: Role[];
  regionScope: string | null;
  legalPartyRegion: string | null;
}

const REGIONAL: readonly Role[] = [
  'bureau-officer',
  'bureau-head',
  'planner',
  'inspector',
  'central-representative',
];

/** The caller that services will see: its regions are its own, or for a government's officers their government's. */
export function callerOf(facts: SessionFacts): Caller {
  const { memberId, organisationId, legalPartyId, roles, regionScope, legalPartyRegion } = facts;
  const inherited = roles.some((role) => REGIONAL.includes(role)) ? legalPartyRegion : null;
  const region = regionScope ?? inherited;
  return { memberId, organisationId, legalPartyId, roles, regions: region ? [region] : [] };
}
