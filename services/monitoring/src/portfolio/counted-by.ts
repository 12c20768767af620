import { partitionOf, type OrganisationKind, type ReportStatus } from '@nyata/contracts';
import { daysBetween } from '@nyata/kernel';
import type { Thresholds } from '@nyata/reference';
import type { Assessment } from '../assessment/assess';
import type { CooperationFacts } from '../assessment/facts';
import { figuresOf } from '../assessment/figures';
import { lives, type RatioPlace } from '../assessment/ratio';
import { hasPks, isFormalised } from '../assessment/rungs';
import { isSigned } from '../assessment/status';
import { confirmedMilestones, liveMilestones } from '../assessment/work';

/** Has the paper or plan that must follow an umbrella, lacks it, or is too young to be asked. */
export type FollowUp = 'HAS' | 'LACKS' | 'NONE';

/** What a cooperation is counted by in portfolios, beside its verdict and rung. */
export interface CountedBy {
  part: number;
  agency_id: string;
  partner_ids: string[];
  partner_kinds: OrganisationKind[];
  /** 0 while nothing is signed. */
  signing_year: number;
  ratio: RatioPlace | 'NONE';
  follow_up: FollowUp;
  council_pending: boolean;
  dormant: boolean;
  /** A report of it is due and not in. */
  not_reporting: boolean;
  days_to_pks?: number;
  days_to_confirmation?: number;
  initiative_code?: string;
  published: boolean;
  milestones: number;
  confirmed_milestones: number;
}

/** Places a judged cooperation in the portfolio (model.md §4: ratios; domain.md §9: metrics). */
export function countedBy(
  facts: CooperationFacts,
  assessment: Assessment,
  { verdict }: Thresholds,
): CountedBy {
  const { signedOn } = assessment;
  const partners = facts.parties
    .map(({ org }) => org)
    .filter(({ legalPartyId }) => legalPartyId !== facts.leadOrg.legalPartyId);
  const asked = lives(assessment) && assessment.activeDays >= verdict.riskDays;
  return {
    part: partitionOf(facts.cooperationId),
    agency_id: facts.initiatorOrg.organisationId,
    partner_ids: [...new Set(partners.map(({ legalPartyId }) => legalPartyId))].sort(),
    partner_kinds: [...new Set(partners.map(({ kind }) => kind))].sort(),
    signing_year: signedOn ? Number(signedOn.slice(0, 4)) : 0,
    ratio: assessment.ratio ?? 'NONE',
    follow_up: !asked ? 'NONE' : isFormalised(facts) || facts.plan?.adoptedOn ? 'HAS' : 'LACKS',
    council_pending: facts.councilWaits.some(({ to }) => to === undefined),
    dormant: assessment.rules.some(({ ruleId, level }) => ruleId === 'R13' && level === 'RED'),
    not_reporting: hasMissingReport(facts, assessment.asOf),
    ...(facts.initiativeCode && { initiative_code: facts.initiativeCode }),
    published: facts.published === true,
    milestones: liveMilestones(facts).length,
    confirmed_milestones: confirmedMilestones(facts).length,
    ...(signedOn && waits(facts, signedOn)),
  };
}

const NOT_IN: readonly ReportStatus[] = ['DUE', 'LAPSED', 'RETURNED'];

const hasMissingReport = (facts: CooperationFacts, asOf: string): boolean =>
  figuresOf(facts).reports.some(({ status, dueOn }) => NOT_IN.includes(status) && dueOn < asOf);

/** Days from the first signature to the first implementing agreement and to the first confirmed milestone. */
function waits(facts: CooperationFacts, signedOn: string) {
  const pks = hasPks(facts)
    ? facts.documents
        .filter((document) => isSigned(document) && document.role === 'IMPLEMENTING')
        .map((document) => document.signedOn!)
        .sort()[0]
    : undefined;
  const confirmed = confirmedMilestones(facts)
    .map(({ confirmation }) => confirmation!.on)
    .sort()[0];
  return {
    ...(pks && { days_to_pks: daysBetween(signedOn, pks) }),
    ...(confirmed && { days_to_confirmation: daysBetween(signedOn, confirmed) }),
  };
}
