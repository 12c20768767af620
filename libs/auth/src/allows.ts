import type { Caller, Role } from './caller';
import { PERMISSIONS, PERMISSION_NAMES, type Permission, type ScopeLetter } from './permissions';
import type { SubjectFacts } from './subject';

/** What the caller is told: `hidden` looks like an unknown id (404), `forbidden` is 403. */
export type Verdict = 'allowed' | 'hidden' | 'forbidden';

/** The scope letters that the caller's roles give it for a permission; empty = it lacks the permission. */
export function scopesOf(caller: Pick<Caller, 'roles'>, permission: Permission): Set<ScopeLetter> {
  const { scopes } = PERMISSIONS[permission];
  return new Set(caller.roles.flatMap((role) => [...(scopes[role] ?? '')] as ScopeLetter[]));
}

/** The permissions that a set of roles has in any scope: what a screen may offer. */
export const permissionsOf = (roles: Role[]): Permission[] =>
  PERMISSION_NAMES.filter((permission) => scopesOf({ roles }, permission).size > 0);

/** The first of the caller's roles that gives the permission: the role it acts in. */
export const actingRole = (caller: Caller, permission: Permission): Role | undefined =>
  caller.roles.find((role) => PERMISSIONS[permission].scopes[role] !== undefined);

/**
 * May the caller do this? Without `facts` only the role counts (a list, a new record: the use case then
 * narrows by scope itself); with `facts` the record must be in the scope; `null` = there is no such record.
 */
export function allows(
  caller: Caller,
  permission: Permission,
  facts?: SubjectFacts | null,
): Verdict {
  if (scopesOf(caller, permission).size === 0) return 'forbidden';
  if (facts === undefined) return 'allowed';
  if (facts === null) return 'hidden';
  if (covers(caller, permission, facts)) return 'allowed';
  const seenBy = PERMISSIONS[permission].seenBy as Permission | undefined;
  return seenBy && covers(caller, seenBy, facts) ? 'forbidden' : 'hidden';
}

const covers = (caller: Caller, permission: Permission, facts: SubjectFacts): boolean =>
  [...scopesOf(caller, permission)].some((letter) => inScope(letter, caller, facts));

/** Is the record within one scope letter of the caller? */
export function inScope(letter: ScopeLetter, caller: Caller, facts: SubjectFacts): boolean {
  if (facts.draft && facts.leadLegalPartyId !== caller.legalPartyId) return false;
  const parties = [...(facts.partyLegalPartyIds ?? []), facts.leadLegalPartyId];
  switch (letter) {
    case 'o':
      return facts.organisationId !== undefined
        ? facts.organisationId === caller.organisationId
        : [...(facts.executingOrganisationIds ?? []), ...parties].includes(caller.organisationId);
    case 'p':
      return [facts.legalPartyId, facts.registrarLegalPartyId, ...parties].includes(
        caller.legalPartyId,
      );
    case 'a':
      return parties.includes(caller.legalPartyId);
    case 'r':
      return (facts.regionCodes ?? []).some((code) =>
        caller.regions.some((region) => code === region || code.startsWith(`${region}.`)),
      );
    case 'c':
      return (facts.confirmerOrganisationIds ?? []).includes(caller.organisationId);
    case 'u':
      return facts.public === true;
    case 'n':
      return true;
  }
}
