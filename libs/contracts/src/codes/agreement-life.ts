/** What an amendment changes; an extension moves the end of the term and nothing else. */
export const AMENDMENT_KINDS = ['EXTENSION', 'TERMS', 'SCOPE', 'PARTIES'] as const;
export type AmendmentKind = (typeof AMENDMENT_KINDS)[number];

/** Where an amendment stands. */
export const AMENDMENT_STATUSES = ['DRAFT', 'SIGNED', 'WITHDRAWN'] as const;
export type AmendmentStatus = (typeof AMENDMENT_STATUSES)[number];

/** What an officer may correct of an agreement; never its identity, its umbrella or its origin. */
export const CORRECTABLE_FIELDS = [
  'label',
  'title',
  'subjectMatter',
  'scope',
  'affairCodes',
  'registerNo',
  'signedOn',
  'startsOn',
  'endsOn',
  'reviewOn',
] as const;
export type CorrectableField = (typeof CORRECTABLE_FIELDS)[number];

/** Whether a duty still binds its party. */
export const OBLIGATION_STATUSES = ['ACTIVE', 'WAIVED'] as const;
export type ObligationStatus = (typeof OBLIGATION_STATUSES)[number];
