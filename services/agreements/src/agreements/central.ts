import { CENTRAL_AUTHORITIES, refusal, type CentralAuthority } from '@nyata/contracts';
import type { Origin } from '@nyata/kernel';
import type { ProcedureStage } from '@nyata/reference';
import { assertReason, dayOf } from '../procedures/acting';
import { isOpen, isSettled, stageClosedBy } from '../procedures/procedure-run';
import { closeStage } from '../procedures/stages';
import {
  after,
  keysOf,
  type Agreement,
  type AgreementDecisionName,
  type Decision,
} from './agreement';
import { assertDecision, decidedOn, type DecisionPaper } from './decision-paper';

type Rules = readonly ProcedureStage[];

/** One of the two ministries is asked; each decides for itself. */
export function requestCentral(
  agreement: Agreement,
  { authority, on, no }: { authority: CentralAuthority; on?: string; no: string },
  rules: Rules,
  by: Origin,
): Decision {
  centralStage(agreement, rules, 'requestCentral');
  const pending = agreement.centralApproval?.[authority];
  if (pending && !pending.outcome)
    throw refusal('APPROVAL_PENDING', { requestedOn: pending.requestedOn! });
  if (pending?.outcome === 'GRANTED')
    throw refusal('APPROVAL_DECIDED', { decidedOn: pending.decidedOn! });
  const requestedOn = dayOf(on, by);
  return {
    state: {
      ...agreement,
      centralApproval: {
        ...agreement.centralApproval,
        [authority]: { requestedOn, requestNo: no },
      },
    },
    events: [
      {
        name: 'central-approval-requested',
        payload: { ...keysOf(agreement), authority, on: requestedOn, no },
      },
    ],
  };
}

/** A ministry decided; with the second approval the stage is done, a refusal leaves it open. */
export function recordCentral(
  agreement: Agreement,
  authority: CentralAuthority,
  outcome: 'GRANTED' | 'REFUSED',
  paper: DecisionPaper,
  rules: Rules,
  by: Origin,
): Decision {
  const rule = centralStage(agreement, rules, 'recordCentral');
  const requested = agreement.centralApproval?.[authority];
  if (!requested) throw refusal('APPROVAL_NOT_REQUESTED');
  if (requested.outcome) throw refusal('APPROVAL_DECIDED', { decidedOn: requested.decidedOn! });
  const on = decidedOn(paper, requested.requestedOn!, by);
  const facts =
    outcome === 'GRANTED'
      ? assertDecision(agreement, paper, 'CENTRAL_APPROVAL')
      : { no: paper.no, documentId: paper.documentId, reason: assertReason(paper.reason) };
  const payload = { ...keysOf(agreement), authority, on, ...facts };
  const centralApproval = {
    ...agreement.centralApproval,
    [authority]: { ...requested, outcome, decidedOn: on, ...facts },
  };
  const decision: Decision = {
    state: { ...agreement, centralApproval },
    events: [
      outcome === 'GRANTED'
        ? { name: 'central-approval-granted', payload }
        : { name: 'central-approval-refused', payload },
    ],
  };
  const all = CENTRAL_AUTHORITIES.every((each) => centralApproval[each]?.outcome === 'GRANTED');
  return all ? closeStage(decision, rule, rules, on) : decision;
}

function centralStage(
  agreement: Agreement,
  rules: Rules,
  decision: AgreementDecisionName,
): ProcedureStage {
  after(agreement, decision);
  const { procedure } = agreement;
  const rule = stageClosedBy(rules, 'CENTRE');
  if (!rule) throw refusal('CENTRE_NOT_NEEDED');
  const council = stageClosedBy(rules, 'COUNCIL');
  if (council && !isSettled(procedure, council.stageId))
    throw refusal('COUNCIL_FIRST', { legalBasis: council.legalBasis });
  if (!isOpen(procedure, rule.stageId)) throw refusal('STAGE_NOT_OPEN', { stageId: rule.stageId });
  return rule;
}
