import type { OrganisationKind } from '@nyata/contracts';
import type { Origin } from '@nyata/kernel';
import { given } from '@nyata/testing';
import { draft, type Particulars, type Surroundings } from './drafting';

const by: Origin = { correlationId: 'c', actor: 'officer', now: new Date('2026-03-02T02:00:00Z') };
const org = (organisationId: string, kind: OrganisationKind, legalPartyId = organisationId) => ({
  organisationId,
  legalPartyId,
  kind,
  name: organisationId.toUpperCase(),
});
const jateng = org('jateng', 'PROVINCE');
const dp3akb = org('dp3akb', 'OPD', 'jateng');
const pnm = org('pnm', 'BUMN');
const party = (partyId: string, of: ReturnType<typeof org>, side: number, executing = [of]) => ({
  partyId,
  org: of,
  side,
  executing,
  signatoryOffice: `Kepala ${of.name}`,
});
const mekaar: Particulars = {
  agreementId: 'kb',
  role: 'UMBRELLA',
  documentKind: 'JOINT_AGREEMENT',
  title: 'Pembiayaan Mekaar',
  subjectMatter: 'Pembiayaan industri rumahan',
  scope: ['Pembiayaan'],
  affairCodes: ['2.08'],
  mappingEntryIds: ['m1'],
  leadOrg: jateng,
  initiatorOrg: dp3akb,
  parties: [party('p1', jateng, 1, [dp3akb]), party('p2', pnm, 2)],
  term: { startsOn: '2026-04-01', endsOn: '2029-03-31' },
  acknowledgedOverlap: false,
};
const withCompany: Surroundings = {
  lead: { kind: 'PROVINCE', regionCode: '33' },
  others: [{ kind: 'BUMN' }],
};
const withMinistry: Surroundings = { ...withCompany, others: [{ kind: 'MINISTRY_AGENCY' }] };
const drafting = (changes: Partial<Particulars>, known: Surroundings = withCompany) =>
  given({ ...mekaar, ...changes }).when((input) => draft(input, known, by));
const kb = { ...draft(mekaar, withCompany, by).state, status: 'IN_FORCE' as const };
const pks: Partial<Particulars> = { agreementId: 'pks', role: 'IMPLEMENTING', documentKind: 'PKS' };

describe('drafting an umbrella', () => {
  test('begins a cooperation that carries its own id, with the type and its reason', () => {
    const { state, events } = drafting({}).thenNamed('agreement-drafted');
    expect(state).toMatchObject({ cooperationId: 'kb', status: 'DRAFT', shared: false });
    expect(events[0]!.payload).toMatchObject({
      cooperationType: 'KSDPK',
      typeBasis: { derived: 'KSDPK', reason: 'THIRD_PARTY' },
      mappingEntryIds: ['m1'],
      parties: [{ executingOrganisationIds: ['dp3akb'] }, { executingOrganisationIds: ['pnm'] }],
    });
  });

  test('tells which match it is made from', () => {
    const { events } = drafting({ matchId: 'match' }).thenNamed('agreement-drafted');
    expect(events[0]!.payload).toMatchObject({ matchId: 'match' });
  });

  test('needs two legal parties: an agency is no other party than its government', () => {
    const parties = [party('p1', jateng, 1), party('p2', dp3akb, 2)];
    drafting({ parties }).refuses('PARTIES_TOO_FEW', '/parties');
  });

  test('names each party once', () => {
    const parties = [party('p1', jateng, 1), party('p2', pnm, 2), party('p3', pnm, 3)];
    drafting({ parties }).refuses('PARTY_TWICE', '/parties/2/organisationId');
  });

  test('gives each party its own place', () => {
    drafting({ parties: [party('p1', jateng, 1), party('p2', pnm, 1)] }).refuses('SIDE_TWICE');
  });

  test('is led and initiated by one of the parties', () => {
    const stranger = org('diy', 'PROVINCE');
    drafting({ leadOrg: stranger }).refuses('LEAD_NOT_A_PARTY', '/leadOrganisationId');
    drafting({ initiatorOrg: stranger }).refuses('INITIATOR_NOT_A_PARTY');
  });

  test('is carried out by units of the party that names them', () => {
    const parties = [party('p1', jateng, 1), party('p2', pnm, 2, [dp3akb])];
    drafting({ parties }).refuses(
      'EXECUTING_UNIT_OF_ANOTHER_PARTY',
      '/parties/1/executingOrganisationIds/0',
    );
  });

  test('does not end before it starts', () => {
    const term = { startsOn: '2026-04-01', endsOn: '2026-03-31' };
    drafting({ term }).refuses('ENDS_BEFORE_START', '/term/endsOn');
  });

  test('takes the paper that the law knows for its type; its own heading is the label', () => {
    drafting({ documentKind: 'MOU' }).refuses('DOCUMENT_KIND_NOT_POSSIBLE');
    drafting({ documentKind: 'AGREEMENT_NOTE' }, withMinistry).thenNamed('agreement-drafted');
  });

  test('beside a similar running cooperation it says that the overlap is known', () => {
    const known = { ...withCompany, similarAgreementId: 'other' };
    drafting({}, known).refuses('OVERLAP_UNACKNOWLEDGED');
    drafting({ acknowledgedOverlap: true }, known).thenNamed('agreement-drafted');
  });
});

describe('drafting an implementing agreement', () => {
  const under = (umbrella: Surroundings['umbrella']) => ({ ...withCompany, umbrella });

  test('belongs to the cooperation of its umbrella', () => {
    const { state } = drafting(pks, under(kb)).thenNamed('agreement-drafted');
    expect(state).toMatchObject({ cooperationId: 'kb', agreementId: 'pks', umbrellaId: 'kb' });
  });

  test('needs an umbrella, and only it has one', () => {
    drafting(pks).refuses('UMBRELLA_REQUIRED', '/umbrellaId');
    drafting({}, under(kb)).refuses('UMBRELLA_NOT_ALLOWED', '/umbrellaId');
  });

  test.each(['DRAFT', 'IN_PROCEDURE', 'EXPIRED', 'TERMINATED'] as const)(
    'is not drafted under an umbrella that is %s',
    (status) => drafting(pks, under({ ...kb, status })).refuses('UMBRELLA_NOT_IN_FORCE'),
  );

  test('is not drafted under an umbrella whose term is over, even before the daily job says so', () => {
    const over = { ...kb, terms: [{ startsOn: '2023-01-01', endsOn: '2026-03-01' }] };
    drafting(pks, under(over)).refuses('UMBRELLA_NOT_IN_FORCE');
  });

  test('does not outlive its umbrella', () => {
    const term = { startsOn: '2026-04-01', endsOn: '2029-04-01' };
    drafting({ ...pks, term }, under(kb)).refuses('TERM_BEYOND_UMBRELLA', '/term/endsOn');
  });

  test('does not exist under a synergy: its work plan is part of the note', () => {
    const note = { ...kb, cooperationType: 'SYNERGY' as const };
    const known = { ...withMinistry, umbrella: note };
    drafting(pks, known).refuses('SYNERGY_HAS_NO_PKS');
  });
});
