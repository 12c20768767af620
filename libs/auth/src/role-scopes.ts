/** Everybody who is signed in. */
export const everyone = {
  'bureau-officer': 'n',
  'bureau-head': 'n',
  'agency-liaison': 'n',
  'partner-liaison': 'n',
  planner: 'n',
  inspector: 'n',
  'central-representative': 'n',
  ministry: 'n',
  admin: 'n',
} as const;

/** Who reads agreements: those that take part, those above them. */
export const readers = {
  'bureau-officer': 'a',
  'bureau-head': 'a',
  'agency-liaison': 'a',
  'partner-liaison': 'a',
  planner: 'p',
  inspector: 'p',
  'central-representative': 'r',
  ministry: 'n',
} as const;

// A named confirmer may be no party at all (a village group that received the goods), and must see what it confirms.
export const deliveryReaders = {
  ...readers,
  'bureau-officer': 'ac',
  'bureau-head': 'ac',
  'agency-liaison': 'ac',
  'partner-liaison': 'ac',
} as const;

/** Whom a judgement is for: an agency is judged by its own part. */
export const judged = {
  'bureau-officer': 'p',
  'bureau-head': 'p',
  'agency-liaison': 'o',
  'partner-liaison': 'a',
  planner: 'p',
  inspector: 'p',
  'central-representative': 'r',
  ministry: 'n',
} as const;

/** Who does the work: the bureau of a party for all of it, its units and partners for their own. */
export const doers = {
  'bureau-officer': 'a',
  'bureau-head': 'a',
  'agency-liaison': 'o',
  'partner-liaison': 'o',
} as const;
