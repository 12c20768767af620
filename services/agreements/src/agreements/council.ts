import { refusal } from '@nyata/contracts';
import type { Origin } from '@nyata/kernel';
import type { ProcedureStage } from '@nyata/reference';
import { assertOpen, assertReason, dayOf } from '../procedures/acting';
import type { CouncilApproval } from '../procedures/consents';
import { settle, stageClosedBy } from '../procedures/procedure-run';
import { closeStage, leftStage } from '../procedures/stages';
import {
  after,
  keysOf,
  type Agreement,
  type AgreementDecisionName,
  type Decision,
} from './agreement';
import { needsCouncil } from './approvals';
import { assertDecision, decidedOn, type DecisionPaper } from './decision-paper';

type Rules = readonly ProcedureStage[];

export interface RequestCouncil {
  on?: string;
  no: string;
  /** The two questions that decide whether the council decides at all, unless the draft answers them. */
  burdensPublicOrRegion?: boolean;
  inCurrentBudget?: boolean;
}

/** The head of region asks the council. */
export function requestCouncil(
  before: Agreement,
  { on, no, ...answers }: RequestCouncil,
  rules: Rules,
  by: Origin,
): Decision {
  councilStage(before, rules, 'requestCouncil');
  const agreement: Agreement = {
    ...before,
    burdensPublicOrRegion: answers.burdensPublicOrRegion ?? before.burdensPublicOrRegion,
    inCurrentBudget: answers.inCurrentBudget ?? before.inCurrentBudget,
  };
  const needed = needsCouncil(agreement, rules);
  if (needed === undefined) throw refusal('BUDGET_QUESTION_OPEN');
  if (!needed) throw refusal('COUNCIL_NOT_NEEDED');
  const pending = agreement.councilApproval;
  if (pending?.requestedOn && !pending.outcome)
    throw refusal('APPROVAL_PENDING', { requestedOn: pending.requestedOn });
  const requestedOn = dayOf(on, by);
  return {
    state: { ...agreement, councilApproval: { requestedOn, requestNo: no } },
    events: [
      {
        name: 'council-approval-requested',
        payload: { ...keysOf(agreement), on: requestedOn, no },
      },
    ],
  };
}

/** The council decided: an approval has its number and file, a refusal its reason; after it the council can be asked again. */
export function recordCouncil(
  agreement: Agreement,
  outcome: 'GRANTED' | 'REFUSED',
  paper: DecisionPaper,
  rules: Rules,
  by: Origin,
): Decision {
  const rule = councilStage(agreement, rules, 'recordCouncil');
  const requested = undecided(agreement);
  const on = decidedOn(paper, requested.requestedOn!, by);
  const granted = outcome === 'GRANTED';
  const { no, documentId, reason } = granted
    ? assertDecision(agreement, paper, 'COUNCIL_DECISION')
    : { ...paper, reason: assertReason(paper.reason) };
  const payload = { ...keysOf(agreement), on, no, documentId, reason };
  const decision: Decision = {
    state: {
      ...agreement,
      councilApproval: { ...requested, outcome, decidedOn: on, no, documentId, reason },
    },
    events: [
      granted
        ? { name: 'council-approval-granted', payload }
        : { name: 'council-approval-refused', payload },
    ],
  };
  return granted ? closeStage(decision, rule, rules, on) : decision;
}

/** A person decides, with a legal note, that the council's silence counts as its approval; no timer ever does. */
export function deemCouncil(
  agreement: Agreement,
  { on, no, documentId, reason }: DecisionPaper,
  rules: Rules,
  by: Origin,
): Decision {
  const rule = councilStage(agreement, rules, 'deemCouncil');
  const requested = undecided(agreement);
  const note = reason?.trim();
  if (!note)
    throw refusal('LEGAL_NOTE_REQUIRED', {}, [{ pointer: '/reason', code: 'FIELD_REQUIRED' }]);
  const decided = decidedOn({ on }, requested.requestedOn!, by);
  const facts = { no, documentId, reason: note };
  return closeStage(
    {
      state: {
        ...agreement,
        councilApproval: { ...requested, outcome: 'DEEMED', decidedOn: decided, ...facts },
      },
      events: [
        {
          name: 'council-approval-deemed',
          payload: { ...keysOf(agreement), on: decided, ...facts },
        },
      ],
    },
    rule,
    rules,
    decided,
  );
}

/** The head decides that the council need not approve, where the law lets that be. */
export function waiveCouncil(
  agreement: Agreement,
  { on, reason }: DecisionPaper,
  rules: Rules,
  by: Origin,
): Decision {
  const rule = councilStage(agreement, rules, 'waiveCouncil');
  if (rule.skippable === 'NO') throw refusal('COUNCIL_COMPULSORY', { legalBasis: rule.legalBasis });
  const why = assertReason(reason);
  const day = dayOf(on, by);
  const procedure = settle(agreement.procedure!, rules, rule.stageId, 'SKIPPED', day, why);
  return {
    state: {
      ...agreement,
      procedure,
      councilApproval: {
        ...agreement.councilApproval,
        outcome: 'WAIVED',
        decidedOn: day,
        reason: why,
      },
    },
    events: [
      {
        name: 'council-approval-waived',
        payload: { ...keysOf(agreement), on: day, reason: why },
      },
      {
        name: 'stage-skipped',
        payload: { ...leftStage(agreement, procedure, rule, day), reason: why },
      },
    ],
  };
}

function councilStage(
  agreement: Agreement,
  rules: Rules,
  decision: AgreementDecisionName,
): ProcedureStage {
  after(agreement, decision);
  const rule = stageClosedBy(rules, 'COUNCIL');
  if (!rule) throw refusal('COUNCIL_NOT_NEEDED');
  assertOpen(agreement.procedure, rule.stageId);
  return rule;
}

/** The request that waits; a decision answers one request, another needs another. */
function undecided({ councilApproval }: Agreement): CouncilApproval {
  if (!councilApproval?.requestedOn) throw refusal('APPROVAL_NOT_REQUESTED');
  const { outcome, decidedOn: on } = councilApproval;
  if (outcome) throw refusal('APPROVAL_DECIDED', { decidedOn: on! });
  return councilApproval;
}
