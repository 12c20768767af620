import type { DocumentKind, OrganisationKind } from '@nyata/contracts';
import type { Origin } from '@nyata/kernel';
import { proceduresAt } from '@nyata/reference';
import { given } from '@nyata/testing';
import type { Agreement } from '../agreements/agreement';
import { draft } from '../agreements/drafting';
import { fileDocument } from '../documents/filing';
import { procedureFor } from './policy';
import { completeStage, startProcedure } from './stages';

const by: Origin = { correlationId: 'c', actor: 'officer', now: new Date('2026-03-02T02:00:00Z') };
const { procedures, policyVersion } = proceduresAt('2026-03-02');
const policy = {
  procedure: 'KSD_UMBRELLA',
  policyVersion,
  rules: procedures.KSD_UMBRELLA,
} as const;
const party = (partyId: string, kind: OrganisationKind, side: number) => ({
  partyId,
  org: { organisationId: partyId, legalPartyId: partyId, kind, name: partyId },
  side,
  executing: [],
  signatoryOffice: 'Pimpinan',
});
const parties = [party('jateng', 'PROVINCE', 1), party('pnm', 'BUMN', 2)];
const drafted = draft(
  {
    agreementId: 'a',
    role: 'UMBRELLA',
    documentKind: 'JOINT_AGREEMENT',
    title: 'Judul',
    subjectMatter: 'Objek',
    scope: ['Lingkup'],
    affairCodes: ['2.08'],
    mappingEntryIds: [],
    leadOrg: parties[0]!.org,
    initiatorOrg: parties[0]!.org,
    parties,
    term: { startsOn: '2026-04-01', endsOn: '2029-03-31' },
    acknowledgedOverlap: false,
  },
  { lead: { kind: 'PROVINCE', regionCode: '33' }, others: [{ kind: 'BUMN' }] },
  by,
).state;
const started = startProcedure(drafted, policy, by).state;
const withPapers = (agreement: Agreement, ...kinds: DocumentKind[]): Agreement =>
  kinds.reduce(
    (it, kind) =>
      fileDocument(
        it,
        {
          documentId: kind,
          kind,
          fileName: 'berkas.pdf',
          sha256: 'a'.repeat(64),
          sizeBytes: 1,
          mime: 'application/pdf',
          confidentiality: 'PARTIES',
        },
        by,
      ).state,
    agreement,
  );
const completing = (
  agreement: Agreement,
  stageId: 'PREPARATION' | 'OFFER' | 'SIGN_UMBRELLA',
  on?: string,
) => given(agreement).when((it) => completeStage(it, { stageId, on }, policy, by));

describe('the procedure that the law lays down', () => {
  test.each([
    ['UMBRELLA', 'KSDPK', 'KSD_UMBRELLA'],
    ['UMBRELLA', 'KSDD_MANDATORY', 'KSD_UMBRELLA'],
    ['IMPLEMENTING', 'KSDPK', 'KSD_IMPLEMENTING'],
    ['UMBRELLA', 'SYNERGY', 'SYNERGY'],
    ['PRELIMINARY', 'KSDPL', 'FOREIGN_LOI'],
    ['UMBRELLA', 'KSDLL', 'FOREIGN_MOU'],
  ] as const)('of an %s of type %s is %s', (role, cooperationType, procedure) => {
    expect(procedureFor({ role, cooperationType })).toBe(procedure);
  });

  test('starts with the stages that wait for nothing, and pins its policy', () => {
    const state = given(drafted)
      .when((it) => startProcedure(it, policy, by))
      .then([
        {
          name: 'procedure-started',
          payload: {
            cooperationId: 'a',
            agreementId: 'a',
            procedure: 'KSD_UMBRELLA',
            policyVersion,
            openStageIds: ['PREPARATION'],
          },
        },
      ]);
    expect(state.status).toBe('IN_PROCEDURE');
  });

  test('does not start with an incomplete draft, and says what is missing', () => {
    const bare = { ...drafted, scope: [], affairCodes: [], terms: [{ startsOn: '2026-04-01' }] };
    const starting = () => given(bare).when((it) => startProcedure(it, policy, by));
    for (const pointer of ['/scope', '/affairCodes', '/term/endsOn'])
      starting().refuses('PARTICULARS_INCOMPLETE', pointer);
  });

  test('does not start twice', () => {
    given(started)
      .when((it) => startProcedure(it, policy, by))
      .refuses('AGREEMENT_STATE');
  });
});

describe('completing a stage', () => {
  const prepared = withPapers(started, 'KAK', 'FEASIBILITY_STUDY', 'PARTNER_PROFILE');

  test('needs its papers; a third party also has a study and a profile', () => {
    completing(started, 'PREPARATION').refuses('DOCUMENT_MISSING');
    completing(withPapers(started, 'KAK'), 'PREPARATION').refuses('DOCUMENT_MISSING');
    const { events } = completing(prepared, 'PREPARATION').thenNamed('stage-completed');
    expect(events[0]!.payload).toMatchObject({
      on: '2026-03-02',
      openStageIds: ['OFFER'],
      documentIds: ['KAK', 'FEASIBILITY_STUDY', 'PARTNER_PROFILE'],
    });
  });

  test('with the offer the other side learns of the draft', () => {
    const { state } = completing(prepared, 'PREPARATION').thenNamed('stage-completed');
    expect(state.shared).toBe(false);
    const offered = completing(withPapers(state, 'OFFER_LETTER'), 'OFFER');
    expect(offered.thenNamed('stage-completed').state.shared).toBe(true);
  });

  test('happens in order, by hand, and not in the future', () => {
    completing(prepared, 'OFFER').refuses('STAGE_NOT_OPEN');
    completing(prepared, 'SIGN_UMBRELLA').refuses('STAGE_CLOSES_BY_ITSELF');
    completing(prepared, 'PREPARATION', '2026-03-03').refuses('DATE_IN_FUTURE', '/on');
    completing(drafted, 'PREPARATION').refuses('AGREEMENT_STATE');
  });

  test('belongs to the procedure', () => {
    given(started)
      .when((it) => completeStage(it, { stageId: 'SIGN_PKS' }, policy, by))
      .refuses('STAGE_UNKNOWN', '/stageId');
  });
});
