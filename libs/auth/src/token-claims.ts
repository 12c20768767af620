import type { JWTPayload } from 'jose';
import { ROLES, type Caller, type Role } from './caller';

/** What makes a JWT a Nyata service token; every service and the gateway agree on it. */
export const TOKEN = {
  algorithm: 'ES256',
  type: 'nyata+jwt',
  issuer: 'nyata-gateway',
  /** The longest that a token may live. */
  maxAgeSeconds: 300,
} as const;

/** The claims of a caller. */
export const claimsOf = (caller: Caller): JWTPayload => ({
  org: caller.organisationId,
  legalParty: caller.legalPartyId,
  roles: caller.roles,
  regions: caller.regions,
});

/** The caller that verified claims speak of; undefined when they have not the shape. */
export function callerOf({ sub, org, legalParty, roles, regions }: JWTPayload): Caller | undefined {
  if (typeof sub !== 'string' || typeof org !== 'string' || typeof legalParty !== 'string') return;
  if (!isTexts(roles) || !isTexts(regions)) return;
  // A role that this service doesn't know yet gives no right here.
  const known = roles.filter((role): role is Role => (ROLES as readonly string[]).includes(role));
  return {
    memberId: sub,
    organisationId: org,
    legalPartyId: legalParty,
    roles: known,
    regions,
  };
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');
