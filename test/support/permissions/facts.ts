import type { SubjectFacts } from '@nyata/testing';
import type { Cast } from '../offices';
import type { Records } from './records';

/** A record, whose id stands in a path, and what the specs say of it: nothing is read back from a service. */
export interface StatedRecord {
  id: string;
  facts: SubjectFacts;
}

/** The records of each kind that a path can name. */
export function statedRecords(records: Records, cast: Cast, confirmer: string) {
  const { province, agency, partner } = cast;
  const cooperation: SubjectFacts = {
    leadLegalPartyId: province,
    partyLegalPartyIds: [province, partner],
    executingOrganisationIds: [agency],
    regionCodes: ['33'],
  };
  const drafted: SubjectFacts = { ...cooperation, draft: true };
  const confirmed = { confirmerOrganisationIds: [partner, confirmer] };
  const ownedByAgency = { organisationId: agency };
  const mapped = { ...ownedByAgency, legalPartyId: province, regionCodes: ['33'] };
  const is = (id: string, facts: SubjectFacts): StatedRecord => ({ id, facts });
  return {
    agreement: [
      is(records.agreement, { ...cooperation, ...ownedByAgency, public: true }),
      is(records.draft, { ...drafted, ...ownedByAgency }),
    ],
    document: [
      is(records.document, { ...cooperation, ...ownedByAgency }),
      is(records.draftDocument, { ...drafted, ...ownedByAgency }),
    ],
    cooperation: [is(records.cooperation, cooperation), is(records.draftCooperation, drafted)],
    plan: [is(records.plan, { ...cooperation, ...confirmed }), is(records.draftPlan, drafted)],
    action: [is(records.action, { ...cooperation, ...ownedByAgency, ...confirmed })],
    milestone: [is(records.milestone, { ...cooperation, ...ownedByAgency, ...confirmed })],
    evidence: [is(records.evidence, { ...cooperation, ...confirmed })],
    changeRequest: [is(records.changeRequest, { ...cooperation, ...ownedByAgency })],
    obstacle: [is(records.obstacle, { ...cooperation, ...ownedByAgency })],
    report: [is(records.report, { ...cooperation, ...ownedByAgency })],
    funding: [is(records.funding, { ...cooperation, ...ownedByAgency })],
    planLink: [is(records.planLink, { ...cooperation, ...ownedByAgency })],
    indicator: [is(records.indicator, cooperation)],
    evaluation: [is(records.evaluation, cooperation)],
    // Files are their maker's own: another's is unknown, whatever the role.
    export: [],
    updateRequest: [is(records.updateRequest, { ...cooperation, organisationId: partner })],
    mappingEntry: [is(records.mappingEntry, mapped)],
    match: [is(records.match, mapped)],
    import: [
      is(records.import, { leadLegalPartyId: province, organisationId: cast.bureau, draft: true }),
    ],
    organisation: [
      is(records.organisation, {
        organisationId: records.organisation,
        legalPartyId: records.organisation,
        registrarLegalPartyId: province,
        public: true,
      }),
    ],
    member: [
      is(records.member, {
        organisationId: partner,
        legalPartyId: partner,
        registrarLegalPartyId: province,
      }),
    ],
  } satisfies Record<string, StatedRecord[]>;
}

export type Stated = ReturnType<typeof statedRecords>;
export type Kind = keyof Stated;

/** What the id in a path names; the longest beginning that fits counts. */
export const KIND_IN_PATH: Readonly<Record<string, Kind>> = {
  '/api/organisations/{id}': 'organisation',
  '/api/mapping-entries/{id}': 'mappingEntry',
  '/api/matches/{id}': 'match',
  '/api/agreements/{id}': 'agreement',
  '/api/documents/{documentId}': 'document',
  '/api/imports/{id}': 'import',
  '/api/action-plans/{id}': 'plan',
  '/api/actions/{id}': 'action',
  '/api/milestones/{id}': 'milestone',
  '/api/evidence/{id}': 'evidence',
  '/api/change-requests/{id}': 'changeRequest',
  '/api/obstacles/{id}': 'obstacle',
  '/api/reports/{id}': 'report',
  '/api/fundings/{id}': 'funding',
  '/api/plan-links/{id}': 'planLink',
  '/api/indicators/{id}': 'indicator',
  '/api/evaluations/{id}': 'evaluation',
  '/api/update-requests/{id}': 'updateRequest',
  '/api/assessments/{cooperationId}': 'cooperation',
  '/api/exports/{id}': 'export',
  '/api/members/{id}': 'member',
};
