import type { DocumentKind, OrganisationKind } from '@nyata/contracts';
import { SHIPPED_PROCEDURES } from '@nyata/reference';
import { given } from '@nyata/testing';
import type { Agreement } from '../agreements/agreement';
import { draft } from '../agreements/drafting';
import { fileDocument } from '../documents/filing';
import { by, officer, readyToSign } from '../../test/ready-to-sign';
import type { Acting } from './acting';
import { blockersOf } from './blockers';
import { procedureFor, type ProcedurePolicy } from './policy';
import { firstDueOn } from './procedure-run';
import { completeStage } from './stages';
import { startProcedure } from './starting';

const version = SHIPPED_PROCEDURES.at('2026-03-02');
const { policyVersion } = version;
const policy: ProcedurePolicy = {
  procedure: 'KSD_UMBRELLA',
  policyVersion,
  rules: version.procedures.KSD_UMBRELLA!,
  actors: version.actors,
};
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
const completing = (agreement: Agreement, stageId: string, on?: string) =>
  given(agreement).when((it) => completeStage(it, { stageId, on }, policy, officer, by));

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

  test('happens in order, by hand, and not in the future', () => {
    completing(prepared, 'DRAFT_UMBRELLA').refuses('STAGE_NOT_OPEN');
    completing(prepared, 'OFFER').refuses('STAGE_CLOSES_BY_ITSELF');
    completing(prepared, 'SIGN_UMBRELLA').refuses('STAGE_CLOSES_BY_ITSELF');
    completing(prepared, 'PREPARATION', '2026-03-03').refuses('DATE_IN_FUTURE', '/on');
    completing(drafted, 'PREPARATION').refuses('AGREEMENT_STATE');
  });

  test('belongs to the procedure', () => {
    given(started)
      .when((it) => completeStage(it, { stageId: 'SIGN_PKS' }, policy, officer, by))
      .refuses('STAGE_UNKNOWN', '/stageId');
  });
});

describe('the limit of a stage', () => {
  test('is counted from the day on which it opens', () => {
    expect(started.procedure!.stages[0]).toMatchObject({
      enteredOn: '2026-03-02',
      dueOn: '2026-04-01',
    });
    expect(firstDueOn(started.procedure)).toBe('2026-04-01');
    expect(firstDueOn(drafted.procedure)).toBeUndefined();
  });
});

describe('who records a stage', () => {
  const prepared = withPapers(started, 'KAK', 'FEASIBILITY_STUDY', 'PARTNER_PROFILE');
  const agency: Acting = { legalPartyId: 'jateng', roles: ['agency-liaison'] };
  const as = (agreement: Agreement, stageId: string) =>
    given(agreement).when((it) => completeStage(it, { stageId }, policy, agency, by));

  test('is one of those who may record the acts of its actors: an agency only its own', () => {
    as(prepared, 'PREPARATION').thenNamed('stage-completed');
    const signed = readyToSign('BUMN');
    const stages = signed.procedure!.stages.map((stage) =>
      stage.stageId === 'ADMINISTRATION' ? { ...stage, status: 'OPEN' as const } : stage,
    );
    as({ ...signed, procedure: { ...signed.procedure!, stages } }, 'ADMINISTRATION').refuses(
      'NOT_STAGE_ACTOR',
    );
  });
});

describe('a missing paper', () => {
  test('is told with who supplies it and by which article', () => {
    const missing = blockersOf(started, policy.rules[0]!, policy.rules);
    expect(missing.map(({ documentKind }) => documentKind)).toEqual([
      'KAK',
      'FEASIBILITY_STUDY',
      'PARTNER_PROFILE',
    ]);
    expect(missing[0]).toMatchObject({
      suppliedBy: ['INITIATING_AGENCY', 'COORDINATION_TEAM'],
      legalBasis: 'PP 28/2018; Permendagri 22/2020',
    });
    completing(started, 'PREPARATION').refuses('DOCUMENT_MISSING', '/documents');
  });
});
