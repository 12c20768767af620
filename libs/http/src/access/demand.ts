import { allows, type Caller, type Permission, type SubjectFacts } from '@nyata/auth';
import { refusal } from '@nyata/contracts';

/**
 * Demands a permission the way the guard does: unknown or not visible is 404, visible but out of scope is 403.
 * For use cases whose record is named in the body (a draft for a lead organisation).
 */
export function demand(caller: Caller, permission: Permission, facts?: SubjectFacts | null): void {
  const verdict = allows(caller, permission, facts);
  if (verdict === 'hidden') throw refusal('NOT_FOUND');
  if (verdict === 'forbidden') throw refusal('FORBIDDEN');
}
