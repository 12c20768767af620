import type { PolicyBasis } from './policy';
import type { Procedure } from './procedure';

const central: PolicyBasis = {
  legalBasis: 'PP 28/2018 ps. 46; Permendagri 22/2020',
  confidence: 'M',
  effectiveFrom: '2020-04-14',
};

const foreign: PolicyBasis = {
  legalBasis: 'UU 24/2000; PP 28/2018; Permendagri 25/2020',
  confidence: 'M',
  effectiveFrom: '2020-05-22',
};

/** Region and central government: a note with its work plan; no PKS, no council. */
export const synergy: Procedure = [
  {
    ...central,
    stageId: 'PREPARATION',
    actor: ['INITIATING_AGENCY', 'MINISTRY'],
    after: [],
    requiredDocumentKinds: ['KAK'],
    skippable: 'NO',
    slaDays: 30,
  },
  {
    ...central,
    stageId: 'TEAM_REVIEW',
    actor: ['COORDINATION_TEAM'],
    after: ['PREPARATION'],
    requiredDocumentKinds: ['MINUTES'],
    skippable: 'WITH_REASON',
    slaDays: 14,
  },
  {
    ...central,
    stageId: 'DRAFT_NOTE',
    actor: ['BUREAU', 'INITIATING_AGENCY'],
    after: ['TEAM_REVIEW'],
    requiredDocumentKinds: ['AGREEMENT_NOTE', 'WORK_PLAN'],
    skippable: 'NO',
    slaDays: 30,
  },
  {
    ...central,
    stageId: 'SIGN_NOTE',
    actor: ['HEAD_OF_REGION', 'MINISTRY'],
    after: ['DRAFT_NOTE'],
    requiredDocumentKinds: ['AGREEMENT_NOTE', 'WORK_PLAN'],
    skippable: 'NO',
    closedBy: 'SIGNATURES',
    slaDays: 30,
  },
  {
    ...central,
    stageId: 'EXECUTION',
    actor: ['INITIATING_AGENCY', 'MINISTRY'],
    after: ['SIGN_NOTE'],
    requiredDocumentKinds: [],
    skippable: 'NO',
    closedBy: 'WORK',
  },
  {
    ...central,
    stageId: 'ADMINISTRATION',
    actor: ['BUREAU'],
    after: ['SIGN_NOTE'],
    requiredDocumentKinds: [],
    skippable: 'NO',
    slaDays: 14,
  },
  {
    ...central,
    stageId: 'REPORTING',
    actor: ['INITIATING_AGENCY'],
    after: ['SIGN_NOTE'],
    requiredDocumentKinds: [],
    skippable: 'NO',
    closedBy: 'WORK',
  },
];

/** The letter of intent that comes before a foreign memorandum. */
export const foreignLoi: Procedure = [
  {
    ...foreign,
    stageId: 'INITIATIVE',
    actor: ['INITIATING_AGENCY'],
    after: [],
    requiredDocumentKinds: ['OFFER_LETTER'],
    skippable: 'NO',
    slaDays: 30,
  },
  {
    ...foreign,
    stageId: 'EXPLORATION',
    actor: ['BUREAU'],
    after: ['INITIATIVE'],
    requiredDocumentKinds: [],
    skippable: 'WITH_REASON',
    slaDays: 90,
  },
  {
    ...foreign,
    stageId: 'SIGN_LOI',
    actor: ['HEAD_OF_REGION'],
    after: ['EXPLORATION'],
    requiredDocumentKinds: ['LOI'],
    skippable: 'NO',
    closedBy: 'SIGNATURES',
    slaDays: 30,
  },
];

/** The memorandum with a foreign region or institution. */
export const foreignMou: Procedure = [
  {
    ...foreign,
    stageId: 'DRAFT_PLAN',
    actor: ['INITIATING_AGENCY', 'BUREAU'],
    after: [],
    requiredDocumentKinds: ['WORK_PLAN'],
    skippable: 'NO',
    slaDays: 60,
  },
  {
    ...foreign,
    stageId: 'COUNCIL_APPROVAL',
    actor: ['COUNCIL'],
    after: ['DRAFT_PLAN'],
    requiredDocumentKinds: ['COUNCIL_DECISION'],
    skippable: 'NO',
    closedBy: 'COUNCIL',
    slaDays: 63,
  },
  {
    ...foreign,
    stageId: 'CENTRAL_APPROVAL',
    actor: ['HOME_AND_FOREIGN_AFFAIRS'],
    after: ['COUNCIL_APPROVAL'],
    requiredDocumentKinds: ['CENTRAL_APPROVAL'],
    skippable: 'NO',
    closedBy: 'CENTRE',
    slaDays: 90,
  },
  {
    ...foreign,
    stageId: 'DRAFT_MOU',
    actor: ['BUREAU', 'MINISTRY'],
    after: ['CENTRAL_APPROVAL'],
    requiredDocumentKinds: ['MOU'],
    skippable: 'NO',
    slaDays: 60,
  },
  {
    ...foreign,
    stageId: 'SIGN_MOU',
    actor: ['HEAD_OF_REGION'],
    after: ['DRAFT_MOU'],
    requiredDocumentKinds: ['MOU'],
    skippable: 'NO',
    closedBy: 'SIGNATURES',
    slaDays: 30,
  },
  {
    ...foreign,
    stageId: 'EXECUTION',
    actor: ['INITIATING_AGENCY', 'PARTNER'],
    after: ['SIGN_MOU'],
    requiredDocumentKinds: [],
    skippable: 'NO',
    closedBy: 'WORK',
  },
  {
    ...foreign,
    stageId: 'REPORTING',
    actor: ['INITIATING_AGENCY', 'PARTNER'],
    after: ['SIGN_MOU'],
    requiredDocumentKinds: [],
    skippable: 'NO',
    closedBy: 'WORK',
  },
];
