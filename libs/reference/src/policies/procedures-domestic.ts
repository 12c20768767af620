import type { PolicyBasis } from './policy';
import type { Procedure } from './procedure';

const domestic: PolicyBasis = {
  legalBasis: 'PP 28/2018; Permendagri 22/2020',
  confidence: 'M',
  effectiveFrom: '2020-04-14',
};

/** Umbrella of regions among themselves or with a third party. */
export const ksdUmbrella: Procedure = [
  {
    ...domestic,
    stageId: 'PREPARATION',
    actor: ['INITIATING_AGENCY', 'COORDINATION_TEAM'],
    after: [],
    requiredDocumentKinds: ['KAK'],
    conditionalDocuments: { when: 'KSDPK', kinds: ['FEASIBILITY_STUDY', 'PARTNER_PROFILE'] },
    skippable: 'NO',
    slaDays: 30,
  },
  {
    ...domestic,
    stageId: 'OFFER',
    actor: ['HEAD_OF_REGION'],
    after: ['PREPARATION'],
    requiredDocumentKinds: ['OFFER_LETTER'],
    skippable: 'WITH_REASON',
    closedBy: 'OFFER',
    slaDays: 30,
  },
  {
    ...domestic,
    stageId: 'DRAFT_UMBRELLA',
    actor: ['INITIATING_AGENCY', 'COORDINATION_TEAM'],
    after: ['OFFER'],
    requiredDocumentKinds: ['JOINT_AGREEMENT'],
    skippable: 'NO',
    slaDays: 30,
  },
  {
    ...domestic,
    stageId: 'SIGN_UMBRELLA',
    actor: ['HEAD_OF_REGION'],
    after: ['DRAFT_UMBRELLA'],
    requiredDocumentKinds: ['JOINT_AGREEMENT'],
    skippable: 'NO',
    closedBy: 'SIGNATURES',
    slaDays: 30,
  },
  {
    ...domestic,
    stageId: 'ADMINISTRATION',
    actor: ['BUREAU'],
    after: ['SIGN_UMBRELLA'],
    requiredDocumentKinds: [],
    skippable: 'NO',
    slaDays: 14,
  },
];

/** Each implementing agreement under an umbrella. */
export const ksdImplementing: Procedure = [
  {
    ...domestic,
    stageId: 'COUNCIL_APPROVAL',
    actor: ['HEAD_OF_REGION', 'COUNCIL'],
    after: [],
    requiredDocumentKinds: ['COUNCIL_DECISION'],
    skippable: 'WITH_REASON',
    onlyIf: 'BURDENS_OR_NOT_BUDGETED',
    closedBy: 'COUNCIL',
    slaDays: 63,
  },
  {
    ...domestic,
    stageId: 'DRAFT_PKS',
    actor: ['INITIATING_AGENCY', 'COORDINATION_TEAM'],
    after: [],
    requiredDocumentKinds: ['PKS'],
    skippable: 'NO',
    slaDays: 60,
  },
  {
    ...domestic,
    stageId: 'SIGN_PKS',
    actor: ['HEAD_OF_REGION', 'MANDATED_OFFICIAL'],
    after: ['DRAFT_PKS', 'COUNCIL_APPROVAL'],
    requiredDocumentKinds: ['PKS'],
    conditionalDocuments: { when: 'DELEGATED', kinds: ['SIGNING_MANDATE'] },
    skippable: 'NO',
    closedBy: 'SIGNATURES',
    slaDays: 30,
  },
  {
    ...domestic,
    stageId: 'EXECUTION',
    actor: ['INITIATING_AGENCY', 'PARTNER'],
    after: ['SIGN_PKS'],
    requiredDocumentKinds: [],
    skippable: 'NO',
    closedBy: 'WORK',
  },
  {
    ...domestic,
    stageId: 'ADMINISTRATION',
    actor: ['BUREAU'],
    after: ['SIGN_PKS'],
    requiredDocumentKinds: [],
    skippable: 'NO',
    slaDays: 14,
  },
  {
    ...domestic,
    stageId: 'REPORTING',
    actor: ['INITIATING_AGENCY'],
    after: ['SIGN_PKS'],
    requiredDocumentKinds: [],
    skippable: 'NO',
    closedBy: 'WORK',
  },
];

/** A change of an agreement runs as the document that it changes. */
export const amendment: Procedure = [
  {
    ...domestic,
    stageId: 'DRAFT_AMENDMENT',
    actor: ['INITIATING_AGENCY', 'COORDINATION_TEAM'],
    after: [],
    requiredDocumentKinds: ['AMENDMENT'],
    skippable: 'NO',
    slaDays: 30,
  },
  {
    ...domestic,
    stageId: 'COUNCIL_APPROVAL',
    actor: ['HEAD_OF_REGION', 'COUNCIL'],
    after: ['DRAFT_AMENDMENT'],
    requiredDocumentKinds: ['COUNCIL_DECISION'],
    skippable: 'WITH_REASON',
    onlyIf: 'ADDS_BURDEN',
    closedBy: 'COUNCIL',
    slaDays: 63,
  },
  {
    ...domestic,
    stageId: 'SIGN_AMENDMENT',
    actor: ['HEAD_OF_REGION', 'MANDATED_OFFICIAL'],
    after: ['COUNCIL_APPROVAL'],
    requiredDocumentKinds: ['AMENDMENT'],
    skippable: 'NO',
    closedBy: 'SIGNATURES',
    slaDays: 30,
  },
];
