/**
 * Every id of a prototype ends in this word, and nothing else contains it: put another word in its place, and the
 * same story happened to another cooperation.
 */
export const COPY = 'c0de0000';

/** Organisations of a prototype; a copy names others, of the same order among themselves. */
export const LEAD_ID = '0198a001-0000-7000-8000-000000000000';
export const AGENCY_ID = '0198a002-0000-7000-8000-000000000000';
export const PARTNER_ID = '0198a003-0000-7000-8000-000000000000';
/** No region of the country is called so. */
export const REGION = '99.88';

const hex = (n: number, digits: number): string => n.toString(16).padStart(digits, '0');

/** The n-th id of a prototype. */
export const prototypeId = (prototype: number, n: number): string =>
  `${hex(0x01980000 + prototype, 8)}-${hex(n, 4)}-7000-8000-0000${COPY}`;

/** The n-th organisation of the nation in a prototype's role. */
export const organisationId = (role: string, n: number): string =>
  `${role.slice(0, -12)}${hex(n, 12)}`;

export const wordOf = (copy: number): string => hex(copy, 8);
