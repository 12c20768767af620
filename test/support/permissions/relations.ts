import { newId } from '@nyata/kernel';
import { ROLES, type Caller, type Role } from '@nyata/testing';

/** How a caller can stand to the cooperation that the permission specs look at. */
export const RELATIONS = [
  'lead’s acting agency',
  'lead’s other office',
  'other party',
  'named confirmer',
  'same region',
  'stranger',
] as const;
export type Relation = (typeof RELATIONS)[number];

export interface Standing {
  organisationId: string;
  legalPartyId: string;
  regions: string[];
}

export interface CallerInRelation {
  role: Role;
  relation: Relation;
  caller: Caller;
}

/** Every role in every relation. */
export const callersOf = (standings: Record<Relation, Standing>): CallerInRelation[] =>
  ROLES.flatMap((role) =>
    RELATIONS.map((relation) => ({
      role,
      relation,
      caller: { memberId: newId(), roles: [role], ...standings[relation] },
    })),
  );
