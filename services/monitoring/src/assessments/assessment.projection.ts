import type { RuleId, RuleLevel } from '@nyata/contracts';
import { rowWriter } from '@nyata/persistence';
import type { EntityManager } from 'typeorm';
import type { Assessment } from '../assessment/assess';
import type { CooperationFacts } from '../assessment/facts';
import { derivedId } from '../cooperation-facts/derived-id';
import type { Chronicle } from '../cooperation-facts/chronicle';
import { ceremonyPolicy } from '../cooperation-facts/policy';
import { SEVERITY } from './severity';
import { countedBy } from '../portfolio/counted-by';

/** Levels of the rules that are not green, by rule: what a publication compares. */
export const levelsOf = ({ rules }: Assessment): Partial<Record<RuleId, RuleLevel>> =>
  Object.fromEntries(
    rules.filter(({ level }) => level !== 'GREEN').map(({ ruleId, level }) => [ruleId, level]),
  );

/** The id of a cooperation's assessment follows from the cooperation's. */
export const assessmentIdOf = (cooperationId: string): string =>
  derivedId('assessment', cooperationId);

/** One row per cooperation: the list, the record's head and the portfolio read nothing else. */
export function assessmentRow(facts: CooperationFacts, assessment: Assessment) {
  const { cooperationId, leadOrg, parties } = facts;
  const regions = parties.map(({ regionCode }) => regionCode).filter((code) => code !== undefined);
  return {
    cooperation_id: cooperationId,
    assessment_id: assessmentIdOf(cooperationId),
    title: facts.title,
    cooperation_type: facts.cooperationType,
    status: assessment.status,
    verdict: assessment.verdict,
    severity: SEVERITY.indexOf(assessment.verdict),
    rung: assessment.rung,
    gaps: assessment.gaps,
    rules: assessment.rules,
    levels: levelsOf(assessment),
    cause: assessment.cause,
    index_value: assessment.index,
    next_step: assessment.nextStep,
    unattested: assessment.unattested ?? false,
    in_grace: assessment.inGrace ?? false,
    lead_org: leadOrg,
    parties: [...parties].sort((a, b) => a.side - b.side).map(({ org }) => org),
    lead_organisation_id: leadOrg.organisationId,
    lead_legal_party_id: leadOrg.legalPartyId,
    agency: facts.initiatorOrg,
    affair_codes: facts.affairCodes,
    region_codes: [...new Set(regions)].sort(),
    signed_on: assessment.signedOn,
    ends_on: assessment.endsOn,
    as_of: assessment.asOf,
    age_days: assessment.ageDays,
    active_days: assessment.activeDays,
    stopped_days: assessment.stoppedDays,
    publish_pending: true,
    ...countedBy(facts, assessment, ceremonyPolicy.at(assessment.asOf)),
  };
}

const save = rowWriter<ReturnType<typeof assessmentRow>>({
  table: 'assessment',
  key: ['cooperation_id'],
  columns: {
    cooperation_id: 'uuid',
    assessment_id: 'uuid',
    title: 'text',
    cooperation_type: 'text',
    status: 'text',
    verdict: 'text',
    severity: 'smallint',
    rung: 'smallint',
    gaps: 'jsonb',
    rules: 'jsonb',
    levels: 'jsonb',
    cause: 'text',
    index_value: 'smallint',
    next_step: 'jsonb',
    unattested: 'boolean',
    in_grace: 'boolean',
    lead_org: 'jsonb',
    parties: 'jsonb',
    lead_organisation_id: 'uuid',
    lead_legal_party_id: 'uuid',
    agency: 'jsonb',
    affair_codes: 'text[]',
    region_codes: 'text[]',
    signed_on: 'date',
    ends_on: 'date',
    as_of: 'date',
    age_days: 'int',
    active_days: 'int',
    stopped_days: 'int',
    publish_pending: 'boolean',
    part: 'smallint',
    agency_id: 'uuid',
    partner_ids: 'uuid[]',
    partner_kinds: 'text[]',
    signing_year: 'smallint',
    ratio: 'text',
    follow_up: 'text',
    council_pending: 'boolean',
    dormant: 'boolean',
    not_reporting: 'boolean',
    days_to_pks: 'int',
    days_to_confirmation: 'int',
    initiative_code: 'text',
    published: 'boolean',
    milestones: 'int',
    confirmed_milestones: 'int',
  },
  set: {
    publish_pending: `old.publish_pending or (old.verdict, old.rung, old.levels) is distinct from
      (excluded.verdict, excluded.rung, excluded.levels)`,
  },
});

/** Writes the assessments anew, and marks those of which the world has not been told yet. */
export async function saveAssessments(
  tx: EntityManager,
  chronicles: Map<string, Chronicle>,
): Promise<void> {
  const rows = [...chronicles.values()].map(({ standing, assessment }) =>
    assessmentRow(standing.facts, assessment),
  );
  await save(tx, rows);
}
