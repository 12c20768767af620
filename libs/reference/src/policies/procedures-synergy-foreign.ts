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
  },
  {
    ...central,
    stageId: 'TEAM_REVIEW',
    actor: ['COORDINATION_TEAM'],
    after: ['PREPARATION'],
    requiredDocumentKinds: ['MINUTES'],
    skippable: 'WITH_REASON',
  },
  {
    ...central,
    stageId: 'DRAFT_NOTE',
    actor: ['BUREAU', 'INITIATING_AGENCY'],
    after: ['TEAM_REVIEW'],
    requiredDocumentKinds: ['AGREEMENT_NOTE', 'WORK_PLAN'],
    skippable: 'NO',
  },
  {
    ...central,
    stageId: 'SIGN_NOTE',
    actor: ['HEAD_OF_REGION', 'MINISTRY'],
    after: ['DRAFT_NOTE'],
    requiredDocumentKinds: ['AGREEMENT_NOTE', 'WORK_PLAN'],
    skippable: 'NO',
    signing: true,
  },
  {
    ...central,
    stageId: 'EXECUTION',
    actor: ['INITIATING_AGENCY', 'MINISTRY'],
    after: ['SIGN_NOTE'],
    requiredDocumentKinds: [],
    skippable: 'NO',
    enteredBySystem: true,
  },
  {
    ...central,
    stageId: 'ADMINISTRATION',
    actor: ['BUREAU'],
    after: ['SIGN_NOTE'],
    requiredDocumentKinds: [],
    skippable: 'NO',
  },
  {
    ...central,
    stageId: 'REPORTING',
    actor: ['INITIATING_AGENCY'],
    after: ['SIGN_NOTE'],
    requiredDocumentKinds: [],
    skippable: 'NO',
    enteredBySystem: true,
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
  },
  {
    ...foreign,
    stageId: 'EXPLORATION',
    actor: ['BUREAU'],
    after: ['INITIATIVE'],
    requiredDocumentKinds: [],
    skippable: 'WITH_REASON',
  },
  {
    ...foreign,
    stageId: 'SIGN_LOI',
    actor: ['HEAD_OF_REGION'],
    after: ['EXPLORATION'],
    requiredDocumentKinds: ['LOI'],
    skippable: 'NO',
    signing: true,
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
  },
  {
    ...foreign,
    stageId: 'COUNCIL_APPROVAL',
    actor: ['COUNCIL'],
    after: ['DRAFT_PLAN'],
    requiredDocumentKinds: ['COUNCIL_DECISION'],
    skippable: 'NO',
  },
  {
    ...foreign,
    stageId: 'CENTRAL_APPROVAL',
    actor: ['HOME_AND_FOREIGN_AFFAIRS'],
    after: ['COUNCIL_APPROVAL'],
    requiredDocumentKinds: ['CENTRAL_APPROVAL'],
    skippable: 'NO',
  },
  {
    ...foreign,
    stageId: 'DRAFT_MOU',
    actor: ['BUREAU', 'MINISTRY'],
    after: ['CENTRAL_APPROVAL'],
    requiredDocumentKinds: ['MOU'],
    skippable: 'NO',
  },
  {
    ...foreign,
    stageId: 'SIGN_MOU',
    actor: ['HEAD_OF_REGION'],
    after: ['DRAFT_MOU'],
    requiredDocumentKinds: ['MOU'],
    skippable: 'NO',
    signing: true,
  },
  {
    ...foreign,
    stageId: 'EXECUTION',
    actor: ['INITIATING_AGENCY', 'PARTNER'],
    after: ['SIGN_MOU'],
    requiredDocumentKinds: [],
    skippable: 'NO',
    enteredBySystem: true,
  },
  {
    ...foreign,
    stageId: 'REPORTING',
    actor: ['INITIATING_AGENCY', 'PARTNER'],
    after: ['SIGN_MOU'],
    requiredDocumentKinds: [],
    skippable: 'NO',
    enteredBySystem: true,
  },
];
