import type { Role } from './caller';

/**
 * Scope letters: o own organisation, p own legal party (or its register), a cooperations it is a party
 * or lead of, r own region and below, n national, c as a named confirmer, u public records only.
 */
export type ScopeLetter = 'o' | 'p' | 'a' | 'r' | 'n' | 'c' | 'u';

/** Who may do one thing, and in which records; a role that is not listed may not. */
export interface PermissionRow {
  /** The permission that makes the record visible: without it the answer is 404, not 403. */
  readonly seenBy?: string;
  /** Letters of each role; several letters widen each other. */
  readonly scopes: Readonly<Partial<Record<Role, string>>>;
}
