import { refusal, type AgreementStatus } from '@nyata/contracts';

export type AgreementDecisionName =
  | 'startProcedure'
  | 'completeStage'
  | 'skipStage'
  | 'returnStage'
  | 'sendOffer'
  | 'answerOffer'
  | 'declineOffer'
  | 'requestCouncil'
  | 'recordCouncil'
  | 'deemCouncil'
  | 'waiveCouncil'
  | 'requestCentral'
  | 'recordCentral'
  | 'recordSignature'
  | 'completeSignature'
  | 'enterIntoForce'
  | 'withdraw'
  | 'approachExpiry'
  | 'expire'
  | 'terminate'
  | 'suspend'
  | 'resume'
  | 'declareFramework'
  | 'liftFramework'
  | 'draftAmendment'
  | 'withdrawAmendment'
  | 'signAmendment'
  | 'recordObligation'
  | 'waiveObligation'
  | 'correct'
  | 'declareVoid'
  | 'end'
  | 'assignOfficer'
  | 'fileDocument'
  | 'comment';

interface Transition {
  from: readonly AgreementStatus[];
  to?: AgreementStatus;
}

const NOT_ENDED: readonly AgreementStatus[] = [
  'DRAFT',
  'IN_PROCEDURE',
  'IN_FORCE',
  'SUSPENDED',
  'EXPIRED',
  'TERMINATED',
];

/**
 * Every decision: the states it may be taken in and the state it leads to (absent = stays).
 * Drafting and registering begin an agreement; both have no state before.
 */
export const AGREEMENT_TRANSITIONS: Record<AgreementDecisionName, Transition> = {
  startProcedure: { from: ['DRAFT'], to: 'IN_PROCEDURE' },
  completeStage: { from: ['IN_PROCEDURE', 'IN_FORCE'] },
  skipStage: { from: ['IN_PROCEDURE', 'IN_FORCE'] },
  returnStage: { from: ['IN_PROCEDURE'] },
  sendOffer: { from: ['IN_PROCEDURE'] },
  answerOffer: { from: ['IN_PROCEDURE'] },
  declineOffer: { from: ['IN_PROCEDURE'], to: 'DECLINED' },
  requestCouncil: { from: ['IN_PROCEDURE'] },
  recordCouncil: { from: ['IN_PROCEDURE'] },
  deemCouncil: { from: ['IN_PROCEDURE'] },
  waiveCouncil: { from: ['IN_PROCEDURE'] },
  requestCentral: { from: ['IN_PROCEDURE'] },
  recordCentral: { from: ['IN_PROCEDURE'] },
  recordSignature: { from: ['IN_PROCEDURE'] },
  completeSignature: {
    from: ['IN_PROCEDURE', 'IN_FORCE', 'SUSPENDED', 'EXPIRED', 'TERMINATED'],
  },
  enterIntoForce: { from: ['IN_PROCEDURE'], to: 'IN_FORCE' },
  withdraw: { from: ['DRAFT', 'IN_PROCEDURE'], to: 'WITHDRAWN' },
  approachExpiry: { from: ['IN_FORCE', 'SUSPENDED'] },
  expire: { from: ['IN_FORCE', 'SUSPENDED'], to: 'EXPIRED' },
  terminate: { from: ['IN_FORCE', 'SUSPENDED', 'EXPIRED'], to: 'TERMINATED' },
  suspend: { from: ['IN_FORCE'], to: 'SUSPENDED' },
  resume: { from: ['SUSPENDED'], to: 'IN_FORCE' },
  declareFramework: { from: ['IN_FORCE'] },
  liftFramework: { from: ['IN_FORCE', 'SUSPENDED'] },
  draftAmendment: { from: ['IN_FORCE'] },
  withdrawAmendment: { from: ['IN_FORCE', 'SUSPENDED', 'EXPIRED', 'TERMINATED'] },
  signAmendment: { from: ['IN_FORCE'] },
  recordObligation: { from: ['DRAFT', 'IN_PROCEDURE', 'IN_FORCE', 'SUSPENDED'] },
  waiveObligation: { from: ['DRAFT', 'IN_PROCEDURE', 'IN_FORCE', 'SUSPENDED'] },
  correct: { from: NOT_ENDED },
  declareVoid: { from: NOT_ENDED, to: 'VOIDED' },
  end: { from: ['EXPIRED', 'TERMINATED'], to: 'ENDED' },
  assignOfficer: {
    from: ['DRAFT', 'IN_PROCEDURE', 'IN_FORCE', 'SUSPENDED', 'EXPIRED', 'TERMINATED'],
  },
  fileDocument: {
    from: ['DRAFT', 'IN_PROCEDURE', 'IN_FORCE', 'SUSPENDED', 'EXPIRED', 'TERMINATED', 'ENDED'],
  },
  comment: { from: ['DRAFT', 'IN_PROCEDURE'] },
};

export const mayBe = (decision: AgreementDecisionName, status: AgreementStatus): boolean =>
  AGREEMENT_TRANSITIONS[decision].from.includes(status);

/** The state after a decision; refuses it in every state that the table does not name. */
export function after(
  { status }: { status: AgreementStatus },
  decision: AgreementDecisionName,
): AgreementStatus {
  if (!mayBe(decision, status)) throw refusal('AGREEMENT_STATE', { status });
  return AGREEMENT_TRANSITIONS[decision].to ?? status;
}
