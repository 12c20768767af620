import { versionAt, type PolicyBasis } from './policy';

/** What the priority of a mapping entry weighs, out of 100; each criterion is judged 0 to 4. */
export interface PriorityWeights extends PolicyBasis {
  readonly policyVersion: string;
  readonly PLAN_LINK: number;
  readonly BENEFIT: number;
  readonly URGENCY: number;
  readonly READINESS: number;
}

/** The most points that each reason for a candidate can give, out of 100. */
export interface MatchWeights extends PolicyBasis {
  readonly policyVersion: string;
  readonly COMPLEMENT: number;
  readonly SAME_AFFAIR: number;
  readonly ADJACENT: number;
  readonly KIND_FITS: number;
  readonly DELIVERY_RECORD: number;
  readonly SAME_PLAN_OBJECTIVE: number;
}

const HOUSE: PolicyBasis = {
  legalBasis: 'Usulan kebijakan pemetaan (PP 28/2018 pasal 4-5 menyebut prinsip, bukan bobot)',
  confidence: 'L',
  effectiveFrom: '2020-04-14',
};

const PRIORITY: readonly PriorityWeights[] = [
  { ...HOUSE, policyVersion: '2026.1', PLAN_LINK: 30, BENEFIT: 30, URGENCY: 20, READINESS: 20 },
];

const MATCH: readonly MatchWeights[] = [
  {
    ...HOUSE,
    policyVersion: '2026.1',
    COMPLEMENT: 30,
    SAME_AFFAIR: 15,
    ADJACENT: 15,
    KIND_FITS: 15,
    DELIVERY_RECORD: 15,
    SAME_PLAN_OBJECTIVE: 10,
  },
];

/** The weights of priority criteria on a date. */
export const priorityWeightsAt = (date: string): PriorityWeights => versionAt(PRIORITY, date);

/** The weights of the reasons for a candidate on a date. */
export const matchWeightsAt = (date: string): MatchWeights => versionAt(MATCH, date);
