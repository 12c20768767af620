import { allows } from './allows';
import { ROLES, type Caller, type Role } from './caller';
import { PERMISSIONS, PERMISSION_NAMES, type Permission } from './permissions';
import type { SubjectFacts } from './subject';

// The wall (model.md §8), cell by cell, written down a second time on purpose.
const WALL = `
permission           seen by            officer head agency partner planner inspector central ministry admin public
reference.read       -                  n       n    n      n       n       n         n       n        n     n
organisations.read   -                  n       n    n      n       n       n         n       n        n     u
organisations.register organisations.read p     p    -      -       -       -         -       -        n     -
organisations.verify organisations.read p       p    -      -       -       -         -       -        n     -
organisations.record organisations.read n       n    n      p       n       n         n       n        n     -
mapping.read         -                  r       r    p      o       r       r         r       n        -     -
mapping.write        mapping.read       p       p    o      o       -       -         -       -        -     -
mapping.prioritise   mapping.read       -       p    -      -       p       -         -       -        -     -
agreements.read      -                  a       a    a      a       p       p         r       n        -     u
agreements.draft     agreements.read    a       a    o      -       -       -         -       -        -     -
agreements.answer    agreements.read    a       a    -      a       -       -         -       -        -     -
agreements.comment   agreements.read    a       a    a      a       -       -         -       -        -     -
agreements.sign      agreements.read    a       a    -      -       -       -         -       -        -     -
agreements.end       agreements.read    -       a    -      -       -       -         -       -        -     -
actions.read         -                  ac      ac   ac     ac      p       p         r       n        -     -
actions.write        actions.read       a       a    o      o       -       -         -       -        -     -
plans.adopt          actions.read       a       a    o      a       -       -         -       -        -     -
milestones.claim     actions.read       o       -    o      o       -       -         -       -        -     -
milestones.answer    actions.read       c       c    c      c       -       -         -       -        -     -
milestones.retract   actions.read       c       c    c      c       -       p         -       -        -     -
milestones.record-paper actions.read    a       a    -      -       -       -         -       -        -     -
evidence.verify      actions.read       ac      ac   oc     ac      -       p         -       -        -     -
obstacles.raise      actions.read       a       a    oc     ac      -       -         -       -        -     -
obstacles.settle     actions.read       a       a    o      o       -       -         -       -        -     -
changes.request      actions.read       a       a    o      o       -       -         -       -        -     -
changes.decide       actions.read       -       a    -      a       p       -         -       -        -     -
evidence.read        actions.read       ac      ac   ac     ac      p       p         r       n        -     -
funding.write        actions.read       a       a    o      o       p       -         -       -        -     -
deviations.resolve   actions.read       -       a    -      -       p       -         -       -        -     -
measurements.accept  actions.read       a       a    o      o       -       -         -       -        -     -
reports.submit       actions.read       -       -    o      o       -       -         -       -        -     -
reports.accept       actions.read       a       a    -      -       -       -         -       -        -     -
reports.waive        actions.read       -       a    -      -       -       -         -       -        -     -
updates.request      actions.read       a       a    o      o       -       -         -       -        -     -
updates.answer       actions.read       o       o    o      o       -       -         -       -        -     -
evaluations.open     actions.read       a       a    -      -       -       -         -       -        -     -
evaluations.answer   actions.read       a       a    o      o       -       -         -       -        -     -
portfolio.read       -                  p       p    o      a       p       p         r       n        -     u
assessments.read     -                  p       p    o      a       p       p         r       n        -     -
history.read         assessments.read   a       a    -      -       -       p         -       -        -     -
feed.read            -                  a       a    a      a       p       p         r       n        -     -
members.read         -                  p       p    o      o       -       -         -       -        n     -
members.manage       members.read       p       p    o      o       -       -         -       -        n     -
demo.clock           -                  -       -    -      -       -       -         -       -        n     -
`;

interface Row {
  permission: Permission;
  seenBy?: Permission;
  letters: Record<Role, string>;
}

const rows: Row[] = WALL.trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [permission, seenBy, ...cells] = line.split(/\s+/);
    const letters = ROLES.map((role, column) => [role, cells[column]!.replace('-', '')]);
    return {
      permission: permission as Permission,
      ...(seenBy !== '-' && { seenBy: seenBy as Permission }),
      letters: Object.fromEntries(letters) as Record<Role, string>,
    };
  });
const rowOf = (permission: Permission): Row => rows.find((row) => row.permission === permission)!;

const me = { memberId: 'me', organisationId: 'dinas', legalPartyId: 'pemprov', regions: ['33'] };

/** Records as they can lie to the caller, each with the scope letters that reach it. */
const RECORDS: Record<string, { facts: SubjectFacts; reachedBy: string }> = {
  'of its own organisation': {
    facts: { organisationId: 'dinas', legalPartyId: 'pemprov' },
    reachedBy: 'opn',
  },
  'of another organisation of its legal party': {
    facts: { organisationId: 'biro', legalPartyId: 'pemprov' },
    reachedBy: 'pn',
  },
  'in the register of its legal party': {
    facts: { organisationId: 'undip', legalPartyId: 'undip', registrarLegalPartyId: 'pemprov' },
    reachedBy: 'pn',
  },
  'of a cooperation that its legal party leads': {
    facts: { leadLegalPartyId: 'pemprov', partyLegalPartyIds: ['pemprov', 'undip'] },
    reachedBy: 'pan',
  },
  'of a cooperation that its legal party joined, done by its own organisation': {
    facts: {
      leadLegalPartyId: 'undip',
      partyLegalPartyIds: ['undip', 'pemprov'],
      executingOrganisationIds: ['dinas'],
    },
    reachedBy: 'opan',
  },
  'of a cooperation of others in its region': {
    facts: {
      leadLegalPartyId: 'kota',
      partyLegalPartyIds: ['kota', 'unnes'],
      regionCodes: ['33.74'],
    },
    reachedBy: 'rn',
  },
  'of a cooperation of others elsewhere': {
    facts: { leadLegalPartyId: 'diy', partyLegalPartyIds: ['diy', 'ugm'], regionCodes: ['34'] },
    reachedBy: 'n',
  },
  'which it is named to confirm, of a cooperation of others': {
    facts: { leadLegalPartyId: 'diy', confirmerOrganisationIds: ['dinas'] },
    reachedBy: 'cn',
  },
  'which is public, of others elsewhere': {
    facts: { leadLegalPartyId: 'diy', regionCodes: ['34'], public: true },
    reachedBy: 'un',
  },
  "which is its own party's draft": {
    facts: { leadLegalPartyId: 'pemprov', partyLegalPartyIds: ['pemprov'], draft: true },
    reachedBy: 'pan',
  },
  "which is another party's draft with it": {
    facts: {
      leadLegalPartyId: 'undip',
      partyLegalPartyIds: ['undip', 'pemprov'],
      executingOrganisationIds: ['dinas'],
      regionCodes: ['33'],
      draft: true,
    },
    reachedBy: '',
  },
};

const reaches = (letters: string, reachedBy: string) =>
  [...letters].some((letter) => reachedBy.includes(letter));

function expected({ letters, seenBy }: Row, role: Role, reachedBy: string) {
  if (letters[role] === '') return 'forbidden';
  if (reaches(letters[role], reachedBy)) return 'allowed';
  return seenBy && reaches(rowOf(seenBy).letters[role], reachedBy) ? 'forbidden' : 'hidden';
}

const as = (...roles: Role[]): Caller => ({ ...me, roles });

it('the wall and the table name the same permissions, in the same order', () => {
  expect(PERMISSION_NAMES).toEqual(rows.map(({ permission }) => permission));
});

describe.each(rows)('$permission', (row) => {
  it('is seen by the permission that the wall says', () => {
    expect(PERMISSIONS[row.permission].seenBy).toBe(row.seenBy);
  });

  describe.each(ROLES)('for %s', (role) => {
    it(`has the scope "${row.letters[role]}"`, () => {
      expect(PERMISSIONS[row.permission].scopes[role] ?? '').toBe(row.letters[role]);
    });

    it.each(Object.entries(RECORDS))('answers on a record %s', (_name, { facts, reachedBy }) => {
      expect(allows(as(role), row.permission, facts)).toBe(expected(row, role, reachedBy));
    });

    it('answers on a list and on an unknown id', () => {
      const may = row.letters[role] !== '';
      expect(allows(as(role), row.permission)).toBe(may ? 'allowed' : 'forbidden');
      expect(allows(as(role), row.permission, null)).toBe(may ? 'hidden' : 'forbidden');
    });
  });
});
