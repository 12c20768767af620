/**
 * A code that policy data lays down: `Known` ones ship, a province may add its own without a change of code,
 * so a reader must take one that it does not know.
 */
export type PolicyCode<Known extends string> = Known | (string & NonNullable<unknown>);
