import type { OrganisationKind } from '@nyata/contracts';
import type { Origin } from '@nyata/kernel';
import { given } from '@nyata/testing';
import type { Surroundings } from './drafting';
import { register, type SignedElsewhere } from './registration';

const by: Origin = { correlationId: 'c', actor: 'officer', now: new Date('2026-11-21T02:00:00Z') };
const org = (organisationId: string, kind: OrganisationKind) => ({
  organisationId,
  legalPartyId: organisationId,
  kind,
  name: organisationId,
});
const magelang = org('magelang', 'CITY');
const uns = org('uns', 'STATE_UNIVERSITY_PTNBH');
const party = (partyId: string, of: ReturnType<typeof org>, side: number) => ({
  partyId,
  org: of,
  side,
  executing: [],
  signatoryOffice: 'Pimpinan',
});
const training: SignedElsewhere = {
  agreementId: 'a10',
  role: 'STANDALONE',
  documentKind: 'PKS',
  title: 'Pelatihan media sosial',
  subjectMatter: 'Pelatihan media sosial kemiskinan',
  scope: ['Pelatihan'],
  affairCodes: ['1.06'],
  mappingEntryIds: [],
  leadOrg: magelang,
  initiatorOrg: magelang,
  parties: [party('p1', magelang, 1), party('p2', uns, 2)],
  term: { startsOn: '2026-01-05', endsOn: '2028-01-04' },
  acknowledgedOverlap: false,
  numbers: [{ organisationId: 'magelang', no: '415/1/2026', date: '2026-01-05' }],
  signedOn: '2026-01-05',
  origin: 'REGISTERED',
};
const known: Surroundings = {
  lead: { kind: 'CITY', regionCode: '33.71' },
  others: [{ kind: 'STATE_UNIVERSITY_PTNBH' }],
};
const registering = (changes: Partial<SignedElsewhere>) =>
  given({ ...training, ...changes }).when((input) => register(input, known, by));
const past = { startsOn: '2021-01-05', endsOn: '2022-01-04' };
const ending = {
  disposition: 'CLOSED_ACHIEVED',
  basis: 'LEGACY_EVIDENCE',
  endedOn: '2022-01-04',
} as const;

describe('registering an agreement that was signed elsewhere', () => {
  test('puts it in force, open to its parties, and says which papers are missing', () => {
    const { state, events } = registering({}).thenNamed('agreement-registered');
    expect(state).toMatchObject({ status: 'IN_FORCE', shared: true, signedOn: '2026-01-05' });
    expect(events[0]!.payload).toMatchObject({
      status: 'IN_FORCE',
      paperGaps: ['SIGNED_FILE', 'UMBRELLA'],
    });
  });

  test('a missing number is a gap, not a refusal', () => {
    const { events } = registering({ numbers: [] }).thenNamed('agreement-registered');
    expect(events[0]!.payload).toMatchObject({ paperGaps: ['NUMBER', 'SIGNED_FILE', 'UMBRELLA'] });
  });

  test('its status follows from its dates', () => {
    expect(registering({ term: past }).thenNamed('agreement-registered').state.status).toBe(
      'EXPIRED',
    );
    registering({ term: past, status: 'IN_FORCE' }).refuses('STATUS_CONTRADICTS_DATES', '/status');
    const lastDay = { ...past, endsOn: '2026-11-21' };
    expect(registering({ term: lastDay }).thenNamed('agreement-registered').state.status).toBe(
      'IN_FORCE',
    );
  });

  test('an ended one says how it ended and on what evidence', () => {
    registering({ term: past, status: 'ENDED' }).refuses('ENDING_INCOMPLETE', '/ending');
    const { state } = registering({ term: past, status: 'ENDED', ending }).thenNamed(
      'agreement-registered',
    );
    expect(state).toMatchObject({ status: 'ENDED', ending });
  });

  test('an imported one remembers the day of its import', () => {
    const { state } = registering({ origin: 'IMPORTED' }).thenNamed('agreement-registered');
    expect(state.importedOn).toBe('2026-11-21');
  });

  test('no signature lies in the future', () => {
    registering({ signedOn: '2026-11-22' }).refuses('SIGNED_IN_FUTURE', '/signedOn');
  });

  test('a term without an end needs a review', () => {
    registering({ term: { startsOn: '2026-01-05' } }).refuses('TERM_REQUIRED', '/term');
    const term = { startsOn: '2026-01-05', reviewOn: '2027-01-05' };
    registering({ term }).thenNamed('agreement-registered');
  });

  test('numbers are those of parties', () => {
    const numbers = [{ organisationId: 'ub', no: '1', date: '2026-01-05' }];
    registering({ numbers }).refuses('NUMBER_NOT_OF_A_PARTY', '/numbers/0/organisationId');
  });
});
